import { asRecord, isListOf, isPosition, isRange } from './shapes.ts';

/** What the parameters of a request must hold, so that its handler can rely on it. */
export type Need = keyof typeof checks;

/** The name of the first parameter that is not as it is needed; undefined when all are. */
export function firstMissing(params: object, needs: readonly Need[]): string | undefined {
  const missing = needs.find((need) => !checks[need](asRecord(params)?.[parameterOf(need)]));
  return missing && parameterOf(missing);
}

/** Whoever renames files and whoever deletes them call them alike, and say other things of them. */
function parameterOf(need: Need): string {
  return need === 'renames' ? 'files' : need;
}

const checks = {
  textDocument: (value: unknown) => isWord(asRecord(value)?.uri),
  position: isPosition,
  positions: (value: unknown) => isListOf(value, isPosition),
  range: isRange,
  /** How wide a tab is. */
  options: (value: unknown) => Number.isInteger(asRecord(value)?.tabSize),
  item: (value: unknown) =>
    isWord(asRecord(value)?.uri) && isPosition(asRecord(asRecord(value)?.selectionRange)?.start),
  /** Files by their addresses. */
  files: (value: unknown) => isListOf(value, (file) => isWord(asRecord(file)?.uri)),
  /** Files by the addresses that they had and will have. */
  renames: (value: unknown) =>
    isListOf(value, (file) => isWord(asRecord(file)?.oldUri) && isWord(asRecord(file)?.newUri)),
  /** Places in files, to be moved. */
  moved: (value: unknown) => isListOf(value, isFilePosition),
  term: isFilePosition,
  terms: (value: unknown) => isListOf(value, isFilePosition),
  previousResultId: isWord,
  // An address, a name, an id.
  uri: isWord,
  newName: isWord,
  program: isWord,
  skill: isWord,
  course: isWord,
} satisfies Readonly<Record<string, (value: unknown) => boolean>>;

function isFilePosition(value: unknown): boolean {
  return isWord(asRecord(value)?.uri) && isPosition(asRecord(value)?.position);
}

function isWord(value: unknown): boolean {
  return typeof value === 'string';
}
