import type { CST } from 'yaml';
import type { LineTable } from '../lines.ts';
import { endOfBlockText, layOutBlockText } from './block-text.ts';
import type { Level } from './levels.ts';
import type { FormatOptions } from './options.ts';
import { createPage, type Page } from './page.ts';

/** A dash, or a question mark, and the space behind it. */
const indicatorWidth = 2;

/** Where a node goes. */
interface Place {
  /** Its column, when it starts a line. */
  readonly column: number;
  /** The innermost block list or group around it; absent for the root of a document. */
  readonly level: Level | undefined;
  /** What a bracket that does not start its line is indented from. */
  readonly base: number;
  /** The brackets around it, with the line that the innermost was opened on. */
  readonly flow?: { readonly base: number; readonly openedOn: number };
}

/**
 * Writes the tokens of a text on a page, each in its new column. Undefined where there is one that nobody knows.
 *
 * @param mayMove whether all lines from one to another are to be laid out anew: what is partly outside stays in place
 */
export function layOut(
  tokens: readonly CST.Token[],
  text: string,
  table: LineTable,
  { indentation }: FormatOptions,
  mayMove: (firstLine: number, lastLine: number) => boolean,
): Page | undefined {
  const page = createPage(text, table);
  const lineOf = (offset: number) => table.positionAt(offset).line;

  /**
   * What stands around keys and values: dashes, colons, commas, names with `&` and `!`, comments. `valueColumn` is that
   * of the value that they are right in front of.
   */
  function marks(around: readonly CST.SourceToken[], place: Place, valueColumn?: number): void {
    for (const token of around) {
      if (token.type === 'space' || token.type === 'newline') continue;
      if (token.type === 'comment') {
        const below = { level: place.level, ...(valueColumn === undefined ? {} : { valueColumn }) };
        page.putComment(token, place.flow ? { column: place.column } : below);
      } else {
        const isProperty = token.type === 'anchor' || token.type === 'tag';
        page.put(token, isProperty ? (valueColumn ?? place.column) : place.column);
      }
    }
  }

  /** What stands around the dash or the colon in front of a value. */
  function marksBefore(around: readonly CST.SourceToken[], indicator: string, place: Place, valueColumn: number): void {
    const index = around.findLastIndex(({ type }) => type === indicator);
    const behind = index === -1 ? around.length : index + 1;
    marks(around.slice(0, behind), place);
    marks(around.slice(behind), place, valueColumn);
  }

  function node(token: CST.Token, place: Place): void {
    switch (token.type) {
      case 'block-map':
        blockMap(token, place);
        break;
      case 'block-seq':
        blockSequence(token, place);
        break;
      case 'flow-collection':
        flow(token, place);
        break;
      case 'block-scalar':
        blockText(token, place);
        break;
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        plainOrQuoted(token, place);
        break;
    }
  }

  /** A text, a number or a word; one that is all that its document has stays as it is. */
  function plainOrQuoted(token: CST.FlowScalar, place: Place): void {
    const isRoot = !place.level && !place.flow;
    const stays = isRoot || !mayMove(lineOf(token.offset), lineOf(token.offset + token.source.length));
    const column = isRoot ? page.sourceColumn(token.offset) : place.column;
    page.put(token, column, stays ? undefined : column);
    marks(token.end ?? [], place);
  }

  function blockMap(map: CST.BlockMap, place: Place): void {
    const level = open(map, place);
    for (const { start, key, sep, value } of map.items) {
      const isExplicit = start.some(({ type }) => type === 'explicit-key-ind');
      const inKey = { column: level.to, level, base: level.to };
      marks(start, inKey);
      if (key) node(key, isExplicit ? { ...inKey, column: level.to + indicatorWidth } : inKey);
      const valueColumn = level.to + indentation;
      marksBefore(sep ?? [], 'map-value-ind', inKey, valueColumn);
      if (value) node(value, { ...inKey, column: valueColumn });
    }
  }

  function blockSequence(sequence: CST.BlockSequence, place: Place): void {
    const level = open(sequence, place);
    const valueColumn = level.to + indicatorWidth;
    for (const { start, value } of sequence.items) {
      marksBefore(start, 'seq-item-ind', { column: level.to, level, base: level.to }, valueColumn);
      if (value) node(value, { column: valueColumn, level, base: valueColumn });
    }
  }

  /** A block list or group begins: at its column, or where it follows a dash on the same line. */
  function open(collection: CST.BlockMap | CST.BlockSequence, { column, level }: Place): Level {
    const offset = startOf(collection);
    const outer = level ? { outer: level } : {};
    if (offset === undefined) return { from: column, to: column, ...outer };
    const from = page.sourceColumn(offset);
    const moves = mayMove(lineOf(offset), lineOf(endOf(collection)));
    if (page.startsLine(offset)) return { from, to: moves ? column : from, ...outer };
    if (!moves) page.padTo(from);
    return { from, to: moves ? page.nextColumn() : Math.max(from, page.nextColumn()), ...outer };
  }

  function flow(collection: CST.FlowCollection, place: Place): void {
    const { start, items, end } = collection;
    const openedOn = lineOf(start.offset);
    const startsLine = page.startsLine(start.offset);
    page.put(start, place.column);
    const base = baseOf(place, openedOn, startsLine);
    const inside = { column: base + indentation, level: place.level, base, flow: { base, openedOn } };
    for (const item of items) {
      marks(item.start, inside);
      if (item.key) node(item.key, inside);
      marks(item.sep ?? [], inside);
      if (item.value) node(item.value, inside);
    }
    const closing = end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
    marks(end.slice(0, closing), inside);
    const bracket = end[closing];
    if (bracket) page.put(bracket, closingColumn(bracket, place, base, startsLine));
    marks(end.slice(closing + 1), place);
  }

  /** What the lines between brackets are indented from: the line on which the brackets were opened. */
  function baseOf(place: Place, openedOn: number, startsLine: boolean): number {
    if (startsLine) return place.column;
    if (!place.flow) return place.base;
    return place.flow.openedOn === openedOn ? place.flow.base : page.indentation();
  }

  /**
   * Below the key, or where the writer follows the letter of YAML, further in than the key. Only the outermost bracket
   * may close below the key.
   */
  function closingColumn(bracket: CST.SourceToken, { level, flow }: Place, base: number, startsLine: boolean): number {
    if (startsLine || !level || base > level.to) return base;
    return flow || page.sourceColumn(bracket.offset) > level.from ? base + indentation : base;
  }

  function blockText(token: CST.BlockScalar, place: Place): void {
    for (const property of token.props) {
      if (property.type === 'space' || property.type === 'newline') continue;
      if (property.type === 'comment') page.putComment(property, { level: place.level });
      else if ('source' in property) page.put(property, place.column);
    }
    const stays = !mayMove(lineOf(token.offset), lineOf(endOfBlockText(token)));
    const level = stays ? undefined : place.level;
    for (const line of layOutBlockText(token, text, table, place.column, level)) page.putLine(line.line, line.text);
  }

  const root: Place = { column: 0, level: undefined, base: 0 };
  for (const token of tokens) {
    switch (token.type) {
      case 'document':
        marks(token.start, root);
        if (token.value) node(token.value, root);
        marks(token.end ?? [], root);
        break;
      case 'doc-end':
        page.put(token, 0);
        marks(token.end ?? [], root);
        break;
      case 'directive':
        page.put(token, 0);
        break;
      case 'comment':
        page.putComment(token, { level: undefined });
        break;
      case 'space':
      case 'newline':
      case 'byte-order-mark':
        break;
      default:
        return undefined;
    }
  }
  page.finish();
  return page;
}

/** Where the first token of a list or group stands, comments left out. */
function startOf(collection: CST.BlockMap | CST.BlockSequence): number | undefined {
  for (const { start, key, sep, value } of collection.items) {
    const mark = [...start, ...(sep ?? [])].find(({ type }) => !isBetween.has(type));
    const offsets = [mark?.offset, key?.offset, value?.offset].filter((offset) => offset !== undefined);
    if (offsets.length > 0) return Math.min(...offsets);
  }
  return undefined;
}

const isBetween: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);

/** Where the last token of a node ends, comments left out. */
function endOf(token: CST.Token): number {
  if (token.type === 'block-scalar') return endOfBlockText(token);
  if (token.type === 'flow-collection') return token.end[0] ? endOf(token.end[0]) : token.offset;
  if (token.type === 'block-map' || token.type === 'block-seq') {
    for (const { start, key, sep, value } of token.items.toReversed()) {
      if (value) return endOf(value);
      const mark = [...start, ...(sep ?? [])].findLast(({ type }) => !isBetween.has(type));
      if (mark && (sep || !key)) return Math.max(endOf(mark), key ? endOf(key) : 0);
      if (key) return endOf(key);
    }
    return token.offset;
  }
  return 'source' in token ? token.offset + token.source.length : token.offset;
}
