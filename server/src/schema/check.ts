import type { Finding } from '../syntax/finding.ts';
import { createLookUp } from '../syntax/locate.ts';
import type { YamlDocument } from '../syntax/tree.ts';
import { maximumExpandedSize, plainValue, toValue } from '../syntax/value.ts';
import { type Said, tell } from './check/said.ts';
import { moreErrors } from './compile/more-errors.ts';
import { deprecatedFindings } from './deprecated.ts';
import { reduceErrors } from './mistakes/reduce.ts';
import { tidy } from './mistakes/tidy.ts';
import { rangeOfPlace, startOf } from './place.ts';
import type { Schema } from './schema.ts';
import { codes } from './words/codes.ts';

/** Findings shown for one document, the first in its text; more would help nobody. */
export const maximumFindings = 1000;

/** Mistakes looked at, some of which are told together. */
export const maximumMistakes = 5 * maximumFindings;

/** What was found in one document of a text, in the order of the text. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** What the findings after an edit can be told from; absent where everything has to be checked again. */
  readonly basis?: CheckBasis;
}

/** A check that found everything, as far as it has to be known to check only what is edited. */
export interface CheckBasis {
  /** What the findings say, in their order. */
  readonly said: readonly Said[];
  readonly unsaid: readonly Said[];
  /** At most so many nodes, errors of the validator, and mistakes that these amount to. */
  readonly counts: CheckCounts;
}

export interface CheckCounts {
  readonly nodes: number;
  readonly errors: number;
  readonly mistakes: number;
}

/** What a schema has against one document of a text, in the order of the text. Never throws. */
export function checkDocument(schema: Schema, document: YamlDocument): readonly Finding[] {
  return checkWhole(schema, document).findings;
}

/** As `checkDocument`, with what a later check can build on. */
export function checkWhole(schema: Schema, document: YamlDocument): Checked {
  if (document.unreadable) return { findings: [] };
  if (schema.problem) return onlySays(document, codes.notUsable, schema.problem);
  try {
    return document.root ? checkRoot(schema, document) : { findings: checkEmpty(schema, document) };
  } catch {
    return onlySays(
      document,
      codes.notCheckedSchemaFailed,
      'Not checked: the schema goes round in circles, or needs too much work for this file.',
    );
  }
}

const notChecked = {
  cycle: [codes.notCheckedCycle, 'Not checked: a *name stands inside the very value that it stands for.'],
  'too-many-aliases': [
    codes.notCheckedTooManyAliases,
    'Not checked: the file would be too large with everything written out that each *name stands for.',
  ],
  'too-many-values': [
    codes.notCheckedTooManyValues,
    'Not checked: the file has more than a million values. Split it into several files.',
  ],
} as const;

function checkRoot(schema: Schema, document: YamlDocument): Checked {
  if (!document.root) return { findings: [] };
  const plain = plainValue(document.root);
  if (plain && plain.size <= maximumExpandedSize) return checkValue(schema, plain.value, plain.size, document);
  const value = toValue(document.root);
  if (value.ok) return { findings: checkValue(schema, value.value, 0, document).findings };
  const [code, message] = notChecked[value.reason];
  return onlySays(document, code, message);
}

/** An empty file lacks what a file must have, unless the schema wants it empty. */
function checkEmpty(schema: Schema, document: YamlDocument): Finding[] {
  if (schema.validate(null).length === 0) return [];
  return checkValue(schema, {}, 0, document)
    .findings.filter(({ code }) => code === codes.missingKey)
    .map((finding) => ({
      ...finding,
      ...startOf(document),
      ...(document.start === 0 ? { message: `${finding.message} ${howToBegin}` } : {}),
    }));
}

/** For the first document of a file; another one is no file that somebody begins. */
const howToBegin = 'It is empty so far: in an editor, Ctrl+Space offers what to begin with.';

function checkValue(schema: Schema, value: unknown, nodes: number, document: YamlDocument): Checked {
  const errors = schema.validate(value);
  const all = reduceErrors(schema, errors, value);
  const mistakes = tidy(schema, all.slice(0, maximumMistakes));
  const told = tell(schema, document, mistakes, createLookUp());
  const said = told.said.toSorted((a, b) => a.finding.start - b.finding.start);
  const deprecated = document.root ? deprecatedFindings(schema, value, document) : [];
  const isAll = all.length <= maximumMistakes && !all.some(({ keyword }) => keyword === moreErrors);
  if (isAll && deprecated.length === 0) {
    const counts = { nodes, errors: errors.length, mistakes: all.length };
    return { findings: shownOf(said, document), basis: { said, unsaid: told.unsaid, counts } };
  }
  return { findings: [...shownOf(said, document), ...deprecated].sort((a, b) => a.start - b.start) };
}

/** The findings of a document that are shown, of all that are in the order of its text. */
export function shownOf(said: readonly Said[], document: YamlDocument): Finding[] {
  const findings = said.slice(0, maximumFindings).map(({ finding }) => finding);
  if (said.length > findings.length) findings.push(tooMany(document));
  return findings.sort((a, b) => a.start - b.start);
}

/** Says that only the first findings of a document are shown. */
export function tooMany(document: YamlDocument): Finding {
  const message = `Of what is wrong with keys and values only the first ${maximumFindings.toLocaleString('en-US')} findings are shown: correct some, and the rest will follow.`;
  return {
    ...atStart(document, codes.notCheckedMore, message),
    severity: 'warning',
    values: { limit: maximumFindings },
  };
}

function onlySays(document: YamlDocument, code: string, message: string): Checked {
  return { findings: [atStart(document, code, message)] };
}

function atStart(document: YamlDocument, code: string, message: string): Finding {
  const range = document.root ? rangeOfPlace(document, { at: 'value', path: [] }) : startOf(document);
  return { code, severity: 'error', message, ...range };
}
