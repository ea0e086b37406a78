import type { RequisiteCycle, RequisiteStep } from '../../analysis/requisites/cycles.ts';
import type { RequisiteEdge } from '../../analysis/requisites/graph.ts';
import { endsOf } from '../../analysis/requisites/shortest-path.ts';
import type { RequisiteKind } from '../../model/requisite.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import type { CheckedFile } from '../rule.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { counted } from '../words/lists.ts';

/** A longer cycle is told with its start and its end. */
const mostSteps = 8;

/** More characters than this are no sentence to be read in a list. */
const mostCharacters = 200;

/** So many requisites of one cycle can be gone to and removed: whoever wants to break it may choose among all of them. */
export const mostOfCycle = 50;

/** The cycle from another step on: the same courses, told from there. */
export function startingWith(cycle: RequisiteCycle, isFirst: (step: RequisiteStep) => boolean): RequisiteCycle {
  const first = Math.max(0, cycle.findIndex(isFirst));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

/** “`B` needs `A`, `A` needs `C`, and `C` needs `B`”. */
export function pathInWords(steps: readonly RequisiteStep[]): string {
  const words = steps.map(({ edge }) => requisiteInWords(edge));
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  if (words.length <= mostSteps && words.join(', ').length <= mostCharacters) {
    return `${words.slice(0, -1).join(', ')}, and ${last}`;
  }
  const told = words.slice(0, Math.min(mostSteps, words.length) - 2);
  while (told.length > 1 && [...told, last].join(', ').length > mostCharacters) told.pop();
  const left = counted(words.length - told.length - 1, 'other course');
  return `${told.join(', ')}, and so on by way of ${left}, until ${last}`;
}

/** “`HIT 212` needs `HIT 112`”, in the words of its kind. */
export function requisiteInWords({ kind, owner, requisite }: RequisiteEdge): string {
  return `${quoted(owner.course.code.text)} ${needInWords(kind, quoted(requisite.code.text))}`;
}

/** “needs `HIT 112`”, in the words of a kind. */
export function needInWords(kind: RequisiteKind, needed: string): string {
  if (kind === 'strict-corequisites') return `goes with ${needed} in the same term`;
  return `needs ${needed}${kind === 'corequisites' ? ' before or with it' : ''}`;
}

/** The other requisites of a cycle as places; in other files the courses that have them. */
export function placesOfCycle(
  file: CheckedFile,
  edges: readonly RequisiteEdge[],
  own: RequisiteEdge | undefined,
): (RelatedPlace | RelatedDeclaration)[] {
  return edges
    .slice(0, mostOfCycle)
    .filter((edge) => edge !== own)
    .map((edge) => requisitePlace(file, edge));
}

/** What is to be done about a cycle of so many requisites, and how much of a very long one is shown. */
export function removalInWords(count: number): string {
  return `Remove one of these requisites.${shownInWords(count)}`;
}

/** “ The first 50 of the 60 are shown with this finding.”; nothing where all are. */
export function shownInWords(count: number): string {
  return count > mostOfCycle ? ` The first ${mostOfCycle} of the ${count} are shown with this finding.` : '';
}

/** Where a requisite stands, as a place that belongs to a finding of this or of another file. */
export function requisitePlace(
  file: Pick<CheckedFile, 'document'>,
  edge: RequisiteEdge,
): RelatedPlace | RelatedDeclaration {
  const { owner, requisite } = edge;
  const message = `${courseInWords(owner.course)}: ${nameOfKind(edge)} ${requisite.code.text}`;
  if (owner.document !== file.document) return coursePlace(file, owner, message);
  return { message, start: requisite.code.start, end: requisite.code.end };
}

const kindsInWords = {
  prerequisites: 'prerequisite',
  corequisites: 'corequisite',
  'strict-corequisites': 'strict corequisite',
  advisories: 'advisory',
} as const;

/** `corequisite`. */
export function nameOfKind({ kind }: Pick<RequisiteEdge, 'kind'>): string {
  return kindsInWords[kind];
}

/** The courses of a cycle, by their folded codes, in its order. */
export function codesOfCycle(cycle: RequisiteCycle): string[] {
  return cycle.map((step) => endsOf(step).from);
}
