import { skillLabel } from '../../analysis/labels.ts';
import { type MetRequirement, metRequirements } from '../../analysis/skills/met-requirements.ts';
import type { RoleDefinition } from '../../analysis/skills/role-requirements.ts';
import type { Concentration } from '../../model/curriculum.ts';
import { counted } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { requirementInWords } from '../words/requirements.ts';
import type { LensWords, ListedPlace } from './lens.ts';

/** So many missing skills are named one by one. */
const mostNamed = 12;

/**
 * `required level met by 12 of 15 skills`, and in which program where that is to be said; of a concentration, by its
 * courses. Lists what keeps the others from being met: the requirement, where a file has
 * it, and the courses that stay below it; where nothing is missing, the courses that meet the role's requirements.
 */
export function roleWords(
  snapshot: Snapshot,
  program: SourceDocument,
  role: RoleDefinition,
  { where, concentration }: { readonly where?: string; readonly concentration?: Concentration | undefined } = {},
): LensWords {
  const requirements = metRequirements(snapshot, program, role, concentration);
  const met = requirements.filter(({ state }) => state === 'met');
  const unknown = requirements.filter(({ state }) => state === 'unknown');
  const lacking = requirements.filter(({ state }) => state !== 'met');
  const count = `required level met by ${met.length} of ${counted(requirements.length, 'skill')}`;
  const words = where === undefined ? count : `${count} in ${where}`;
  return {
    title: unknown.length > 0 ? `${words}, ${unknown.length} not known` : words,
    ...(lacking.length > 0 ? { tooltip: lackingInWords(snapshot, program, role, lacking) } : {}),
    places: lacking.length > 0 ? [...requiredAt(role, lacking), ...taughtAt(lacking)] : taughtAt(met),
  };
}

function lackingInWords(
  snapshot: Snapshot,
  program: SourceDocument,
  role: RoleDefinition,
  lacking: readonly MetRequirement[],
): string {
  const named = lacking.length <= mostNamed + 1 ? lacking : lacking.slice(0, mostNamed);
  const rest = lacking.length - named.length;
  return [
    ...named.map((one) => requirementInWords(one, skillLabel(snapshot, role.document ?? program, one.skill))),
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
