import { describe, expect, test } from 'vitest';
import { commentAt } from '../../../server/src/syntax/comments.ts';
import { applied } from '../../../server/src/syntax/edit/change.ts';
import { moveItems } from '../../../server/src/syntax/edit/move-items.ts';
import { childFor, childrenOf, rootSpot, type Spot } from '../../../server/src/syntax/edit/spot.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import type { SyntaxTree } from '../../../server/src/syntax/tree.ts';
import { toValue } from '../../../server/src/syntax/value.ts';
import { seededRandom } from '../../support/random.ts';

function termsOf(tree: SyntaxTree): Spot[] {
  return childrenOf(childFor(rootSpot(tree), 'terms'));
}

function itemsOf(term: Spot | undefined): Spot[] {
  return childrenOf(childFor(term, 'courses'));
}

/** What a term has, in words that can be compared. */
function coursesIn(tree: SyntaxTree): string[][] {
  return termsOf(tree).map((term) =>
    itemsOf(term).map(({ node }) => {
      const plain = toValue(node);
      return JSON.stringify(plain.ok ? plain.value : 'unreadable');
    }),
  );
}

function commentsOf({ text, ...tree }: SyntaxTree): string[] {
  const found = [...text.matchAll(/#/g)].flatMap(({ index }) => {
    const comment = commentAt({ text, ...tree }, index);
    return comment?.start === index ? [text.slice(comment.start, comment.end).trim()] : [];
  });
  return found.sort();
}

/** The text after some items of a term are moved into another one; undefined where that is refused. */
function moved(
  text: string,
  from: number,
  chosen: readonly number[],
  to: number,
  before: number | 'end' = 'end',
): string | undefined {
  const tree = parseText(text);
  const terms = termsOf(tree);
  const holder = terms[to];
  const items = chosen.flatMap((index) => itemsOf(terms[from])[index] ?? []);
  if (!holder || items.length < chosen.length) throw new Error('The text does not have what is to be moved.');
  const changes = moveItems(tree, items, { holder, key: 'courses', before });
  if (!changes) return undefined;
  const after = applied(text, changes);
  if (after === undefined) throw new Error('Two changes overlap.');
  return after;
}

describe('A course with a comment behind it goes into an empty list in brackets, which becomes a list on lines:', () => {
  const into = (item: string, list: string) =>
    moved(`terms:\n  - courses:\n      - A\n      - ${item}\n  - courses: ${list}\n    title: T\n`, 0, [1], 1);
  const expected = (item: string, behindKey = '') =>
    `terms:\n  - courses:\n      - A\n  - courses:${behindKey}\n      - ${item}\n    title: T\n`;

  test.each(['B # b', '"B"   # b', '{course: B, credits: 3} # b'])('%s', (item) => {
    expect(into(item, '[]')).toBe(expected(item));
    expect(into(item, '[ ]')).toBe(expected(item));
  });

  test('what stands behind the brackets stays behind the key', () => {
    expect(into('B # b', '[] # none')).toBe(expected('B # b', ' # none'));
  });

  test('brackets over two lines', () => {
    expect(into('B # b', '[\n    ]')).toBe(expected('B # b'));
  });

  test('the only item leaves an empty list', () => {
    expect(moved('terms:\n- courses:\n  - B # b\n- courses: []\n', 0, [0], 1)).toBe(
      'terms:\n- courses: []\n- courses:\n  - B # b\n',
    );
  });
});

/** A program whose terms are written in every way that people have: on lines, in brackets, empty, with comments. */
function randomTerms(random: () => number): string {
  const chance = (probability: number) => random() < probability;
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];
  const listIndent = one(['', '  ']);
  const often = chance(0.5) ? 0.35 : 0.05;
  let number = 0;
  const comment = () => `# comment ${++number}`;
  const behind = () => (chance(often) ? `${' '.repeat(1 + below(3))}${comment()}` : chance(0.05) ? ' ' : '');
  const above = (column: string) => (chance(often / 2) ? [`${column}${comment()}`] : []);

  const word = () => {
    const code = `HIT ${++number}`;
    return one([
      code,
      code,
      `"${code}"`,
      `'${code}'`,
      `{course: ${code}, credits: 3}`,
      `{ elective: "A # ${number}" }`,
    ]);
  };
  const item = (column: string): string[] => {
    if (chance(0.8)) return [`${column}- ${word()}${behind()}`];
    const from = chance(0.5)
      ? [`${column}  from: [${word()}]`]
      : [`${column}  from:`, `${column}    - ${word()}${behind()}`];
    return [`${column}- choose: 1${behind()}`, ...above(`${column}  `), ...from];
  };
  const courses = (column: string): string[] => {
    const key = `${column}courses:`;
    const kind = random();
    if (kind < 0.35) {
      const inner = column + listIndent;
      const items = Array.from({ length: 1 + below(3) }, () => [
        ...above(inner),
        ...item(inner),
        ...(chance(0.1) ? [''] : []),
      ]);
      return [`${key}${behind()}`, ...items.flat()];
    }
    if (kind < 0.55)
      return [`${key} ${one(['[]', '[ ]', '[]', '{}', `[\n${column}  ]`])}${behind()}`.replace('{}', '[]')];
    if (kind < 0.65) return [`${key}${one(['', ' ~', ' null'])}${behind()}`, ...above(`${column}  `)];
    if (kind < 0.7) return [];
    if (kind < 0.75) return [`${key} [${behind().replace(/^ *#/, ' #')}`, `${column}  ]`];
    if (kind < 0.85) {
      const lines = Array.from({ length: 1 + below(3) }, () => [
        ...above(`${column}  `),
        `${column}  ${word()},${behind()}`,
      ]);
      return [`${key} [${behind()}`, ...lines.flat(), `${column}]${behind()}`];
    }
    return [`${key} [${Array.from({ length: 1 + below(3) }, word).join(', ')}]${behind()}`];
  };
  const term = (index: number): string[] => {
    if (chance(0.15)) return [`  - { title: T${index}, courses: [${chance(0.5) ? '' : word()}] }${behind()}`];
    const rest = chance(0.3) ? [...above('    '), `    season: fall${behind()}`] : [];
    return [
      ...above('  '),
      `  - title: T${index}${behind()}`,
      ...courses('    '),
      ...rest,
      ...(chance(0.2) ? [''] : []),
    ];
  };
  const lines = ['title: HIT', 'terms:', ...Array.from({ length: 2 + below(4) }, (_, index) => term(index)).flat()];
  const text = `${lines.join('\n')}${chance(0.9) ? '\n' : ''}${chance(0.3) ? 'tags: [x]\n' : ''}`.replace(
    /([^\n])tags/,
    '$1\ntags',
  );
  return chance(0.15) ? text.replaceAll('\n', '\r\n') : text;
}

test('Whatever the terms look like, a move moves the items and nothing else, and keeps every comment', () => {
  let made = 0;
  let refused = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const random = seededRandom(seed);
    const text = randomTerms(random);
    const tree = parseText(text);
    expect(tree.problems, text).toEqual([]);
    const courses = coursesIn(tree);
    for (const [from, own] of courses.entries()) {
      for (const [to, there] of courses.entries()) {
        if (from === to || own.length === 0) continue;
        const first = Math.floor(random() * own.length);
        const chosen = own.flatMap((_, index) => (index === first || random() < 0.2 ? [index] : []));
        const before = random() < 0.5 ? 'end' : Math.floor(random() * (there.length + 1));
        const after = moved(text, from, chosen, to, before);
        if (after === undefined) {
          refused++;
          continue;
        }
        made++;
        const shown = `seed ${seed}: ${chosen} of term ${from} to term ${to} before ${before}\n${text}\n--- became\n${after}\n---`;
        const read = parseText(after);
        const expected = courses.map((each) => [...each]);
        expected[from] = own.filter((_, index) => !chosen.includes(index));
        expected[to]?.splice(
          before === 'end' ? there.length : before,
          0,
          ...chosen.flatMap((index) => own[index] ?? []),
        );
        expect(read.problems, shown).toEqual([]);
        expect(coursesIn(read), shown).toEqual(expected);
        expect(commentsOf(read), shown).toEqual(commentsOf(tree));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', ''), shown).not.toContain('\n');
      }
    }
  }
  expect(made).toBeGreaterThan(2_000);
  expect(made / (made + refused)).toBeGreaterThan(0.6);
});
