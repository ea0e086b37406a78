import { escapeMarkdown, inlineCode, longestRun } from './markdown.ts';

/** Dropping something may bring together what was apart; texts that need more passes than this are shown as text. */
const maximumPasses = 8;

/**
 * Markdown that somebody else wrote, made harmless: nothing is fetched, and nothing can be clicked. A link or an image
 * becomes its words and, where it leads to the web or to mail, its address as code, so that everybody sees it; HTML is
 * shown and not run.
 *
 * What stands between backticks keeps its characters. Renderers disagree about where such code begins and ends, so it
 * is written anew in the one form on which all agree, and every other backtick becomes a character reference.
 */
export function harmlessMarkdown(markdown: string): string {
  let text = markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  for (let pass = 0; pass < maximumPasses; pass++) {
    const next = onePass(text);
    if (next === text) return text;
    text = next;
  }
  return escapeMarkdown(markdown);
}

/** A word with this many characters is an address, for all that is known. */
const longWord = 200;

/** A fence behind any indentation, and behind the marks of lists and quotes. */
const fenceStart = /^((?:[ \t]|[-*+>]|\d{1,9}[.)])*)(?:(`{3,})([^`]*)|(~{3,})(.*))$/;

function onePass(markdown: string): string {
  const tables = /^[\s|:>*+-]*-[\s|:>*+-]*$/m.test(markdown);
  const lines = markdown.split('\n');
  const written: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) written.push(harmlessParagraph(paragraph.join('\n'), tables));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const fence = fenceStart.exec(line);
    if (fence) {
      const [, before = '', backticks, afterBackticks, tildes, afterTildes] = fence;
      if (before.trim() !== '') paragraph.push(before);
      endParagraph();
      const marks = backticks ?? tildes ?? '';
      const rest = lines.slice(index + 1);
      const length = rest.findIndex((one) => closesFence(one, marks));
      const code = length < 0 ? rest : rest.slice(0, length);
      if (written.at(-1) !== '') written.push('');
      written.push(...fenced(code, /^\s*([\w+-]*)/.exec(afterBackticks ?? afterTildes ?? '')?.[1] ?? ''));
      index += length < 0 ? rest.length : length + 1;
      // Words of others may stand beside it: on a line with these, a fence would be none.
      if (index >= lines.length - 1) written.push('');
    } else if (line.trim() === '') {
      endParagraph();
      written.push(line);
    } else {
      paragraph.push(line);
    }
  }
  endParagraph();
  return written.join('\n');
}

function closesFence(line: string, marks: string): boolean {
  const run = line.replace(/^[ \t>]*/, '').trimEnd();
  return run.length >= marks.length && run === (marks[0] ?? '').repeat(run.length);
}

/** In the first column, where a fence ends every list and quotation, and longer than any fence in the code itself. */
function fenced(code: readonly string[], language: string): string[] {
  const fence = '`'.repeat(Math.max(2, longestRun(code.join('\n'))) + 1);
  return [`${fence}${language}`, ...code, fence];
}

const address = String.raw`((?:https?:\/\/|mailto:)(?:[^\s\`<>()[\]\\]|\([^\s\`<>()[\]\\]*\))*)`;
const title = String.raw`(?:[ \t]+"[^"\n\`<[\]\\]*")?`;
const linkTail = new RegExp(String.raw`\]\([ \t]*${address}${title}[ \t]*\)`, 'iy');
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>`]*)>/iy;
/** The sign by which a renderer knows an address in a text. */
const addressSign = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\.|(?<=\S)@(?=\S)/iy;
const image = /<img\b[^<>]*>/iy;
const otherTail = /\]\([^()\n]*\)/y;

/** One paragraph, read from left to right as renderers do. */
function harmlessParagraph(text: string, tables: boolean): string {
  const written: string[] = [];
  /** Where in `written` the brackets stand that are still open. */
  const open: number[] = [];
  let offset = 0;
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
  const at = (pattern: RegExp): string | undefined => found(pattern)?.[0];
  const write = (piece: string, length: number) => {
    written.push(piece);
    offset += length;
  };
  while (offset < text.length) {
    const character = text[offset] ?? '';
    if (character === '\\') write(...escaped(text[offset + 1]));
    else if (character === '`') write(...code(text, offset, tables));
    else if (character === '!') {
      // Without its mark, an image is told as a link is.
      const marks = at(/!+/y) ?? '!';
      write(text[offset + marks.length] === '[' ? '' : marks, marks.length);
    } else if (character === '<') {
      const linked = found(autolink);
      const shown = at(image);
      if (linked) write(shownAddress(linked[1], tables), linked[0].length);
      else if (shown === undefined) write(/[a-z/!?]/i.test(text[offset + 1] ?? '') ? '&lt;' : '<', 1);
      else write(alternativeText(shown), shown.length);
    } else if (character === '[') {
      open.push(written.length);
      write('[', 1);
    } else if (character === ']') {
      const opening = open.pop();
      const link = found(linkTail);
      const next = text[offset + 1];
      const dropped = at(otherTail);
      if (opening === undefined) write('&#93;', 1);
      else if (link) {
        written[opening] = '';
        write(` (${shownAddress(link[1], tables)})`, link[0].length);
      } else if (next !== '(' && next !== ':') write(']', 1);
      else {
        written[opening] = dropped === undefined ? '&#91;' : '';
        write(dropped === undefined ? '&#93;' : '', dropped?.length ?? 1);
      }
    } else write(at(addressSign) === undefined ? character : `\\${character}`, 1);
  }
  // A bracket that is not closed here may not be closed by something that follows.
  for (const opening of open) written[opening] = '&#91;';
  return written.join('');
}

/** An address as it is read, and not followed. In a table, a bar would end the cell within the code. */
function shownAddress(address = '', tables: boolean): string {
  return tables && address.includes('|') ? escapeMarkdown(address) : inlineCode(address);
}

/** What stands for a backslash and the character behind it, and how long the two are. */
function escaped(next: string | undefined): [string, number] {
  if (next === '`') return ['&#96;', 2];
  if (next === '<') return ['&lt;', 2];
  if (next === '\\') return ['&#92;', 2];
  // In the words of a link, renderers take the backslash away and read what is left.
  if (next === '[') return ['&#91;', 2];
  if (next === ']') return ['&#93;', 2];
  return next === undefined || next === '\n' ? ['\\', 1] : [`\\${next}`, 2];
}

/** Code within a line, or the backticks alone where it has no end. */
function code(text: string, offset: number, tables: boolean): [string, number] {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? undefined : end);
  const marks = /^`+/.exec(line)?.[0] ?? '`';
  const close = [...line.matchAll(/`+/g)].slice(1).find((run) => run[0] === marks);
  if (!close) return ['&#96;'.repeat(marks.length), marks.length];
  const inner = line.slice(marks.length, close.index);
  const words = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  // Definitions of links, cells of tables and bare addresses are told apart before code is, so these might not be code.
  const before = text.slice(Math.max(0, offset - longWord), offset);
  const inAddress = /(?:\/\/|www\.)\S*$/i.test(before) || /^\S{200}$/.test(before);
  const unsure = inAddress || /\][(:[]/.test(words) || (tables && words.includes('|'));
  return [unsure ? escapeMarkdown(words) : inlineCode(words), close.index + marks.length];
}

function alternativeText(html: string): string {
  const [, double, single] = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(html) ?? [];
  return escapeMarkdown(double ?? single ?? '');
}
