import type { Range, TextEdit } from 'vscode-languageserver-types';
import { frameworkDefinition, knownRoles, type RoleDefinition } from '../../analysis/skills/role-requirements.ts';
import { counted, joined } from '../../rules/words/lists.ts';
import { shortened } from '../../schema/words/shown.ts';
import { applied } from '../../syntax/edit/change.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type NewTargets, preparesForEdit } from './prepares-for-edit.ts';
import { programAt } from './programs-of.ts';

/** A role or framework that a program does not prepare for yet. Plain text. */
export interface TargetChoice {
  readonly kind: 'role' | 'framework';
  readonly id: string;
  readonly label: string;
  /** Where it comes from. */
  readonly description: string;
  /** How much it asks for. */
  readonly detail: string;
  readonly isOfWorkspace: boolean;
}

/** A program that does not prepare for something yet. */
export interface ProgramChoice {
  readonly uri: string;
  readonly label: string;
  readonly description: string;
}

/**
 * For a program, what else it could prepare for, with the number of what it names already; for a role or a framework,
 * the programs that could prepare for it. Or why there is nothing to choose.
 */
export type TargetChoices =
  | { readonly title: string; readonly named: number; readonly choices: readonly TargetChoice[] }
  | {
      readonly target: Pick<TargetChoice, 'kind' | 'id' | 'label'>;
      readonly programs: readonly ProgramChoice[];
    }
  | { readonly problem: string };

/** A program and what it is to prepare for besides. */
export interface ChosenTargets {
  readonly program: string;
  readonly roles?: readonly string[];
  readonly frameworks?: readonly string[];
}

/** What to change in the file of the program, and what to tell of it; or why it cannot be done. */
export type ChosenTargetsResult =
  | {
      readonly uri: string;
      readonly edits: readonly TextEdit[];
      /** Where `prepares-for` stands then. */
      readonly range: Range;
      readonly told: string;
    }
  | { readonly problem: string };

/** What can be chosen for a file: targets of a program, or programs of a target. */
export function targetChoices(snapshot: Snapshot, uri: string): TargetChoices {
  const program = programAt(snapshot, uri);
  if (program) return choicesFor(snapshot, program);
  const document = snapshot.document(uri);
  const target = document && targetIn(snapshot, document);
  if (!target) return { problem: 'Open a program, or a role or framework that a program is to prepare for.' };
  const files = snapshot.links.files('curriculum');
  const programs = files.filter((one) => !namedIn(one, target.kind).has(target.id)).map(programChoice);
  if (files.length === 0) return { problem: `There is no program yet that could prepare for ${target.label}.` };
  if (programs.length === 0) return { problem: `All programs prepare for ${target.label} already.` };
  return { target, programs };
}

/** Has a program prepare for further roles and frameworks. */
export function chooseTargets(snapshot: Snapshot, chosen: ChosenTargets): ChosenTargetsResult {
  const program = programAt(snapshot, chosen.program);
  const facts = program && factsOf(program);
  if (!program || !facts) return { problem: 'The program is not there any more.' };
  if (facts.incomplete)
    return { problem: 'The program could not be read to its end. Mend what the list of problems says.' };
  const added = (kind: TargetChoice['kind'], ids: readonly string[] = []) =>
    [...new Set(ids)].filter((id) => !namedIn(program, kind).has(id));
  const targets: NewTargets = { roles: added('role', chosen.roles), frameworks: added('framework', chosen.frameworks) };
  const ids = [...targets.roles, ...targets.frameworks];
  if (ids.length === 0) return { problem: 'The program prepares for that already.' };
  const changes = preparesForEdit(program.tree, targets);
  const text = changes && applied(program.text, changes);
  if (!changes || text === undefined) {
    return { problem: '“prepares-for” is written in a way that is changed in the text alone.' };
  }
  const after = snapshot.withText(program, text).document(program.uri) ?? program;
  const section = factsOf(after)?.model.sections.find(({ key }) => key.text === 'prepares-for');
  const at = section?.key ?? { start: 0, end: 0 };
  const labels = new Map(allTargets(snapshot).map(({ kind, id, label }) => [`${kind} ${id}`, label]));
  const named = [
    ...targets.roles.map((id) => labels.get(`role ${id}`) ?? id),
    ...targets.frameworks.map((id) => labels.get(`framework ${id}`) ?? id),
  ];
  return {
    uri: program.uri,
    edits: changes.map(({ start, end, newText }) => ({
      range: { start: program.lines.positionAt(start), end: program.lines.positionAt(end) },
      newText,
    })),
    range: { start: after.lines.positionAt(at.start), end: after.lines.positionAt(at.end) },
    told: `${titleOf(program)} now prepares for ${named.length > 3 ? counted(named.length, 'target') : joined(named)}.`,
  };
}

function choicesFor(snapshot: Snapshot, program: SourceDocument): TargetChoices {
  const all = allTargets(snapshot);
  const isNamed = ({ kind, id }: TargetChoice) => namedIn(program, kind).has(id);
  const choices = all.filter((one) => !isNamed(one));
  if (choices.length === 0) return { problem: 'The program prepares for all roles and frameworks that are known.' };
  return { title: titleOf(program), named: all.length - choices.length, choices };
}

/** First what the workspace defines, then what the taxonomy does. */
function allTargets(snapshot: Snapshot): TargetChoice[] {
  const roles = knownRoles(snapshot).map((role) => choiceOf('role', role));
  const frameworks = snapshot.links.files('framework').flatMap((document) => {
    const framework = frameworkDefinition(snapshot, document);
    return framework && framework.requires.length > 0 ? [choiceOf('framework', framework)] : [];
  });
  const isOwn = ({ isOfWorkspace }: TargetChoice) => isOfWorkspace;
  const byLabel = (one: TargetChoice, other: TargetChoice) => one.label.localeCompare(other.label, 'en');
  return [
    ...roles.filter(isOwn).sort(byLabel),
    ...frameworks.sort(byLabel),
    ...roles.filter((one) => !isOwn(one)).sort(byLabel),
  ];
}

function choiceOf(kind: TargetChoice['kind'], { id, title, document, requires }: RoleDefinition): TargetChoice {
  const isOfWorkspace = document !== undefined;
  return {
    kind,
    id,
    label: shortened(title, 80),
    description:
      kind === 'framework' ? 'framework of this workspace' : isOfWorkspace ? 'role of this workspace' : 'role',
    detail: counted(requires.length, kind === 'framework' ? 'item' : 'skill'),
    isOfWorkspace,
  };
}

function targetIn(snapshot: Snapshot, document: SourceDocument): TargetChoice | undefined {
  const model = factsOf(document)?.model;
  if (model?.kind === 'role') {
    const role = knownRoles(snapshot).find((one) => one.document === document);
    return role && choiceOf('role', role);
  }
  const framework = frameworkDefinition(snapshot, document);
  return framework && choiceOf('framework', framework);
}

/** The ids that the program itself names; what only a concentration prepares for is for everybody still to choose. */
function namedIn(program: SourceDocument, kind: TargetChoice['kind']): ReadonlySet<string> {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return new Set();
  const { roles, frameworks } = model.preparesFor;
  return new Set((kind === 'role' ? roles : frameworks).map(({ text }) => text));
}

function programChoice(program: SourceDocument): ProgramChoice {
  const model = factsOf(program)?.model;
  const description = model?.kind === 'curriculum' ? model.institution?.text : undefined;
  return { uri: program.uri, label: titleOf(program), description: shortened(description ?? '', 60) };
}

function titleOf(program: SourceDocument): string {
  const model = factsOf(program)?.model;
  return shortened(model?.title?.text ?? model?.id?.text ?? 'The program', 80);
}
