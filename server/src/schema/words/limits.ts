import { isPattern, readPattern } from '../compile/pattern.ts';
import { isSchemaObject } from '../load/subschemas.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { codes } from './codes.ts';
import { didYouMean } from './did-you-mean.ts';
import { ownPhrase, titleOf } from './expected.ts';
import { type Remark, subjectOf } from './remark.ts';
import { capitalized, counted, quoted, shortened, withArticle } from './shown.ts';

const bounds: Readonly<Record<string, string>> = {
  exclusiveMaximum: 'less than',
  exclusiveMinimum: 'more than',
  maximum: 'at most',
  minimum: 'at least',
};

/** `minimum`, `maximum` and their exclusive forms. */
export function outOfRange({ keyword, path, params, value }: Mistake): Remark {
  const limit = Number(params.limit);
  return {
    code: codes.outOfRange,
    message: `${subjectOf(path)} must be ${bounds[keyword] ?? 'within'} ${limit}, and ${String(value)} is not.`,
    place: { at: 'value', path },
    values: { value, limit },
  };
}

export function notMultiple({ path, params, value }: Mistake): Remark {
  const step = Number(params.multipleOf);
  return {
    code: codes.notMultiple,
    message:
      step === 1
        ? `${subjectOf(path)} must be a whole number, and ${String(value)} is not.`
        : `${subjectOf(path)} must be a multiple of ${step}, and ${String(value)} is not.`,
    place: { at: 'value', path },
    values: { value, step },
  };
}

/** `minLength` and `maxLength`. */
export function lengthOfText({ keyword, path, params, value }: Mistake): Remark {
  const limit = Number(params.limit);
  const isShort = keyword === 'minLength';
  const has = typeof value === 'string' ? [...value].length : 0;
  const message =
    isShort && has === 0
      ? `${subjectOf(path)} must not be empty.`
      : `${subjectOf(path)} must have at ${isShort ? 'least' : 'most'} ${counted(limit, 'character')}, and has ${has}.`;
  return {
    code: isShort ? codes.tooShort : codes.tooLong,
    message,
    place: { at: 'value', path },
    values: { value, limit },
  };
}

export function wrongPattern({ path, params, part, value }: Mistake): Remark {
  const pattern = String(params.pattern);
  if (!readPattern(pattern)) {
    return {
      code: codes.notCheckedPattern,
      severity: 'information',
      message: `${subjectOf(path)} is not checked: the schema asks for the pattern ${quoted(pattern)}, which ${isPattern(pattern) ? 'could take for ever' : 'cannot be read'}.`,
      place: { at: 'value', path },
      values: { value, pattern },
    };
  }
  const expected = ownPhrase(part) ?? patternHint(part);
  const suggestion = rewritten(value, pattern);
  const message = expected
    ? `${capitalized(quotedText(value))} is not ${expected}.${didYouMean(suggestion)}`
    : `${subjectOf(path)} is not written as it must be: ${quotedText(value)} does not match ${quoted(pattern)}${exampleOf(part)}.${didYouMean(suggestion)}`;
  return {
    code: codes.pattern,
    message,
    place: { at: 'value', path },
    values: { value, pattern, ...(expected ? { expected } : {}), ...(suggestion ? { suggestion } : {}) },
  };
}

/** A text as lower-case words joined by hyphens, where that is what the pattern wants. */
function rewritten(value: unknown, pattern: string): string | undefined {
  if (typeof value !== 'string' || !/^[\p{L}\d\s_.-]{1,100}$/u.test(value)) return undefined;
  const id = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // A letter alone stands for a word, and is none in smaller letters either.
  return id.length > 1 && readPattern(pattern)?.test(id) ? id : undefined;
}

/** Some schemas say in words what a pattern means. */
function patternHint(part: Mistake['part']): string | undefined {
  const title = titleOf(part);
  return title ? `${withArticle(title)}${exampleOf(part)}` : undefined;
}

function exampleOf(part: Mistake['part']): string {
  const examples = isSchemaObject(part) && Array.isArray(part.examples) ? part.examples : [];
  const example = examples.find((candidate) => typeof candidate === 'string');
  return example === undefined ? '' : `, such as ${quoted(example)}`;
}

/** What the well-known formats are called. */
const formatPhrases: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-08-24',
  'date-time': 'a date and time such as 2026-08-24T09:30:00Z',
  duration: 'a duration such as P15W',
  email: 'an e-mail address',
  hostname: 'the name of a host, such as www.example.edu',
  'idn-email': 'an e-mail address',
  ipv4: 'an IPv4 address such as 192.0.2.1',
  ipv6: 'an IPv6 address such as 2001:db8::1',
  iri: 'an address such as https://www.example.edu',
  'json-pointer': 'a JSON pointer such as /courses/0',
  regex: 'a regular expression',
  time: 'a time such as 09:30:00Z',
  uri: 'an address such as https://www.example.edu',
  'uri-reference': 'an address, or a path',
  url: 'an address such as https://www.example.edu',
  uuid: 'a UUID',
};

export function wrongFormat({ path, params, part, value }: Mistake): Remark {
  const format = String(params.format);
  const expected = ownPhrase(part) ?? formatPhrases[format] ?? `of the form “${shortened(format)}”`;
  return {
    code: codes.format,
    message: `${subjectOf(path)} must be ${expected}; ${quotedText(value)} is not.`,
    place: { at: 'value', path },
    values: { value, format, expected },
  };
}

function quotedText(value: unknown): string {
  return value === '' ? 'an empty text' : quoted(value);
}
