import { isOnlyBegun } from '../../analysis/credits/written-credits.ts';
import { type MetRequirement, metRequirements } from '../../analysis/skills/met-requirements.ts';
import { type ProgramTarget, programTargets } from '../../analysis/skills/program-targets.ts';
import { taughtSkills } from '../../analysis/skills/taught-skills.ts';
import { type Track, trackOf } from '../../analysis/skills/tracks.ts';
import { linkKey } from '../../model/link.ts';
import { capitalized, shortened } from '../../schema/words/shown.ts';
import type { Finding, RelatedDeclaration } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CheckedFile, Found } from '../rule.ts';
import { shortened as firstOf } from '../words/lists.ts';
import { levelInWords, skillInWords } from './words.ts';

/** A role or framework that the program prepares for, with how far its courses meet each requirement. */
export interface JudgedTarget extends ProgramTarget {
  readonly requirements: readonly MetRequirement[];
  readonly track: Track;
}

/**
 * What a program prepares for, where it can be judged: what may mean several things is left out. As long as no course
 * teaches anything at all, or most of the published credits are still to come, nothing is missing yet.
 */
export function judgedTargets({ snapshot, document }: CheckedFile): readonly JudgedTarget[] {
  return factAbout(snapshot, document, judge);
}

function judge(snapshot: Snapshot, document: SourceDocument): readonly JudgedTarget[] {
  if (document.kind !== 'curriculum' || taughtSkills(snapshot, document).size === 0) return [];
  if (isOnlyBegun(snapshot, document)) return [];
  return programTargets(snapshot, document)
    .filter(({ reference }) => snapshot.links.resolve(document, reference).state === 'found')
    .map((target) => ({
      ...target,
      requirements: metRequirements(snapshot, document, target.definition, target.concentration),
      track: trackOf(snapshot, document, target.concentration),
    }));
}

/** A finding about several skills of one target, at the place where the program names the target. */
export function foundAt(target: JudgedTarget, message: string, values: Record<string, unknown>): Found {
  const { kind, definition, reference, concentration } = target;
  const { start, end } = reference.word;
  const { document } = definition;
  const related: RelatedDeclaration[] = document
    ? [{ message: targetInWords(target), uri: document.uri, declared: linkKey({ kind, id: definition.id }) }]
    : [];
  return {
    start,
    end,
    message,
    values: { [kind]: definition.id, ...(concentration ? { concentration: concentration.id.text } : {}), ...values },
    ...(related.length > 0 ? { related } : {}),
  };
}

/** `The role “Medical Coder”`, as a sentence begins with it. */
export function targetInWords(target: ProgramTarget): string {
  return capitalized(targetNamed(target));
}

/** `the role “Medical Coder”`, inside a sentence. */
export function targetNamed({ kind, definition }: ProgramTarget): string {
  return `the ${kind} “${shortened(definition.title, 40)}”`;
}

/** So many skills are named one by one; all of them are at the role. */
const named = 3;

/** Skills by their labels, each with what is to be said of it: `CPT coding (mastered), SQL (introduced) and 3 more`. */
export function skillsInWords(
  file: CheckedFile,
  { definition }: JudgedTarget,
  requirements: readonly MetRequirement[],
  about: (one: MetRequirement) => string | undefined = (one) =>
    one.level === undefined ? undefined : levelInWords(one),
  most = named,
): string {
  const from = definition.document ?? file.document;
  const words = requirements.slice(0, most + 1).map((one) => {
    const more = about(one);
    const label = skillInWords(file, one.skill, from);
    return more === undefined ? label : `${label} (${more})`;
  });
  // Only the first are put into words, however many there are.
  return firstOf([...words, ...requirements.slice(words.length).map(() => '')], most);
}

/** A skill with the level that is required of it, as the values of a finding have it. */
export interface RequiredValue {
  readonly skill: string;
  readonly level?: string;
}

/** Skills with their required levels, as the values of a finding have them. */
export function requiredValues(requirements: readonly MetRequirement[]): RequiredValue[] {
  return requirements.map(({ skill, level }) => ({ skill, ...(level === undefined ? {} : { level }) }));
}

/** The target that a finding of these rules is about, and the requirements that it names. */
export function targetOf(
  file: CheckedFile,
  { start, values = {} }: Finding,
): { readonly target: JudgedTarget; readonly requirements: readonly MetRequirement[] } | undefined {
  const target = judgedTargets(file).find(
    ({ kind, definition, reference, concentration }) =>
      reference.word.start === start &&
      values[kind] === definition.id &&
      values.concentration === concentration?.id.text,
  );
  if (!target || !Array.isArray(values.skills)) return undefined;
  const skills: ReadonlySet<unknown> = new Set(values.skills.map((one: Partial<RequiredValue> | null) => one?.skill));
  return { target, requirements: target.requirements.filter(({ skill }) => skills.has(skill)) };
}
