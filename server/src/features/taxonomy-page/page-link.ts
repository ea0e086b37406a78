import { linkWords } from '../markdown.ts';

/** A link of a page to another page, or to a place in a file. */
export function pageLink(words: string, address: string): string {
  const written = address.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `[${linkWords(words)}](${written})`;
}

/** A link as it stands in the text of a page; the address as written. */
export interface WrittenLink {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** What is escaped is no link, so whatever people call their courses, only what `pageLink` and its like wrote is found. */
const escapedOrLink = /\\.|`[^`\n]*`|\[((?:\\.|[^\]\\\n])*)\]\(([^()\s]+)\)/gs;

/** The links in the text of a page, each with the range of its words. */
export function linksIn(text: string): WrittenLink[] {
  return [...text.matchAll(escapedOrLink)].flatMap(({ 1: words, 2: address, index }) =>
    words === undefined || address === undefined ? [] : [{ start: index + 1, end: index + 1 + words.length, address }],
  );
}
