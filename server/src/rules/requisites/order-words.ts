import type { PathPlace, PlannedPath } from '../../analysis/plan/planned-path.ts';
import type { MisplacedCourse, UnmetRequisite } from '../../analysis/plan/requisites-in-plan.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import { joined } from '../words/lists.ts';
import { pathInWords, termInWords } from '../words/terms.ts';

/** What is wrong with the order of a plan, and what to do: one sentence, and one more where an exception would help. */
export function orderInWords(path: PlannedPath, unmet: UnmetRequisite): string {
  const { exception } = unmet;
  return `${mistakeInWords(path, unmet)}${exception ? exceptionInWords(exception.text) : ''}`;
}

function mistakeInWords(path: PlannedPath, { place, kind, anyOf }: UnmetRequisite): string {
  const course = `${pathInWords(path)}${quoted(place.word.text)} (${placeInWords(path, place)})`;
  const [only, ...others] = anyOf;
  if (!only || others.length > 0)
    return `${course} needs ${anyInWords(path, anyOf)}${tooLate[kind]}: move one of them.`;
  const needed = quoted(only.requisite.code.text);
  const where = `is planned for ${termsInWords(path, only)}`;
  const isTogether = only.places.every(({ termIndex }) => termIndex === place.termIndex);
  if (kind === 'prerequisites' && isTogether) {
    return `${course} needs ${needed} in an earlier term, but both are planned for the same one: move one of them.`;
  }
  if (kind === 'corequisites')
    return `${course} needs ${needed} before it or with it, which ${where}: move one of them.`;
  if (kind === 'prerequisites') return `${course} needs ${needed}, which ${where}: move one of them.`;
  return `${course} must be taken together with ${needed}, which ${where}: move one of them.`;
}

const tooLate: Readonly<Record<UnmetRequisite['kind'], string>> = {
  prerequisites: ' in an earlier term',
  corequisites: ' in an earlier or the same term',
  'strict-corequisites': ' in the same term',
};

function anyInWords(path: PlannedPath, anyOf: readonly MisplacedCourse[]): string {
  const words = anyOf.slice(0, 4).map((one) => `${quoted(one.requisite.code.text)} (${termsInWords(path, one)})`);
  return joined(anyOf.length > words.length ? [...words, 'another one'] : words, 'or');
}

/** The terms in which a course is planned: the first two, where it is planned often. */
function termsInWords(path: PlannedPath, { places }: MisplacedCourse): string {
  const words = new Set(places.map((place) => placeInWords(path, place)));
  return joined([...words].slice(0, 2), 'or');
}

function placeInWords(path: PlannedPath, place: PathPlace): string {
  const term = termOf(path, place);
  return term ? termInWords(term) : 'no term';
}

function termOf({ terms }: PlannedPath, { termIndex }: PathPlace) {
  return termIndex === undefined ? undefined : terms[termIndex];
}

function exceptionInWords(condition: string): string {
  return ` As it is, students need an exception (“${shortened(condition, 40)}”).`;
}
