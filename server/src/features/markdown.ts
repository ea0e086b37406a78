import { escapeMarkdown } from '../rules/words/markdown.ts';

export { escapeMarkdown };

/** Text between backticks, with as many of them as it takes. */
export function inlineCode(text: string): string {
  const longest = longestRun(text);
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\s*\n\s*/g, ' ')}${space}${fence}`;
}

/** The length of the longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** A link to a page of the web; any other address is shown as text. */
export function link(title: string, url: string): string {
  if (!/^https?:\/\/[^\s()<>]+$/i.test(url)) return escapeMarkdown(title);
  return `[${linkWords(title)}](${url})`;
}

/**
 * The words of a link. Brackets in them are written by their numbers: renderers take the backslash in front of them away,
 * and then read the words once more, so that there would be a picture in the link.
 */
export function linkWords(text: string): string {
  return escapeMarkdown(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
}

/** More of somebody's words than this are not read at a glance. */
const longestWords = 300;

/** A title or a sentence that somebody wrote, as Markdown of one line; a very long one is cut. */
export function inlineText(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return escapeMarkdown(words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words);
}

/** One line for each fact that is known; the texts are Markdown. */
export function factLines(facts: readonly (readonly [name: string, text: string | undefined | false])[]): string {
  return facts.flatMap(([name, text]) => (text ? [`**${name}:** ${text}`] : [])).join('  \n');
}

/** Paragraphs below each other, empty ones left out. */
export function paragraphs(blocks: readonly (string | undefined | false)[]): string {
  return blocks.filter((block) => block).join('\n\n');
}
