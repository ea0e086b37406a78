import { type AwardInTitle, awardInTitle } from './award-in-title.ts';

/** What a new file can be. */
export type TemplateKind = 'curriculum' | 'role' | 'catalog' | 'framework';

/** A text for a new file, and the part of it to select: the first thing that the person wants to change. */
export interface FilledTemplate {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** The id that a name gives: lower-case words with hyphens; empty when nothing is left. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Fills a template: its first key (`curriculum:`, `role:` …) gets the id, and its title the name, where that is more
 * than the id. A curriculum whose name says its award starts with that award, and with its usual total and position. The
 * title is selected.
 *
 * @param id where the name is not to give it: lower-case words with hyphens
 */
export function fillTemplate(template: string, kind: TemplateKind, name: string, id = idFrom(name)): FilledTemplate {
  const withId = template.replace(new RegExp(`^(${kind}:)[^\\S\\n]*[^\\s#]*`, 'm'), `$1 ${asIdScalar(id)}`);
  const title = name.trim();
  const titled = title === id ? withId : withId.replace(/^(title:).*$/m, (_line, key) => `${key} ${asScalar(title)}`);
  const award = kind === 'curriculum' ? awardInTitle(title) : undefined;
  const text = award ? withAward(titled, award) : titled;
  const line = /^title:[^\S\n]*(.*)$/m.exec(text) ?? new RegExp(`^${kind}:[^\\S\\n]*(.*)$`, 'm').exec(text);
  if (!line) return { text, selectionStart: 0, selectionEnd: 0 };
  const selectionEnd = line.index + line[0].length;
  return { text, selectionStart: selectionEnd - (line[1] ?? '').length, selectionEnd };
}

/** The comment behind the credits stays in its column. */
function withAward(text: string, { award, credits, role }: AwardInTitle): string {
  return text
    .replace(/^(award:[^\S\n]*)[\w-]+/m, `$1${award}`)
    .replace(/^(credits:[^\S\n]*)[\d.]+ */m, (line, key) => `${key}${credits}`.padEnd(line.length))
    .replace(/^( +roles:[^\S\n]*\[)[\w-]+\]/m, `$1${role}]`);
}

/** An id that YAML would take for a number or the like stands in quotes. */
function asIdScalar(id: string): string {
  return /^(?:true|false|null|[\d-]*\d(?:e\d+)?|0[xo][\da-f]+)$/.test(id) ? JSON.stringify(id) : id;
}

/** The words as they are where YAML takes them for words; in quotes where it would not. */
function asScalar(words: string): string {
  const isPlain = /^[A-Za-z][^:#"'\\\p{Cc}]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(words);
  return isPlain ? words : JSON.stringify(words);
}
