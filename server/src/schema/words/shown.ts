/** How values of a document, and of a schema, are shown in a sentence. */

const maximumLength = 60;

/** Cuts a text to a length that a sentence bears, on one line. */
export function shortened(text: string, length = maximumLength): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line.slice(0, 2 * length + 2)];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : line;
}

/**
 * Characters that have no width: because of them a word is another one that looks the same. Those that join letters are
 * none of them; some scripts need these.
 */
const unseen = /[\u00AD\u200B\u200E\u200F\u2060-\u2064\uFEFF]/gu;

/** A key or a value in backquotes; what is empty or blank with the quotation marks that it needs to be seen. */
export function quoted(value: unknown): string {
  const text = shortened(asYaml(value)).replace(unseen, '⟨invisible character⟩');
  return `\`${text.trim() === '' ? JSON.stringify(text) : text}\``;
}

/** A key in backquotes, or in words where there is nothing to quote. */
export function keyInWords(key: string): string {
  return isNameless(key) ? 'a key without a name' : quoted(key);
}

export function isNameless(key: string): boolean {
  return key.trim() === '';
}

/** True for what can be shown in a sentence: texts, numbers, true and false. */
export function isShowable(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}

/** A value as it is written in YAML, on one line. */
export function asYaml(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth > 0 && needsQuotes(value) ? JSON.stringify(value) : value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 3) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, 5).map((item) => asYaml(item, depth + 1));
    return `[${[...items, ...(value.length > 5 ? ['…'] : [])].join(', ')}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const shown = entries.slice(0, 5).map(([key, item]) => `${key}: ${asYaml(item, depth + 1)}`);
  return `{ ${[...shown, ...(entries.length > 5 ? ['…'] : [])].join(', ')} }`;
}

function needsQuotes(text: string): boolean {
  return (
    text === '' ||
    /^[\s'"&*!|>%@`#[\]{},?:-]|: | #|[,[\]{}]|\s$/.test(text) ||
    /^(true|false|null|~|[\d.+-]+)$/i.test(text)
  );
}

/** Words in one sentence; nobody reads more of them, and schemas may have a hundred thousand. */
const maximumWords = 50;

/** “a”, “a and b”, “a, b and c”; of very many the first, and how many others there are. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words.join('');
  const rest = words.length - maximumWords;
  if (rest > 1) return `${words.slice(0, maximumWords).join(', ')} ${conjunction} ${counted(rest, 'other')}`;
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** “1 item”, “2 items”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A title such as “Skill of the taxonomy” as it stands inside a sentence: “a skill of the taxonomy”. */
export function withArticle(title: string): string {
  const words = title.trim();
  if (/^(an?|the|one|any|no) /i.test(words)) return words;
  // An abbreviation keeps its capitals.
  const inside = /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
  return `${/^[aeiou]/i.test(inside) ? 'an' : 'a'} ${inside}`;
}

/** A sentence's first letter as a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
