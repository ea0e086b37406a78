import fc from 'fast-check';
import { oddWords, regularWords, type Words } from './yaml-words.ts';

/** Writes a node whose lines start in a column or further right. */
type Writer = (column: number) => string;

/** Texts as a grammar of YAML has them, made of some words. */
function textsOf(words: Words): fc.Arbitrary<string> {
  const one = (list: readonly string[]) => fc.constantFrom(...list);
  const keyAt = (depth: number) => one(words.keys[Math.min(depth, words.keys.length - 1)] ?? []);
  const properties = one(words.properties);
  const lineEnd = one(words.lineEnds);
  const gap = one(words.gaps);

  const scalar = fc.oneof(
    { weight: 9, arbitrary: one(words.scalars) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => JSON.stringify(text)) },
    {
      weight: words === oddWords ? 1 : 0,
      arbitrary: fc.string({ maxLength: 8, unit: 'binary' }).map((text) => `'${text.replaceAll("'", "''")}'`),
    },
    { weight: words === oddWords ? 1 : 0, arbitrary: fc.string({ maxLength: 6 }) },
  );

  function flowAt(depth: number): fc.Arbitrary<string> {
    if (depth > 2) return scalar;
    const value = fc.tuple(properties, flowAt(depth + 1)).map(([before, text]) => before + text);
    const pair = fc
      .tuple(keyAt(depth + 1), one(words.colons), value)
      .map(([key, colon, text]) => (colon === '?' ? `? ${key} : ${text}` : `${key}${colon} ${colon ? text : ''}`));
    const inBrackets = (item: fc.Arbitrary<string>, kind: 0 | 1) =>
      fc
        .tuple(fc.array(fc.tuple(gap, item), { maxLength: 4 }), gap, fc.constantFrom(...words.closings))
        .map(([items, last, close]) => {
          const inside = items.map(([space, text]) => space + text).join(', ');
          return (kind === 0 ? '[' : '{ ') + inside + last + (kind === 0 ? '' : ' ') + close[kind];
        });
    const item = words === oddWords ? fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: pair }) : value;
    return fc.oneof(
      { weight: 4, arbitrary: scalar },
      { weight: 2, arbitrary: inBrackets(item, 0) },
      { weight: 2, arbitrary: inBrackets(pair, 1) },
    );
  }

  const longText = fc
    .tuple(one(words.heads), fc.array(one(words.lines), { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }))
    .map(
      ([head, lines, more]): Writer =>
        (column) => {
          const indentation = ' '.repeat(column + 1 + more);
          const below = lines.map((line) => `${line === '' ? '' : indentation}${line}\n`).join('');
          return ` ${head}\n${below}${head === '"' || head === "'" ? `${indentation}${head}\n` : ''}`;
        },
    );

  /** What stands behind a colon or a dash in a column, with its line end. */
  function valueAt(depth: number): fc.Arbitrary<Writer> {
    const inline = fc.tuple(properties, flowAt(Math.min(depth, 2)), lineEnd).map(
      ([before, text, end]): Writer =>
        () =>
          ` ${before}${text}${end}`,
    );
    if (depth > 3) return inline;
    const below = fc.oneof({ weight: 3, arbitrary: groupAt(depth) }, { weight: 1, arbitrary: listAt(depth) });
    const block = fc
      .tuple(properties, lineEnd, below, fc.constantFrom(...words.steps))
      .map(([before, end, write, step]): Writer => {
        const name = before.trimEnd();
        return (column) => (name === '' ? '' : ` ${name}`) + end + write(column + step);
      });
    return fc.oneof(
      { weight: 8, arbitrary: inline },
      { weight: 10, arbitrary: block },
      { weight: 2, arbitrary: longText },
      {
        weight: 1,
        arbitrary: lineEnd.map(
          (end): Writer =>
            () =>
              end,
        ),
      },
    );
  }

  function groupAt(depth: number): fc.Arbitrary<Writer> {
    const entry = fc.record({
      key: keyAt(depth),
      before: words === oddWords ? properties : fc.constant(''),
      colon: one(words.colons),
      value: valueAt(depth + 1),
    });
    const entries =
      words === oddWords ? fc.array(entry, few) : fc.uniqueArray(entry, { ...few, selector: ({ key }) => key });
    return entries.map(
      (made): Writer =>
        writeAll(
          made.map(
            ({ key, before, colon, value }): Writer =>
              (column) => {
                const start = ' '.repeat(column);
                if (colon === '?') return `${start}? ${key}\n${start}:${value(column)}`;
                return start + before + key + colon + value(column);
              },
          ),
        ),
    );
  }

  function listAt(depth: number): fc.Arbitrary<Writer> {
    const item = fc.tuple(fc.boolean(), valueAt(depth + 1), groupAt(depth + 1)).map(
      ([isGroup, value, group]): Writer =>
        (column) => {
          const start = ' '.repeat(column);
          return isGroup ? `${start}- ${group(column + 2).trimStart()}` : `${start}-${value(column)}`;
        },
    );
    return fc.array(item, { minLength: 1, maxLength: 4 }).map(writeAll);
  }

  const document = fc.oneof(
    { weight: 12, arbitrary: groupAt(0).map((write) => write(0)) },
    { weight: 1, arbitrary: listAt(0).map((write) => write(0)) },
    { weight: 1, arbitrary: groupAt(0).map((write) => write(2)) },
    { weight: 1, arbitrary: flowAt(0).map((text) => `${text}\n`) },
    { weight: 1, arbitrary: one(['', '# nothing\n', '\n']) },
  );
  const others = fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(one(words.markers), document), { maxLength: 3 }) },
  );
  return fc
    .tuple(one(words.fronts), document, others, one(words.lineBreaks), fc.boolean())
    .map(([front, first, rest, lineBreak, isCut]) => {
      const text = front + first + rest.map(([marker, next]) => marker + next).join('');
      return (isCut ? text.trimEnd() : text).replaceAll('\n', lineBreak);
    });
}

const few = { minLength: 1, maxLength: 5 };

function writeAll(writers: readonly Writer[]): Writer {
  return (column) => writers.map((write) => write(column)).join('');
}

/** YAML as people and tools write it, or as hardly anybody does; much of it looks like a curriculum. */
export const yamlText: fc.Arbitrary<string> = fc.oneof(textsOf(regularWords), textsOf(oddWords));
