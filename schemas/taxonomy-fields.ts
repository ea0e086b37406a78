/**
 * Reads the fields of one taxonomy entry as they stand in YAML. A field of the wrong kind is a problem in words and
 * counts as absent; nothing throws.
 */
export interface RawEntry {
  /** The file that the entry stands in, such as `skills/technical.yaml`. */
  readonly file: string;
  readonly id: string;
  /** Keys in kebab-case, as in the file. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where problems are noted. */
  readonly problems: string[];
}

/** The entries of a map `id: { … }`, in the order in which they are written. */
export function entriesOf(file: string, content: unknown, problems: string[]): RawEntry[] {
  if (content === null || content === undefined) return [];
  if (!isMap(content)) {
    problems.push(`${file}: must be a map from ids to entries.`);
    return [];
  }
  return Object.entries(content).flatMap(([id, fields]) => {
    if (isMap(fields)) return [{ file, id, fields, problems }];
    problems.push(`${file}: "${id}" must be a map with a label and a description.`);
    return [];
  });
}

/** A text, or undefined where there is none. Numbers and the like are a problem: `"1.10"` must be quoted. */
export function optionalText(entry: RawEntry, key: string): string | undefined {
  const value = entry.fields[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.trim();
  return wrongKind(entry, key, 'a text');
}

/** A text; empty where there is none, which the integrity check reports. */
export function text(entry: RawEntry, key: string): string {
  return optionalText(entry, key) ?? '';
}

export function optionalNumber(entry: RawEntry, key: string): number | undefined {
  const value = entry.fields[key];
  if (value === undefined || typeof value === 'number') return value;
  return wrongKind(entry, key, 'a number');
}

export function optionalTexts(entry: RawEntry, key: string): readonly string[] | undefined {
  const value = entry.fields[key];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  return wrongKind(entry, key, 'a list of texts');
}

export function texts(entry: RawEntry, key: string): readonly string[] {
  return optionalTexts(entry, key) ?? [];
}

/** One of a few words; the first of them where the field is absent or says something else. */
export function oneOf<Word extends string>(entry: RawEntry, key: string, words: readonly [Word, ...Word[]]): Word {
  const value = entry.fields[key];
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  wrongKind(entry, key, `one of ${words.join(', ')}`);
  return words[0];
}

/** The entries of a map inside an entry, such as the levels of a scale. */
export function nested(entry: RawEntry, key: string): RawEntry[] {
  const name = `${entry.file}: "${entry.id}": "${key}"`;
  return entriesOf(name, entry.fields[key], entry.problems);
}

/** The maps of a list inside an entry, such as its links. */
export function nestedList(entry: RawEntry, key: string): RawEntry[] {
  const value = entry.fields[key];
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isMap)) {
    return value.map((fields, index) => ({ ...entry, id: `${entry.id}, ${key} ${index + 1}`, fields }));
  }
  wrongKind(entry, key, 'a list of maps');
  return [];
}

/** The values without the undefined ones, for a type whose optional fields are absent rather than undefined. */
export function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongKind(entry: RawEntry, key: string, expected: string): undefined {
  entry.problems.push(`${entry.file}: "${entry.id}": "${key}" must be ${expected}.`);
  return undefined;
}
