import { distance } from 'fastest-levenshtein';

/** An object of a package, its fields read by the names that the format gives them. */
export interface Lenient {
  /** A text; a number counts as one. Undefined for nothing, for an empty text and for anything else. */
  text(name: string): string | undefined;
  /** Texts: those of a list, or a single one. */
  texts(name: string): string[];
  number(name: string): number | undefined;
  /** What stands there, whatever it is. */
  value(name: string): unknown;
  /** The address and identifier of something: `{ title, identifier, uri }`, or the address alone. */
  link(name: string): LenientLink | undefined;
  /** The names of fields with something in them that are none of the format's. */
  unknown(): string[];
}

export interface LenientLink {
  readonly title?: string;
  readonly identifier?: string;
  readonly uri?: string;
}

/** Reads objects that have the same fields, and notices which of them are misspelled. */
export interface LenientReader {
  read(value: unknown): Lenient | undefined;
  /** The fields that were read under another name: as written → as meant, with how many there were. */
  readonly misspelled: ReadonlyMap<string, { readonly meant: string; readonly count: number }>;
}

/** Fields so much alike are the same field, when they are long enough not to be told apart by chance. */
const mostSlips = 2;
const leastLength = 7;

/** A reader of objects with these fields. */
export function lenientReader(names: readonly string[]): LenientReader {
  const misspelled = new Map<string, { meant: string; count: number }>();
  const meanings = new Map<string, string | undefined>(names.map((name) => [name, name]));

  function meaningOf(written: string): string | undefined {
    if (!meanings.has(written)) meanings.set(written, closest(written, names));
    return meanings.get(written);
  }

  return {
    misspelled,
    read(value) {
      if (!isObject(value)) return undefined;
      const fields = new Map<string, unknown>();
      const unknown: string[] = [];
      for (const [written, content] of Object.entries(value)) {
        if (isNothing(content)) continue;
        const meant = meaningOf(written);
        if (meant === undefined) unknown.push(written);
        else if (meant === written) fields.set(meant, content);
        else if (!Object.hasOwn(value, meant)) {
          fields.set(meant, content);
          misspelled.set(written, { meant, count: (misspelled.get(written)?.count ?? 0) + 1 });
        }
      }
      return lenient(fields, unknown);
    },
  };
}

function lenient(fields: ReadonlyMap<string, unknown>, unknown: string[]): Lenient {
  return {
    text: (name) => textOf(fields.get(name)),
    texts: (name) => {
      const value = fields.get(name);
      return [...new Set((Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one)?.trim() ?? []))];
    },
    number: (name) => {
      const value = Number(fields.get(name) ?? Number.NaN);
      return Number.isFinite(value) ? value : undefined;
    },
    value: (name) => fields.get(name),
    link: (name) => linkOf(fields.get(name)),
    unknown: () => unknown,
  };
}

function linkOf(value: unknown): LenientLink | undefined {
  if (typeof value === 'string') return { uri: value.trim() };
  if (!isObject(value)) return undefined;
  const fields = new Map(Object.entries(value).map(([name, content]) => [name.toLowerCase(), textOf(content)?.trim()]));
  const [title, identifier, uri] = ['title', 'identifier', 'uri'].map((name) => fields.get(name));
  return {
    ...(title === undefined ? {} : { title }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(uri === undefined ? {} : { uri }),
  };
}

/** Characters that no text has, and that YAML could not hold. */
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\r\n?/g, '\n').replace(unprintable, '');
  return text.trim() === '' ? undefined : text;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function closest(written: string, names: readonly string[]): string | undefined {
  const folded = written.toLowerCase();
  const sameButCase = names.find((name) => name.toLowerCase() === folded);
  if (sameButCase !== undefined) return sameButCase;
  if (written.length < leastLength || written.length > 60) return undefined;
  return names.find((name) => name.length >= leastLength && distance(folded, name.toLowerCase()) <= mostSlips);
}
