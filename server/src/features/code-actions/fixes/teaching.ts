import { CodeActionKind } from 'vscode-languageserver-types';
import { shortened } from '../../../schema/words/shown.ts';
import type { Finding, OffsetRange } from '../../../syntax/finding.ts';
import { type Gap, gapsOf, isTeachable, placeOfGap, requirementLabel } from '../../coverage/gaps.ts';
import { programsOf } from '../../coverage/programs-of.ts';
import { fileTitles } from '../../words/file-titles.ts';
import type { Action, ActionContext } from '../action.ts';

/** The command of the editor that lets a person choose a course for a skill. Its argument says for which program and skill. */
const teachSkillCommand = 'hitCurriculum.teachSkill';

/** So many skills of a target have an action of their own; of more, one is chosen from a list first. */
const mostSingle = 3;

/** So many programs are offered to teach a skill of a role. */
const mostPrograms = 3;

/** The findings that such an action does something about. */
const mended: ReadonlySet<string> = new Set(['skill-gap', 'skill-shortfall']);

/**
 * Choosing a course that teaches what a target lacks: at the name of the target in a program, and at a skill in the file
 * of a role or framework. For editors that have the command.
 */
export function teaching(context: ActionContext, here: readonly Finding[]): Action[] {
  const { document, client } = context;
  if (client.commands?.has(teachSkillCommand) !== true) return [];
  if (document.kind === 'curriculum') return inProgram(context, here);
  return document.kind === 'role' || document.kind === 'framework' ? inTarget(context) : [];
}

function inProgram({ snapshot, document, range }: ActionContext, here: readonly Finding[]): Action[] {
  const gaps = gapsOf(snapshot, document).filter(
    (gap) => isTeachable(gap) && touches(placeOfGap(snapshot, document, gap), range),
  );
  const targets = [...new Set(gaps.map(({ target }) => target))];
  const fixes = here.filter(({ code }) => mended.has(code));
  return targets.flatMap((target): Action[] => {
    const own = new Map(gaps.filter((gap) => gap.target === target).map((gap) => [gap.requirement.id, gap]));
    const head = { program: document.uri, target: target.id };
    if (own.size <= mostSingle) {
      return [...own.values()].map((gap) =>
        choosing(
          `Teach ${labelOf(gap)} in a course…`,
          { ...head, skill: gap.requirement.id },
          fixes.filter((finding) => isAbout(finding, gap.requirement.id)),
        ),
      );
    }
    const title = `Teach one of the ${own.size} skills that “${shortened(target.title, 40)}” lacks in a course…`;
    return [choosing(title, head, fixes)];
  });

  function labelOf({ target, requirement }: Gap): string {
    return `“${shortened(requirementLabel(snapshot, document, target, requirement), 50)}”`;
  }
}

/** At a skill of a role or an item of a framework, for each program that lacks it. */
function inTarget({ snapshot, document, facts, range }: ActionContext): Action[] {
  const skills = new Set<string>();
  for (const { kind, use, id, scalar } of facts?.references ?? []) {
    if (document.kind === 'role' && kind === 'skill' && use === 'requires' && touches(scalar, range)) skills.add(id);
  }
  for (const { kind, id, word } of facts?.declarations ?? []) {
    if (document.kind === 'framework' && kind === 'skill' && touches(word, range)) skills.add(id);
  }
  if (skills.size === 0) return [];
  const lacking = programsOf(snapshot, document).flatMap((program) => {
    const gap = gapsOf(snapshot, program).find(
      (one) => isTeachable(one) && one.target.definition?.uri === document.uri && skills.has(one.requirement.id),
    );
    return gap ? [{ program, gap }] : [];
  });
  const titleOf = fileTitles(lacking.map(({ program }) => program));
  return lacking.slice(0, mostPrograms).map(({ program, gap: { target, requirement } }) => {
    const label = shortened(requirementLabel(snapshot, program, target, requirement), 50);
    return choosing(`Teach “${label}” in a course of ${shortened(titleOf(program), 50)}…`, {
      program: program.uri,
      target: target.id,
      skill: requirement.id,
    });
  });
}

function isAbout({ values = {} }: Finding, skill: string): boolean {
  const { skills } = values;
  return Array.isArray(skills) && skills.some((one: { readonly skill?: unknown } | null) => one?.skill === skill);
}

function choosing(title: string, asked: Readonly<Record<string, string>>, fixes: readonly Finding[] = []): Action {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(fixes.length > 0 ? { fixes } : {}),
    command: { command: teachSkillCommand, arguments: [asked] },
    edit: () => undefined,
  };
}

function touches(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
