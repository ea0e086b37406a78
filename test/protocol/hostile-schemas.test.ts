import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from './bundle.ts';
import { type Editor, startEditor, uriOf } from './editor.ts';
import { sharedEditors } from './shared-editors.ts';

/** What a file of somebody's says, bound to a schema of a stranger's. */
const text = `# yaml-language-server: $schema=s.json
role: ${'a'.repeat(60)}!
title: A title
list: [a, b, c]
deep: { a: { a: { a: { a: { a: 1 } } } } }
`;

const json = (schema: object) => JSON.stringify(schema);
const levels = (count: number, level: (index: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => level(index)));
const nested = (depth: number, around: (inner: object) => object, inner: object = {}) => {
  let schema = inner;
  for (let index = 0; index < depth; index++) schema = around(schema);
  return schema;
};
/** A condition with what it leads to either way. */
const conditional = (condition: object, either: object): object =>
  Object.fromEntries([
    ['if', condition],
    ['then', either],
    ['else', either],
  ]);
const deep = (depth: number, key: string) => `${`{"${key}":`.repeat(depth)}{}${'}'.repeat(depth)}`;

interface Asked {
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
  /** Milliseconds until the findings were there. */
  readonly took: number;
  /** The longest time that a small file had to wait meanwhile, in milliseconds. */
  readonly others: number;
}

/** One server for one schema after the other: none may leave anything behind that shows with the next. */
const editors = sharedEditors({ pulls: true });

/** Opens a file with such a schema, and goes on asking about another file. */
function ask(schema: string, content = text, more: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const folder = temporaryFolder({ 'a.role.yaml': content, 's.json': schema, ...more });
  return editors.inFolder(folder, (editor) => askIn(editor, folder, content));
}

async function askIn(editor: Editor, folder: string, content: string): Promise<Asked> {
  const small = uriOf(folder, 'small.role.yaml');
  await editor.open(small, 'role: small\ntitel: Small\n');
  await editor.pull(small);
  const uri = uriOf(folder, 'a.role.yaml');
  const started = performance.now();
  await editor.open(uri, content);
  const findings = editor.pull(uri);
  let isOver = false;
  let others = 0;
  const watching = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const report = await editor.pull(small);
      expect(report.kind === 'full' && report.items.map(({ code }) => code)).toContain('schema-unknown-key');
      others = Math.max(others, performance.now() - asked);
    }
  })();
  const report = await findings;
  const took = performance.now() - started;
  isOver = true;
  await watching;
  await askEverything(editor, uri);
  const items = report.kind === 'full' ? report.items : [];
  expect(editor.log.filter((line) => line.includes('failed'))).toEqual([]);
  await editor.close(uri);
  await editor.close(small);
  return { codes: items.map(({ code }) => code), messages: items.map(({ message }) => String(message)), took, others };
}

/** What else is looked up in a schema: what may stand at each place, and what it says of it. */
async function askEverything(editor: Editor, uri: string): Promise<void> {
  for (const [line, character] of [
    [1, 2],
    [3, 8],
    [4, 22],
    [5, 0],
  ] as const) {
    for (const method of ['textDocument/hover', 'textDocument/completion', 'hitCurriculum/schemaAt']) {
      const started = performance.now();
      await editor.request(method, { textDocument: { uri }, position: { line, character } });
      expect([method, performance.now() - started < patience]).toEqual([method, true]);
    }
  }
}

/** Milliseconds in which all this has an answer, on a slow machine. */
const patience = 5_000;

function expectBounded({ took, others }: Asked): void {
  expect(took).toBeLessThan(patience);
  expect(others).toBeLessThan(patience);
}

const doubling = (keyword: string) => ({
  $ref: '#/definitions/d0',
  definitions: levels(60, (index) => [
    `d${index}`,
    index === 59
      ? {}
      : { [keyword]: [{ $ref: `#/definitions/d${index + 1}` }, { $ref: `#/definitions/d${index + 1}` }] },
  ]),
});

describe('schemas that go round in circles, or double their work, have an end', () => {
  test.each<[string, object]>([
    ['itself', { $ref: '#' }],
    ['all of itself', { allOf: [{ $ref: '#' }] }],
    ['any of itself and itself', { anyOf: [{ $ref: '#' }, { $ref: '#' }] }],
    ['one of itself', { oneOf: [{ $ref: '#' }, { type: 'string' }] }],
    ['not itself', { not: { $ref: '#' } }],
    ['itself if itself', conditional({ $ref: '#' }, { $ref: '#' })],
    ['each other', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
    [
      'itself, dynamically',
      { $schema: 'https://json-schema.org/draft/2020-12/schema', $dynamicAnchor: 'n', $dynamicRef: '#n' },
    ],
    [
      'itself, recursively',
      { $schema: 'https://json-schema.org/draft/2019-09/schema', $recursiveAnchor: true, $recursiveRef: '#' },
    ],
    ['itself for each name', { propertyNames: { $ref: '#' } }],
    ['itself where nothing else is said', { unevaluatedProperties: { $ref: '#' }, allOf: [{ $ref: '#' }] }],
    ['itself for what depends', { dependentSchemas: { role: { $ref: '#' } } }],
    ['twice the next, sixty times, all of them', doubling('allOf')],
    ['twice the next, sixty times, any of them', doubling('anyOf')],
    ['twice the next, sixty times, one of them', doubling('oneOf')],
    ['the same where nothing else is said', { ...doubling('allOf'), unevaluatedProperties: false }],
    ['the same below a key', { properties: { role: doubling('anyOf') }, definitions: doubling('anyOf').definitions }],
    [
      'the same in place of conditions',
      {
        $ref: '#/definitions/c0',
        definitions: levels(60, (index) => {
          const next = { $ref: `#/definitions/c${Math.min(index + 1, 59)}` };
          return [`c${index}`, index === 59 ? { type: 'object' } : conditional(next, next)];
        }),
      },
    ],
    ['each key any of itself', { additionalProperties: { anyOf: [{ $ref: '#' }, { $ref: '#' }, { $ref: '#' }] } }],
  ])('%s', async (_name, schema) => {
    const asked = await ask(json(schema));
    expectBounded(asked);
    expect(asked.codes.length).toBeLessThan(4);
  });
});

describe('patterns that take for ever elsewhere', () => {
  const catastrophic = [
    '^(a+)+$',
    '^(a|a)*$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(a*)*b',
    'a*a*a*a*a*a*b',
    '^(?=(a+)+$).',
  ];
  const long = text.replace('a'.repeat(60), 'a'.repeat(30_000));

  test.each(catastrophic)('%s for a text', async (pattern) => {
    const asked = await ask(json({ properties: { role: { pattern } } }), long);
    expectBounded(asked);
    expect(asked.codes.length).toBeLessThan(2);
  });

  test.each(catastrophic)('%s for keys', async (pattern) => {
    const keys = `# yaml-language-server: $schema=s.json\n${'a'.repeat(900)}!: 1\nrole: a\ntitle: b\nlist: []\n`;
    const asked = await ask(
      json({ patternProperties: { [pattern]: { type: 'string' } }, additionalProperties: false }),
      keys,
    );
    expectBounded(asked);
    expect(asked.codes.length).toBeGreaterThan(0);
  });

  test('one that refers back to what it has matched is told not to be checked', async () => {
    const asked = await ask(json({ properties: { role: { pattern: '^(a+)+\\1$' } } }), long);
    expectBounded(asked);
    expect(asked).toMatchObject({ codes: ['not-checked-pattern'] });
    expect(asked.messages[0]).toContain('could take for ever');
  });

  test('very many of them are too much work for a long file, and that is said', async () => {
    const words = Array.from({ length: 2_000 }, (_, index) => `- ${'a'.repeat(400)}${index}`).join('\n');
    const allOf = Array.from({ length: 50 }, (_, index) => ({ pattern: `^(a+)+(b{${index}})?.*$` }));
    const asked = await ask(json({ items: { allOf } }), `# yaml-language-server: $schema=s.json\n${words}\n`);
    expectBounded(asked);
    expect(asked.codes).toEqual(['not-checked-schema-failed']);
  });

  test.each([
    'email',
    'uri',
    'uri-reference',
    'hostname',
    'idn-email',
    'date-time',
    'regex',
    'iri',
    'uri-template',
    'ipv6',
  ])('the format %s, of a long text', async (format) => {
    const odd = `a@${'a'.repeat(20_000)}.`;
    const content = `# yaml-language-server: $schema=s.json\nlist: ["${odd}", "${odd.slice(0, 1_900)}", "${odd.slice(0, 200)}"]\n`;
    expectBounded(await ask(json({ properties: { list: { items: { format } } } }), content));
  });
});

describe('schemas that lead elsewhere are refused, and nothing is fetched', () => {
  const elsewhere = temporaryFolder({ 'secret.json': json({ type: 'array', title: 'secret' }) });
  test.each<[string, object, string]>([
    ['on the web', { $ref: 'https://example.com/a.json' }, 'network'],
    ['on the web, unencrypted', { properties: { role: { $ref: 'http://127.0.0.1:9/a.json#/x' } } }, 'network'],
    ['beside an address on the web', { $id: 'https://example.com/b/', $ref: 'a.json' }, 'example.com'],
    ['in another folder', { $ref: `${uriOf(elsewhere, 'secret.json')}` }, 'outside'],
    ['in another folder, by a detour', { $ref: '../../../../../../etc/passwd' }, 'outside'],
    ['on another computer', { $ref: 'file://server/share/a.json' }, 'another computer'],
    ['on another computer, as Windows has it', { $ref: '//server/share/a.json' }, 'another computer'],
    ['in a text of its own', { $ref: 'data:application/json,{}' }, 'data:'],
    ['nowhere', { $ref: '#/definitions/nothing' }, 'leads nowhere'],
    ['in a file that is not there', { $ref: 'nothing.json' }, 'nothing.json'],
  ])('%s', async (_name, schema, words) => {
    const asked = await ask(json(schema));
    expectBounded(asked);
    expect([asked.codes.length, asked.messages[0]]).toEqual([1, expect.stringContaining(words)]);
    expect(asked.messages[0]).not.toContain('root:');
  });

  test('a hundred thousand references to files are not followed', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`o${index}.json`, json({ allOf: [{ $ref: `o${index + 1}.json` }] })]),
    );
    const asked = await ask(json({ $ref: 'o0.json' }), text, others);
    expectBounded(asked);
    expect(asked.codes).toHaveLength(1);
  });
});

describe('schemas that are none, or too much, have one finding that says so', () => {
  const wide = (count: number) => ({
    properties: levels(count, (index) => [`k${index}`, { type: 'string', minLength: 1 }]),
  });
  test.each<[string, string]>([
    ['no JSON', '{ "type": '],
    ['no YAML', 'type: [a\n  b: {'],
    ['nothing', ''],
    ['a text', '"object"'],
    ['a list', '[]'],
    ['binary', '\u0000\u0001\ufffd\u0000'],
    ['a type that is none', json({ type: 'objekt' })],
    ['a type that is a number', json({ type: 7 })],
    ['properties that are a list', json({ properties: [] })],
    ['a pattern that is a number', json({ properties: { role: { pattern: 5 } } })],
    ['required that is a text', json({ required: 'role' })],
    ['a reference that is a number', json({ $ref: 5 })],
    ['a dialect that is a number', json({ $schema: 7, type: 'object' })],
    ['an enum that is empty', json({ enum: {} })],
    ['a negative length', json({ maxLength: -1 })],
    [
      'an alias bomb',
      `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}*a]`).join('\n')}\ntype: object\nenum: *i\n`,
    ],
    ['an alias that is itself', 'a: &a { b: *a }\n'],
    ['a hundred thousand brackets', deep(100_000, 'not')],
    ['ten thousand levels of keys', `{"properties":{"role":${deep(10_000, 'items')}}}`],
    ['three hundred thousand keys', json(wide(300_000))],
  ])('%s', async (_name, schema) => {
    const asked = await ask(schema);
    expectBounded(asked);
    expect(asked.codes).toEqual([expect.stringMatching(/schema-not-usable|not-checked/)]);
    expect(asked.messages[0]).toMatch(/^[A-Z“][^\n]{10,400}$/);
  });

  test.each<[string, string]>([
    ['a dialect that nobody knows', json({ $schema: 'https://example.com/mine', type: 'object' })],
    [
      'the same id twice',
      json({ $defs: { a: { $id: 'x', type: 'object' }, b: { $id: 'x', type: 'array' } }, $ref: 'x' }),
    ],
    ['the same anchor twice', json({ $defs: { a: { $anchor: 'x' }, b: { $anchor: 'x' } }, $ref: '#x' })],
    ['an id of nonsense', json({ $id: '::::%%%', type: 'object' })],
    ['a thousand levels of alternatives', json(nested(300, (inner) => ({ anyOf: [inner, { type: 'object' }] })))],
    ['a pattern that cannot be read, for a key that is not there', json({ properties: { other: { pattern: '(' } } })],
    ['a title of a megabyte', json({ title: 'a'.repeat(1_000_000) })],
    [
      'keys that every object has',
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{}}}',
    ],
    ['two thousand keys', json(wide(2_000))],
  ])('but what is odd and means something is used: %s', async (_name, schema) => {
    const asked = await ask(schema);
    expectBounded(asked);
    expect(asked.codes).toEqual([]);
  });

  test('a schema that changes while it is used, into one that is none and back', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': text, 's.json': json({ type: 'object' }) });
    const editor = await startEditor({ folders: [folder], pulls: true });
    const uri = uriOf(folder, 'a.role.yaml');
    await editor.open(uri, text);
    for (const [schema, count] of [
      ['{', 1],
      [json({ type: 'array' }), 1],
      [deep(100_000, 'not'), 1],
      [json({ type: 'object' }), 0],
    ] as const) {
      writeFile(`${folder}/s.json`, schema);
      await editor.fileEvents([uriOf(folder, 's.json'), 'changed']);
      await expect
        .poll(async () => {
          const report = await editor.pull(uri);
          return report.kind === 'full' ? report.items.length : -1;
        })
        .toBe(count);
    }
  });
});
