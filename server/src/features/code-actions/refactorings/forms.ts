import { requisiteKinds } from '../../../model/requisite.ts';
import type { Path } from '../../../syntax/tree.ts';
import { isAt, type PathPattern, pattern } from './place.ts';

/** Something that can be written as a word alone, or as a group in which the word stands under a key. */
export interface Form {
  readonly places: readonly PathPattern[];
  /** The key of the long form under which the word of the short form stands. */
  readonly key: string;
  /** What it is, as in "Write … in long form". */
  readonly noun: string;
  /** How the long form is written where nobody has written one beside it. */
  readonly style: 'one-line' | 'lines';
}

const requisite: Form = { places: [], key: 'course', noun: 'the requisite', style: 'one-line' };

const forms: readonly Form[] = [
  {
    places: [pattern('courses/*/teaches/*'), pattern('requires/*')],
    key: 'level',
    noun: 'the skill',
    style: 'one-line',
  },
  { places: [pattern('courses/*/contributes-to/*')], key: 'level', noun: 'the outcome', style: 'one-line' },
  {
    places: [pattern('outcomes/*'), pattern('concentrations/*/outcomes/*'), pattern('courses/*/outcomes/#')],
    key: 'text',
    noun: 'the outcome',
    style: 'lines',
  },
  { places: [pattern('courses/*/assessments/*')], key: 'weight', noun: 'the assessment', style: 'lines' },
  {
    places: [
      pattern('terms/#/courses/#'),
      pattern('plans/*/terms/#/courses/#'),
      pattern('concentrations/*/adds/#'),
      pattern('concentrations/*/adds/*/#'),
      pattern('concentrations/*/replaces/*/#'),
    ],
    key: 'course',
    noun: 'the course',
    style: 'one-line',
  },
  { places: [pattern('items/*')], key: 'label', noun: 'the item', style: 'lines' },
  { places: [pattern('accreditation/#')], key: 'accreditor', noun: 'the accreditor', style: 'lines' },
  {
    places: [pattern('courses/*/practice-experience')],
    key: 'hours',
    noun: 'the practice experience',
    style: 'one-line',
  },
  { places: [pattern('education')], key: 'minimum', noun: 'the education', style: 'one-line' },
  { places: [pattern('levels/#')], key: 'id', noun: 'the level', style: 'one-line' },
];

/** The two forms in which what stands at a path can be written; undefined where there is only one. */
export function formAt(path: Path): Form | undefined {
  if (isRequisite(path)) return requisite;
  return forms.find(({ places }) => places.some((place) => isAt(path, place)));
}

/** Where a value and a list of values mean the same if there is only one. */
const oneOrSeveral: readonly PathPattern[] = [
  pattern('delivery'),
  pattern('courses/*/delivery'),
  pattern('concentrations/*/replaces/*'),
  pattern('classifications/*'),
];

export function canBeList(path: Path): boolean {
  return oneOrSeveral.some((place) => isAt(path, place));
}

/** Whether a path leads to a list of requisites: of a course, or of a group in such a list. */
export function isRequisiteList(path: Path): boolean {
  const [courses, , kind, ...rest] = path;
  if (courses !== 'courses' || !requisiteKinds.some((one) => one === kind)) return false;
  return (
    rest.length % 2 === 0 &&
    rest.every((step, at) => (at % 2 === 0 ? typeof step === 'number' : step === 'any' || step === 'all'))
  );
}

function isRequisite(path: Path): boolean {
  return typeof path.at(-1) === 'number' && isRequisiteList(path.slice(0, -1));
}
