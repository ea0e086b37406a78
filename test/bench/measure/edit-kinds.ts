import type { TextEdit } from '../server/session.ts';
import { moved, type Places } from './places.ts';

/** Something that people type, as edits that lead back to the text as it was. */
export interface EditKind {
  readonly name: string;
  readonly steps: readonly Step[];
  /** After every second step there is one finding more than before: an answer that belongs to another edit is seen. */
  readonly alternates?: boolean;
}

export interface Step extends TextEdit {
  /** Whether its answer is waited for only: what tidies up is no keystroke. */
  readonly isTidying?: boolean;
}

/** What can be typed in a text; a kind is left out where the text has no place for it. */
export function editKindsIn(places: Places): EditKind[] {
  return [
    letterIn(places, 'a letter in a description', [
      /^(\s+description: ['"]?\w\w)\w/,
      /^(\s*(?:- )?(?:summary|label|title|text): ['"]?\w\w)\w/,
    ]),
    letterIn(places, 'a letter in a folded text', [/^(\s+[A-Z][a-z]+ \w)[^:#]*$/]),
    letterIn(
      places,
      'a letter in a Bloom level, award or level',
      [/^(\s*(?:- )?(?:.*[{,] )?bloom: \w+)/, /^(award: \w+)/, /^(.*\b(?:introduced|reinforced|mastered))\b/],
      true,
    ),
    letterIn(places, 'a letter in the id of a skill', [
      /^(\s+[a-z]+(?:-[a-z]+)+)(?=: (?:\w+|\{ level.*)$)/,
      /^(.*skills: \[[a-z-]+)/,
    ]),
    digitIn(places),
    newLine(places),
    newKey(places),
  ].filter((kind) => kind !== undefined);
}

/** A letter is typed and taken back. */
function letterIn(places: Places, name: string, patterns: readonly RegExp[], alternates = false): EditKind | undefined {
  const at = places.find(...patterns);
  if (!at) return undefined;
  const steps = [
    { start: at, end: at, text: 'x' },
    { start: at, end: moved(at, 1), text: '' },
  ];
  return { name, steps, ...(alternates ? { alternates } : {}) };
}

function digitIn(places: Places): EditKind | undefined {
  const at = places.find(/^(\s+credits: \d)/, /^(credits: \d+)/);
  if (!at) return undefined;
  return {
    name: 'a digit of credits',
    steps: [
      { start: at, end: at, text: '1' },
      { start: at, end: moved(at, 1), text: '' },
    ],
  };
}

function newLine(places: Places): EditKind | undefined {
  const at = endOfLineToWriteBelow(places);
  if (!at) return undefined;
  return {
    name: 'a new line',
    steps: [
      { start: at, end: at, text: '\n' },
      { start: at, end: { line: at.line + 1, character: 0 }, text: '' },
    ],
  };
}

/** `notes: x` below a key, letter by letter. */
function newKey(places: Places): EditKind | undefined {
  const at = endOfLineToWriteBelow(places);
  if (!at) return undefined;
  const indent = indentAt(places, at.line);
  const first = { start: at, end: at, text: `\n${indent}n` };
  const below = { line: at.line + 1, character: indent.length };
  const others = [...'otes: x'].map((text, index) => {
    const start = moved(below, index + 1);
    return { start, end: start, text };
  });
  const tidy = { start: at, end: moved(below, 'notes: x'.length), text: '', isTidying: true };
  return { name: 'a new key, letter by letter', steps: [first, ...others, tidy] };
}

/** The end of a line with a key and a short value, below which another key can stand. */
export function endOfLineToWriteBelow(places: Places) {
  return places.find(/^\s+credits: \d+$/, /^(?:title|institution|version): .*\w$/);
}

export function indentAt({ lines }: Places, line: number): string {
  return /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
}
