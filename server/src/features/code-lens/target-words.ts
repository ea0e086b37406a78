import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { skillLabel } from '../../analysis/labels.ts';
import type { CoverageResult } from '../../analysis/report/target-coverage.ts';
import { type MetRequirement, metRequirements } from '../../analysis/skills/met-requirements.ts';
import type { ProgramTarget } from '../../analysis/skills/program-targets.ts';
import type { RoleDefinition } from '../../analysis/skills/role-requirements.ts';
import type { Concentration } from '../../model/curriculum.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resultInWords } from '../words/coverage.ts';
import { requirementInWords } from '../words/requirements.ts';
import type { LensWords, ListedPlace } from './lens.ts';

/** So many missing skills are named one by one. */
const mostNamed = 12;

/**
 * `82 % covered for everyone, 91 % possible · 12 of 15 skills`, and of what where that is to be said; of a concentration,
 * on its way through the program. Lists what keeps the others from being met: the requirement, where a file has it, and
 * the courses that stay below it; where nothing is missing, the courses that meet the requirements.
 */
export function targetWords(
  snapshot: Snapshot,
  program: SourceDocument,
  { kind, definition }: Pick<ProgramTarget, 'kind' | 'definition'>,
  {
    name,
    concentration,
  }: { readonly name?: string | undefined; readonly concentration?: Concentration | undefined } = {},
): LensWords | undefined {
  const covered = programCoverage(snapshot, program).find(({ id }) => id === `${kind} ${definition.id}`);
  const result = covered?.results.find(({ way }) => way === (concentration?.id.text ?? '')) ?? covered?.results[0];
  if (!covered || !result) return undefined;
  const requirements = metRequirements(snapshot, program, definition, concentration);
  const reached = new Set(result.requirements.flatMap(({ id, state }) => (state === 'met' ? [id] : [])));
  const met = requirements.filter(({ skill }) => reached.has(skill));
  const lacking = requirements.filter(({ skill }) => !reached.has(skill));
  const words = resultInWords(covered, result);
  return {
    title: name === undefined ? words : `${name}: ${words}`,
    ...(lacking.length > 0 ? { tooltip: lackingInWords(snapshot, program, definition, lacking, result) } : {}),
    places: lacking.length > 0 ? [...requiredAt(definition, lacking), ...taughtAt(lacking)] : taughtAt(met),
    coverageOf: program,
  };
}

function lackingInWords(
  snapshot: Snapshot,
  program: SourceDocument,
  role: RoleDefinition,
  lacking: readonly MetRequirement[],
  result: CoverageResult,
): string {
  const covered = new Map(result.requirements.map((one) => [one.id, one]));
  const incomplete = !snapshot.links.scopeOf(program).complete;
  const named = lacking.length <= mostNamed + 1 ? lacking : lacking.slice(0, mostNamed);
  const rest = lacking.length - named.length;
  return [
    ...named.map((one) =>
      requirementInWords(one, skillLabel(snapshot, role.document ?? program, one.skill), {
        covered: covered.get(one.skill),
        incomplete,
      }),
    ),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}

/** Where the file of the role requires the skills; nowhere for a role of the taxonomy. */
function requiredAt({ document }: RoleDefinition, lacking: readonly MetRequirement[]): ListedPlace[] {
  const model = document && factsOf(document)?.model;
  if (!document || model?.kind !== 'role') return [];
  const skills = new Set(lacking.map(({ skill }) => skill));
  return model.requires.filter(({ id }) => skills.has(id.text)).map(({ id }) => ({ document, word: id }));
}

function taughtAt(requirements: readonly MetRequirement[]): ListedPlace[] {
  return requirements.flatMap(({ taught }) =>
    taught.flatMap((teaching) => {
      const skill = teaching.in.course.teaches.find(({ id }) => id.text === teaching.skill);
      return skill ? [{ document: teaching.in.document, word: skill.id }] : [];
    }),
  );
}
