import { listIn, namesCourseAmongWords } from './several.ts';
import { asYaml, isShowable, shortened } from './shown.ts';

/** What makes a value right that is only of another kind than it must be. */
export interface Remedy {
  readonly remedy: 'quote' | 'unquote' | 'say-true-or-false' | 'make-list' | 'take-item';
  /** A sentence that says what to do. */
  readonly words: string;
  /** The value that it becomes; for `quote` as the number reads, which may be written otherwise. */
  readonly suggestion: unknown;
}

/** The way people write true and false where YAML reads a text. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['y', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['n', false],
]);

/** The remedy that makes a value fit, where quotation marks or brackets are all that is wrong. */
export function remedyFor(value: unknown, fits: (candidate: unknown) => boolean): Remedy | undefined {
  return [...listsFor(value, fits), ...candidatesFor(value)].find(({ suggestion }) => fits(suggestion));
}

/** A list of all that a text names, in the place of a list of the one text. */
function listsFor(value: unknown, fits: (candidate: unknown) => boolean): Remedy[] {
  const list = typeof value === 'string' ? listIn(value, fits) : undefined;
  return list ? [{ remedy: 'make-list', words: `Write \`${shortened(asYaml(list))}\`.`, suggestion: list }] : [];
}

function candidatesFor(value: unknown): Remedy[] {
  const candidates: Remedy[] = [];
  if (typeof value === 'string') {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isFinite(number)) {
      candidates.push({ remedy: 'unquote', words: 'Write it without quotation marks.', suggestion: number });
    }
    const truth = truths.get(value.toLowerCase());
    if (truth !== undefined) {
      candidates.push({ remedy: 'say-true-or-false', words: `Write \`${truth}\`.`, suggestion: truth });
    }
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    candidates.push({ remedy: 'quote', words: 'Put it in quotation marks.', suggestion: String(value) });
  }
  if (isShowable(value) && !(typeof value === 'string' && namesCourseAmongWords(value))) {
    const list = `[${shortened(asYaml(value, 1))}]`;
    candidates.push({ remedy: 'make-list', words: `Put it in brackets: \`${list}\`.`, suggestion: [value] });
  }
  if (Array.isArray(value) && value.length === 1) {
    candidates.push({ remedy: 'take-item', words: 'Write its one item without a list.', suggestion: value[0] });
  }
  return candidates;
}
