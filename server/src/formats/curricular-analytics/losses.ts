import { shortened } from '../../rules/words/lists.ts';
import type { ImportNote } from '../import/imported.ts';

/** What the format cannot say, or says otherwise: a sentence for each kind, with what it is about. */
const sentences = {
  alternatives: (courses) => `Of alternatives (“any”), only the one that the plan has is written: ${courses}.`,
  'open-alternatives': (courses) =>
    `Alternatives are left out where none of them is among the courses written: ${courses}.`,
  grades: (courses) => `Lowest grades that count are left out: ${courses}.`,
  conditions: (courses) => `Conditions that are no courses are left out: ${courses}.`,
  external: (courses) => `Required courses outside the program are left out: ${courses}.`,
  'not-written': (courses) => `Required courses that are not among the courses written are left out: ${courses}.`,
  advisories: (courses) => `What is only recommended is left out: ${courses}.`,
  choices: (choices) => `Of a choice, the first options are written as if everyone took them: ${choices}.`,
  'choices-without-course': (choices) => `Choices without a course that could be written are left out: ${choices}.`,
  electives: (titles) => `Electives are written as courses without prefix and number: ${titles}.`,
  'variable-credits': (courses) => `Of variable credits, the smallest number is written: ${courses}.`,
  'no-credits': (courses) => `No credits are written where the file tells none: ${courses}.`,
  twice: (courses) => `Courses that are planned twice are written once: ${courses}.`,
  'left-out': (courses) => `Courses that this plan does not have are left out: ${courses}.`,
  undeclared: (courses) => `Courses that no file declares are written with their code alone: ${courses}.`,
  'some-time': (courses) => `What a concentration adds without saying when is written in the last term: ${courses}.`,
  terms: (titles) => `Terms are mere numbers there; their titles are left out: ${titles}.`,
  'empty-terms': (titles) =>
    `Terms in which nothing is written are not counted: ${titles}; those behind them have lower numbers.`,
  renumbered: (terms) => `Terms are counted without gaps there: ${terms}.`,
  'other-ways': (ways) => `Only one plan is written; these are left out: ${ways}.`,
  'no-place-program': (keys) => `There is no place for these keys of the program: ${keys}.`,
  'no-place-courses': (keys) => `There is no place for these keys of courses: ${keys}.`,
  'no-place-plan': (keys) => `There is no place for these keys of the plan: ${keys}.`,
  'no-place-terms': (keys) => `There is no place for these keys of terms: ${keys}.`,
  'no-place-places': (keys) => `There is no place for these keys of what stands in terms: ${keys}.`,
} as const satisfies Record<string, (list: string) => string>;

export type Loss = keyof typeof sentences;

/** Only good to know: nothing of the plan is lost. */
const harmless: ReadonlySet<Loss> = new Set([
  'electives',
  'terms',
  'renumbered',
  'other-ways',
  'no-place-program',
  'no-place-courses',
  'no-place-plan',
  'no-place-terms',
  'no-place-places',
]);

/** In a sentence, longer lists are cut. */
const mostNamed = 12;

/** More than any file of ours has, so that every key is named; a stranger's file may have any number. */
const mostKeys = 50;

/** Collects what is lost on the way out. */
export interface Losses {
  /** Says that something is lost of a course, a choice …; saying it again changes nothing. */
  add(loss: Loss, of: string): void;
  /** One note for each kind of loss. */
  notes(): ImportNote[];
}

export function createLosses(): Losses {
  const found = new Map<Loss, Set<string>>();
  return {
    add(loss, of) {
      found.set(loss, (found.get(loss) ?? new Set()).add(of));
    },
    notes: () =>
      (Object.keys(sentences) as Loss[]).flatMap((loss): ImportNote[] => {
        const of = found.get(loss);
        if (!of) return [];
        const severity = harmless.has(loss) ? 'information' : 'warning';
        return [{ severity, message: sentences[loss](shortened([...of], mostOf(loss))) }];
      }),
  };
}

function mostOf(loss: Loss): number {
  return loss.startsWith('no-place-') ? mostKeys : mostNamed;
}
