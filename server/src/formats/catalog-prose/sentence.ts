import { withEquivalents } from './equivalents.ts';
import { withGrades } from './grades.ts';
import { withLists } from './lists.ts';
import { isKnownCondition, turnsTheMeaning } from './phrases.ts';
import type { Token } from './tokens.ts';
import { bracketed, type Group, grouped, type Item, isConnector, meantFor, type Node, shown } from './tree.ts';

/** What a sentence says, and what of it can be read in two ways. Without a node, it is to be kept in its own words. */
export interface SentenceRead {
  readonly node: Node | undefined;
  readonly doubts: readonly string[];
}

/** No sentence of a catalog has more lists and times; what has more is kept in its own words. */
const mostLists = 40;

/** Reads the tokens of a sentence. Prefers no reading to a doubtful one. */
export function readSentence(tokens: readonly Token[], text: string): SentenceRead {
  const doubts: string[] = [];
  const turned = tokens.some(({ type, start, end }) => type === 'words' && turnsTheMeaning(text.slice(start, end)));
  const hasCourse = tokens.some(({ type }) => type === 'course');
  if (hasCourse && turned) return { node: undefined, doubts };
  if (tokens.some(({ type }) => type === 'colon')) return { node: undefined, doubts };
  const lists = tokens.filter(({ type }) => type === 'timing' || type === 'one-of' || type === 'either');
  if (lists.length > mostLists) return { node: undefined, doubts };
  const graded = withGrades(tokens);
  if (graded === undefined) return { node: undefined, doubts };
  for (const { grade, codes } of graded.doubts) doubts.push(`the grade ${grade} is meant for ${codes.join(', ')}`);
  const items = bracketed(withEquivalents(graded.tokens, text));
  return { node: items === undefined ? undefined : bySemicolons(items, text, doubts), doubts };
}

/** Parts between semicolons, each a list of its own. */
function bySemicolons(items: readonly Item[], text: string, doubts: string[]): Node | undefined {
  return joinedParts(splitAt(items, 'semicolon'), text, doubts, (part) => byTiming(part, text, doubts));
}

/**
 * Parts of which those after the first may begin with a connector: `A; B; and C`. Parts without one take that of the
 * others; where nothing says it, all of them are meant.
 */
function joinedParts(
  parts: readonly (readonly Item[])[],
  text: string,
  doubts: string[],
  read: (part: readonly Item[]) => Node | undefined,
): Node | undefined {
  const [first = [], ...rest] = parts.filter((part, index) => part.length > 0 || index === 0);
  if (rest.length === 0) return read(first);
  const connectors = rest.map(([start]) => (start?.type === 'and' || start?.type === 'or' ? start.type : undefined));
  const said = new Set(connectors.filter((connector) => connector !== undefined));
  if (said.size > 1) return undefined;
  const [connector = 'and'] = said;
  const bodies = [first, ...rest.map((part, index) => (connectors[index] === undefined ? part : part.slice(1)))];
  const nodes = allOf(bodies.map(read));
  if (nodes === undefined) return undefined;
  const last = nodes.at(-1);
  const waived =
    connector === 'or' &&
    nodes.length > 2 &&
    last?.type === 'condition' &&
    connectors.slice(0, -1).every((one) => one === undefined);
  if (waived && last !== undefined) {
    doubts.push(`${shown(last, text)} takes the place of all that is named before it`);
    const before = grouped('all', nodes.slice(0, -1));
    return before === undefined ? undefined : grouped('any', [before, last]);
  }
  return grouped(connector === 'or' ? 'any' : 'all', nodes);
}

/** Parts of a list of which some are taken at another time: `HIT 100, and BIO 168 before or with`. */
function byTiming(items: readonly Item[], text: string, doubts: string[]): Node | undefined {
  const at = items.findIndex(({ type }) => type === 'timing');
  const timing = items[at];
  if (timing?.type !== 'timing') return byCommas(items, text, doubts);
  const left = items.slice(0, at);
  const right = items.slice(at + 1);
  const isBefore =
    timing.courses === 'before' || (timing.courses === 'either' && (right.length === 0 || isConnector(right[0])));
  if (isBefore) {
    const body = left.at(-1)?.type === 'comma' ? left.slice(0, -1) : left;
    const own = byCommas(body, text, doubts);
    if (own === undefined || (own.type === 'all' && body.some(({ type }) => type === 'comma'))) return undefined;
    if (own.type === 'all' || own.type === 'any')
      doubts.push(`${text.slice(timing.start, timing.end)} is meant for ${shown(own, text)}`);
    return conjoined(meantFor(own, timing.kind), right, text, doubts);
  }
  const before = withoutConnector(left);
  if (before === undefined) return undefined;
  const next = right.findIndex(({ type }) => type === 'timing');
  const scope = next === -1 ? right : startOfNext(right, next);
  const own = scope === undefined ? undefined : byCommas(scope, text, doubts);
  if (own === undefined || scope === undefined) return undefined;
  // `concurrent enrollment in HIT 112 or completion of BIO 168`: only one of them may be taken meanwhile.
  if (/\b(?:complet|pass|credit)/iu.test(text.slice(own.start, own.end))) return undefined;
  const rest = right.slice(scope.length);
  const read = conjoined(meantFor(own, timing.kind), rest, text, doubts);
  if (before.length === 0 || read === undefined) return read;
  const first = byCommas(before, text, doubts);
  return first === undefined ? undefined : grouped('all', [first, read]);
}

/** What a second timing phrase does not claim: up to the connector before it. */
function startOfNext(right: readonly Item[], next: number): readonly Item[] | undefined {
  const timing = right[next];
  const before = right.slice(0, next);
  if (timing?.type !== 'timing' || timing.courses === 'before' || !isConnector(before.at(-1))) return undefined;
  let end = before.length;
  while (end > 0 && isConnector(before[end - 1])) end--;
  return before.slice(0, end);
}

/** A node, and what follows it after “and” or a comma. */
function conjoined(node: Node, right: readonly Item[], text: string, doubts: string[]): Node | undefined {
  if (right.length === 0) return node;
  const rest = [...right];
  if (!isConnector(rest[0])) return undefined;
  while (isConnector(rest[0])) {
    if (rest[0]?.type === 'or') return undefined;
    rest.shift();
  }
  const read = byTiming(rest, text, doubts);
  return read === undefined ? undefined : grouped('all', [node, read]);
}

function withoutConnector(items: readonly Item[]): readonly Item[] | undefined {
  if (items.length === 0) return items;
  let end = items.length;
  while (end > 0 && isConnector(items[end - 1])) {
    if (items[end - 1]?.type === 'or') return undefined;
    end--;
  }
  return end === items.length ? undefined : items.slice(0, end);
}

/** A list whose parts commas set off. */
function byCommas(plain: readonly Item[], text: string, doubts: string[]): Node | undefined {
  const items = withLists(plain, text, doubts);
  if (items === undefined) return undefined;
  const parts = splitAt(items, 'comma').filter(
    (part, index, all) => part.length > 0 || (index > 0 && index < all.length - 1),
  );
  if (parts.length < 2) return byConnectors(parts[0] ?? [], text, doubts);
  const inner = parts.map((part, index) => innerConnectors(index === 0 ? part : afterConnector(part)));
  const outer = parts
    .slice(1)
    .map(([start]) => (start?.type === 'and' || start?.type === 'or' ? start.type : undefined));
  const said = new Set(outer.filter((connector) => connector !== undefined));
  if (said.size > 1) return undefined;
  const connector = [...said][0];

  if (connector === undefined) {
    const lastInner = inner.at(-1) ?? new Set();
    const others = inner.slice(0, -1);
    // `A, B or C`: one list, of which the last connector speaks for all.
    if (lastInner.size === 1 && others.every(({ size }) => size === 0)) {
      const [one] = lastInner;
      const read = flat(items, one === 'or' ? 'any' : 'all', text, doubts);
      // `HIT 100 with a C or better, BIO 111 or BIO 168`: what differs so is hardly one list.
      if (one === 'or' && new Set(items.flatMap((item) => (item.type === 'course' ? [item.grade] : []))).size > 1) {
        return undefined;
      }
      if (one === 'or' && read !== undefined && read.type === 'any')
        doubts.push(`any one of ${shown(read, text)} is enough`);
      return read;
    }
    if (inner.some((connectors) => connectors.has('or') && connectors.has('and'))) return undefined;
    const hasAnd = inner.some((connectors) => connectors.has('and'));
    const hasOr = inner.some((connectors) => connectors.has('or'));
    if (hasAnd && hasOr) return undefined;
  } else {
    const plainCommas = outer.includes(undefined);
    const middle = inner.slice(1, -1);
    if (plainCommas && middle.some((connectors) => [...connectors].some((one) => one !== connector))) return undefined;
  }
  const read = joinedParts(parts, text, doubts, (part) => byConnectors(part, text, doubts));
  const mixes = inner.some((connectors) => [...connectors].some((one) => one !== (connector ?? 'and')));
  if (read !== undefined && mixes && (connector === undefined || outer.length > 1 || inner.at(-1)?.size !== 0)) {
    doubts.push(`it is read as ${shown(read, text)}`);
  }
  return read;
}

function afterConnector(part: readonly Item[]): readonly Item[] {
  return part[0]?.type === 'and' || part[0]?.type === 'or' ? part.slice(1) : part;
}

function innerConnectors(part: readonly Item[]): Set<'and' | 'or'> {
  return new Set(part.flatMap(({ type }) => (type === 'and' || type === 'or' ? [type] : [])));
}

/** Everything between connectors of any kind, as one group. */
function flat(
  items: readonly Item[],
  type: 'all' | 'any',
  text: string,
  doubts: string[],
  isOneOf = false,
): Node | undefined {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (isConnector(item)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  const nodes = allOf(parts.filter((part) => part.length > 0).map((part) => operand(part, text, doubts)));
  if (nodes === undefined) return undefined;
  const last = nodes.at(-1);
  // `HIT 100, HIT 110 or consent of instructor`: consent takes the place of both.
  const isWaived = !isOneOf && items.filter((item) => item.type === 'or').length === 1;
  if (type === 'any' && nodes.length > 2 && last?.type === 'condition' && isWaived) {
    doubts.push(`${shown(last, text)} takes the place of all that is named before it`);
    const before = grouped('all', nodes.slice(0, -1));
    return before === undefined ? undefined : grouped('any', [before, last]);
  }
  return grouped(type, nodes);
}

/** “and” binds more closely than “or”; where both stand without a comma, that is said. */
function byConnectors(items: readonly Item[], text: string, doubts: string[]): Node | undefined {
  const alternatives = splitAt(items, 'or');
  const read = allOf(
    alternatives.map((alternative) => {
      const nodes = allOf(splitAt(alternative, 'and').map((part) => operand(part, text, doubts)));
      return nodes === undefined ? undefined : grouped('all', nodes);
    }),
  );
  if (read === undefined) return undefined;
  const node = grouped('any', read);
  const connectors = innerConnectors(items);
  if (connectors.size === 2 && node !== undefined) doubts.push(`it is read as ${shown(node, text)}`);
  return node;
}

/** What stands between two connectors: a course, a condition, or a group in brackets. */
function operand(plain: readonly Item[], text: string, doubts: string[]): Node | undefined {
  const items = plain.filter(({ type }) => type !== 'mark');
  const [first, second, ...more] = items;
  if (first === undefined) return undefined;
  if (items.some(({ type }) => type === 'slash')) return slashed(items, text, doubts);
  if (second === undefined) return leaf(first, text, doubts);
  if (more.length === 0 && first.type === 'course' && second.type === 'group')
    return annotated(first, second, text, doubts);
  if (items.some(({ type }) => type === 'timing' || type === 'one-of' || type === 'either' || type === 'grade'))
    return undefined;
  if (items.some((item) => item.type === 'group' && hasCourse(item))) return undefined;
  const hasUnread = items.some((item) => item.type === 'course' || (item.type === 'group' && hasCourse(item)));
  return {
    type: 'condition',
    start: first.start,
    end: items.at(-1)?.end ?? first.end,
    ...(hasUnread ? { hasUnread } : {}),
  };
}

function leaf(item: Item, text: string, doubts: string[]): Node | undefined {
  if (item.type === 'course') return item;
  if (item.type === 'words') return { type: 'condition', start: item.start, end: item.end };
  if (item.type !== 'group') return undefined;
  if (item.list !== undefined) return flat(item.items, 'any', text, doubts, true);
  return bySemicolons(item.items, text, doubts);
}

/** A course with something in brackets behind it: `BIO 111 (or equivalent)`, `HIM 3006 (may be taken concurrently)`. */
function annotated(
  course: Extract<Item, { type: 'course' }>,
  group: Group,
  text: string,
  doubts: string[],
): Node | undefined {
  // `HIT 100, HIT 112 (both may be taken concurrently)` is about more than the course before it.
  if (/\b(?:both|all|each|either|these)\b/iu.test(text.slice(group.start, group.end))) return undefined;
  const [first, ...rest] = group.items;
  if (first?.type === 'timing' && rest.length === 0) return { ...course, kind: first.kind, end: group.end };
  if (first?.type === 'or' || first?.type === 'and') {
    const read = bySemicolons(rest, text, doubts);
    return read === undefined ? undefined : grouped(first.type === 'or' ? 'any' : 'all', [course, read]);
  }
  return hasCourse(group) ? undefined : { type: 'condition', start: course.start, end: group.end, hasUnread: true };
}

/** `MTH 58/65` is one of two; a course and its laboratory belong together: `BIO 168/168L`. */
function slashed(items: readonly Item[], text: string, doubts: string[]): Node | undefined {
  const parts = splitAt(items, 'slash');
  const nodes = allOf(
    parts.map((part) => (part.length === 1 && part[0] !== undefined ? leaf(part[0], text, doubts) : undefined)),
  );
  if (nodes === undefined) return undefined;
  // `HIM/HSA 3116` may be one course under two names.
  if (nodes.some((node) => node.type === 'condition' && !isKnownCondition(text.slice(node.start, node.end))))
    return undefined;
  const codes = nodes.flatMap((node) => (node.type === 'course' ? [node.code] : []));
  const [lecture = '', laboratory] = codes;
  const pair =
    codes.length === 2 &&
    nodes.length === 2 &&
    laboratory?.startsWith(lecture) &&
    /^L(?:ab)?$/iu.test(laboratory.slice(lecture.length));
  const node = grouped(pair ? 'all' : 'any', nodes);
  if (node !== undefined) doubts.push(`the slash is read as “${pair ? 'and' : 'or'}”: ${shown(node, text)}`);
  return node;
}

function hasCourse(group: Group): boolean {
  return group.items.some((item) => item.type === 'course' || (item.type === 'group' && hasCourse(item)));
}

function splitAt(items: readonly Item[], type: Item['type']): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === type) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

/** All of them, or nothing where one is missing. */
function allOf<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === values.length && present.length > 0 ? present : undefined;
}
