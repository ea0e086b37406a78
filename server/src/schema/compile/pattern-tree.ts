/** A pattern as a tree. Groups are gone: what they would remember is of no use to who only asks whether a text fits. */
export type PatternTree =
  /** One character; `source` is a pattern of its own, for that character. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly item: PatternTree; readonly least: number; readonly most: number }
  | { readonly kind: 'place'; readonly place: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly item: PatternTree };

const nothing: PatternTree = { kind: 'sequence', items: [] };

/** Whether a part of a pattern can only be empty, and says nothing. A tree has none in a sequence, and none repeated. */
export function isNothing(tree: PatternTree): boolean {
  return tree === nothing;
}

/** Thrown for what is not read, such as a reference back to what a group has matched. */
export class UnsupportedPattern extends Error {}

/** Groups in groups before giving up. */
const maximumDepth = 200;

/** Escapes of a character by its number. */
const byNumber = /\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\c[a-z]/iy;
const pair = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/iy;
const property = /\\p\{[^}]*\}/iy;
const count = /\{(\d+)(?:(,)(\d*))?\}/y;
const opening = /\((?:\?(?::|=|!|<=|<!|<(?![=!])[^>]*>))?/y;
const set = /\[(?:\\.|[^\]\\])*\]/sy;

/** Reads a pattern that the engine has read already, so that its syntax is known to be right. */
export function readPatternTree(source: string, isUnicode: boolean): PatternTree {
  let at = 0;

  function match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = at;
    const found = expression.exec(source) ?? undefined;
    if (found) at += found[0].length;
    return found;
  }

  function choice(depth: number): PatternTree {
    if (depth > maximumDepth) throw new UnsupportedPattern();
    const items = [sequence(depth)];
    while (source[at] === '|') {
      at++;
      items.push(sequence(depth));
    }
    const [only] = items;
    if (items.every(isNothing)) return nothing;
    return only && items.length === 1 ? only : { kind: 'choice', items };
  }

  function sequence(depth: number): PatternTree {
    const items: PatternTree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const item = repeated(atom(depth));
      // However often nothing is repeated, it is nothing: written out, it would add no step and never come to an end.
      if (!isNothing(item)) items.push(item);
    }
    return items.length === 0 ? nothing : { kind: 'sequence', items };
  }

  function repeated(item: PatternTree): PatternTree {
    const times = readTimes();
    if (!times) return item;
    // Whether as much as possible is tried first makes no difference to whether anything fits.
    if (source[at] === '?') at++;
    return isNothing(item) || times.most === 0 ? nothing : { kind: 'repeat', item, ...times };
  }

  function readTimes(): { least: number; most: number } | undefined {
    const sign = source[at];
    if (sign === '*' || sign === '+' || sign === '?') {
      at++;
      return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    }
    const found = match(count);
    if (!found) return undefined;
    const [, least, comma, most] = found;
    return { least: Number(least), most: comma === undefined ? Number(least) : most ? Number(most) : Infinity };
  }

  function atom(depth: number): PatternTree {
    const sign = source[at];
    if (sign === '^' || sign === '$') {
      at++;
      return { kind: 'place', place: sign };
    }
    if (sign === '(') return group(depth);
    if (sign === '\\') return escaped();
    const one = sign === '[' ? match(set)?.[0] : undefined;
    if (one !== undefined) return { kind: 'character', source: one };
    if (sign === '.') {
      at++;
      return { kind: 'character', source: '.' };
    }
    return literal();
  }

  function group(depth: number): PatternTree {
    const start = match(opening)?.[0] ?? '(';
    // What begins otherwise switches flags for a part of the pattern.
    if (start === '(' && source[at] === '?') throw new UnsupportedPattern();
    const item = choice(depth + 1);
    at++;
    if (start.endsWith('=') || start.endsWith('!')) {
      return { kind: 'look', ahead: !start.includes('<'), negated: start.endsWith('!'), item };
    }
    return item;
  }

  function escaped(): PatternTree {
    const next = source[at + 1] ?? '';
    if (next === 'b' || next === 'B') {
      at += 2;
      return { kind: 'place', place: next };
    }
    const isReference = /[1-9k]/.test(next);
    const isOldNumber = next === '0' && /\d/.test(source[at + 2] ?? '');
    if (isReference || isOldNumber) throw new UnsupportedPattern();
    const found = isUnicode ? (match(pair) ?? match(property) ?? match(byNumber)) : matchWithoutUnicode();
    if (found) return { kind: 'character', source: found[0] };
    if (next === 'c') throw new UnsupportedPattern();
    if (/[dDwWsSfnrtv0]/.test(next)) {
      at += 2;
      return { kind: 'character', source: `\\${next}` };
    }
    // Anything else stands for itself.
    at++;
    return literal();
  }

  /** Without Unicode, `\u{61}` is sixty-one times the letter u. */
  function matchWithoutUnicode(): RegExpExecArray | undefined {
    return source.startsWith('\\u{', at) ? undefined : match(byNumber);
  }

  function literal(): PatternTree {
    const character = isUnicode ? String.fromCodePoint(source.codePointAt(at) ?? 0) : (source[at] ?? '');
    at += character.length;
    const number = (character.codePointAt(0) ?? 0).toString(16);
    return { kind: 'character', source: isUnicode ? `\\u{${number}}` : `\\u${number.padStart(4, '0')}` };
  }

  return choice(0);
}
