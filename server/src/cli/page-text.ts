import { plainText } from '../features/plain-text.ts';
import { harmless } from './table-text.ts';
import type { Paint } from './terminal.ts';
import { withoutOrders } from './without-orders.ts';
import { wrapped } from './wrapped.ts';

export interface PageTextOptions {
  readonly paint: Paint;
  /** So many columns a line may have. */
  readonly width: number;
  /** What is shown for the address of a link; undefined where its words say enough. */
  addressShown(address: string, words: string): string | undefined;
}

/** So many columns are read with ease; what has no width of its own gets this one. */
export const readableWidth = 80;

/** A page of ours, which is Markdown, as text for a terminal. */
export function pageText(markdown: string, options: PageTextOptions): string {
  const blocks: string[] = [];
  const lines = markdown.trim().split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const fence = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      blocks.push(...lineText(line, options));
      continue;
    }
    // What stands in an example is neither wrapped nor read as Markdown.
    for (index++; index < lines.length && !lines[index]?.startsWith(fence); index++) {
      blocks.push(`    ${harmlessLine(lines[index] ?? '')}`.trimEnd());
    }
  }
  return `${blocks
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function lineText(line: string, options: PageTextOptions): string[] {
  const { paint, width } = options;
  if (/^\|(?:-+\|)+$/.test(line)) return [];
  const row = /^\| (.*) \|$/.exec(line)?.[1];
  if (row !== undefined) return lineText(`- ${row.split(' | ').join(' · ')}`, options);
  const heading = /^#{1,6} +(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return wrapped(inline(heading, options), width).map(paint.bold);
  const [, quote, item, rest = ''] = /^(?:(> )|(- |\d+\. ))?(.*)$/.exec(line) ?? [];
  const head = item ?? '';
  const indent = ' '.repeat(quote ? 4 : head.length);
  const label = /^\*\*((?:\\.|[^*\\])+)\*\*/.exec(rest)?.[1];
  const text = wrapped(inline(rest, options), width - indent.length);
  return text.map((part, index) => {
    const start = index > 0 ? indent : quote ? indent : head;
    const named = label === undefined || index > 0 ? '' : inline(label, options);
    const shown = named !== '' && part.startsWith(named) ? paint.bold(named) + part.slice(named.length) : part;
    return `${start}${shown}`;
  });
}

/** A link with its words; the words of one to another page are followed by what to ask for. */
const links = /(?<!\\)\[((?:\\.|[^\]\\\n])*)\]\(([^()\s]+)\)/g;

function inline(markdown: string, { addressShown }: PageTextOptions): string {
  const unlinked = markdown.replace(links, (whole, words: string, address: string) => {
    if (/^https?:/i.test(address)) return whole;
    const shown = addressShown(address, plainText(words));
    return shown === undefined ? words : `${words} (${escaped(shown)})`;
  });
  return harmless(plainText(unlinked.replace(/^\*((?:\\.|[^*\\])+)\*/, '$1')));
}

/** So that it is read again as it is. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&]/g, '\\$&');
}

function harmlessLine(line: string): string {
  return withoutOrders(line.replaceAll('\t', '    ').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}'));
}
