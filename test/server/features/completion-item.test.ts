// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the places of a snippet, not of a template string

import { describe, expect, test } from 'vitest';
import { type CompletionClient, completionClient } from '../../../server/src/features/completion/client.ts';
import { completion, resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import type { JsonSchemaObject } from '../../../server/src/schema/schema.ts';
import { accept, fullClient, itemsAt, plainClient, type Typing } from '../../support/accept.ts';
import { inMemory } from '../../support/in-memory.ts';
import { programSchema } from '../../support/program-schema.ts';

const skillSchema: JsonSchemaObject = {
  type: 'object',
  properties: {
    skills: { type: 'array', items: { $ref: '#/definitions/skill' } },
    teaches: {
      type: 'object',
      propertyNames: { anyOf: [{ $ref: '#/definitions/skill' }, { type: 'string', pattern: '/' }] },
      additionalProperties: { enum: ['introduced', 'mastered'] },
    },
  },
  definitions: {
    skill: {
      type: 'string',
      enum: ['data-quality', 'electronic-health-records', 'icd-10-cm-coding'],
      enumDescriptions: ['Data you can rely on.', 'The record.', 'Codes.'],
      'x-taxonomy': 'skills',
    },
  },
};

function itemAt(typed: string, label: string, typing: Typing) {
  const item = itemsAt(typed, typing).items.find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not offered.`);
  return item;
}

function newTextOf(typed: string, label: string, typing: Typing): string | undefined {
  return itemAt(typed, label, typing).textEdit?.newText;
}

describe('an id of the taxonomy', () => {
  const typing = { schema: skillSchema };

  test('is shown with its label and category, and found by its label and synonyms', () => {
    const item = itemAt('skills: [$0]', 'electronic-health-records', typing);
    expect(item.labelDetails?.description).toMatch(/electronic health record/i);
    expect(item.detail).toBe('Technical');
    expect(item.filterText).toContain('electronic-health-records');
    expect(item.filterText).toContain('EHR');
  });

  test('is explained when it is looked at, not before', () => {
    const item = itemAt('skills: [$0]', 'icd-10-cm-coding', typing);
    expect(item.documentation).toBeUndefined();
    const { snapshot } = inMemory({ schema: skillSchema, text: '' });
    const { documentation } = resolveCompletion(snapshot, item);
    expect(documentation).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(documentation)).toContain('ICD-10-CM coding');
    expect(JSON.stringify(documentation)).toContain('**Category:** Technical');
  });

  test('is explained at once to an editor that does not ask later', () => {
    const client: CompletionClient = { ...fullClient, lazyDocumentation: false };
    expect(itemAt('skills: [$0]', 'icd-10-cm-coding', { ...typing, client }).documentation).toMatchObject({
      value: 'Codes.',
    });
  });

  test('stands in a map as a key with its level', () => {
    expect(accept('teaches:\n  $0', 'data-quality', typing)).toBe('teaches:\n  data-quality: introduced');
    expect(itemAt('teaches:\n  $0', 'data-quality', typing).filterText).toContain('Data quality');
    expect(itemsAt('teaches:\n  data-quality: mastered\n  $0', typing).items.map((item) => item.label)).not.toContain(
      'data-quality',
    );
  });

  test('is found behind a quotation mark, which is a part of the word that is replaced', () => {
    const item = itemAt('skills: ["ehr$0"]', 'electronic-health-records', typing);
    expect(item.filterText?.startsWith('"')).toBe(true);
    expect(accept('skills: ["ehr$0"]', 'electronic-health-records', typing)).toBe(
      'skills: ["electronic-health-records"]',
    );
  });

  test('that answers what is typed comes first, and any other is left out', () => {
    const typed = (word: string) => itemsAt(`skills: [${word}$0]`, typing).items.map((item) => item.label);
    expect(typed('EHR')).toEqual(['electronic-health-records']);
    expect(typed('icd10')).toEqual(['icd-10-cm-coding']);
    expect(typed('data')).toEqual(['data-quality']);
    expect(typed('zebra')).toEqual([]);
    // The editor, too, must find what was typed at the start of what it filters by.
    expect(itemAt('skills: [EHR$0]', 'electronic-health-records', typing).filterText?.startsWith('EHR ')).toBe(true);
  });

  test('among many is asked for again with each letter, unless a letter would make another word', () => {
    const many = {
      properties: { skill: { enum: Array.from({ length: 40 }, (_, n) => `s${n}`), 'x-taxonomy': 'skills' } },
    };
    const isIncomplete = (typed: string, schema: JsonSchemaObject) => {
      const { snapshot, uri } = inMemory({ schema, text: typed });
      return completion(snapshot, uri, { line: 0, character: typed.length }, fullClient).isIncomplete;
    };
    expect(isIncomplete('skill: ', many)).toBe(true);
    expect(isIncomplete('skill:', many)).toBe(false);
    expect(isIncomplete('skills: [', skillSchema)).toBe(false);
  });

  test('stands among the others by its id', () => {
    const labels = itemsAt('skills: [$0]', typing).items.sort((a, b) =>
      (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
    );
    expect(labels.map((item) => item.label)).toEqual(['data-quality', 'electronic-health-records', 'icd-10-cm-coding']);
  });
});

describe('what an editor can do decides what it gets', () => {
  test('choices and holes for one with snippets', () => {
    expect(newTextOf('$0', 'award', { schema: programSchema })).toBe('award: ${1|associate,bachelor,master|}');
    expect(newTextOf('$0', 'program', { schema: programSchema })).toBe('program: $1');
    expect(newTextOf('terms:\n  - $0', 'season', { schema: programSchema })).toBe('season: ${1|fall,spring|}');
  });

  test('plain text for one without: a default where there is one, else nothing to be guessed', () => {
    const typing = { schema: programSchema, client: plainClient };
    expect(newTextOf('$0', 'award', typing)).toBe('award: ');
    expect(newTextOf('terms:\n  - $0', 'season', typing)).toBe('season: fall');
    expect(newTextOf('courses:\n  $0', 'new course', typing)).toBe('HIT 100:\n    title: Title\n    credits: 3');
  });

  test('no half word is left behind, also where a person inserts rather than replaces', () => {
    const typing = { schema: programSchema };
    expect(accept('award: bach$0elor', 'master', typing)).toBe('award: master');
    expect(accept('award: "ba$0"', 'bachelor', typing)).toBe('award: "bachelor"');
    expect(accept('award: $0"ba"', 'bachelor', { ...typing })).toBe('award: "bachelor"');
    expect(accept('pro$0g: x', 'program', typing)).toBe('program: x');
    expect(accept('$0prog: x', 'program', typing)).toBe('program: x');
    // At the start of a word, too: two words side by side are never meant.
    expect(accept('award: $0associate', 'bachelor', typing)).toBe('award: bachelor');
    expect(accept('award: $0associate # for now', 'bachelor', typing)).toBe('award: bachelor # for now');
    expect(accept('tags: [$0quality, privacy]', 'coding', typing)).toBe('tags: [coding, privacy]');
    expect(accept('tags: [quality, $0"privacy"]', 'coding', typing)).toMatch(/^tags: \[quality, "?coding"?\]$/);
    expect(accept('tags:\n  - $0quality\n', 'coding', typing)).toBe('tags:\n  - coding\n');
    expect(accept('courses: { A: { level: $0mastered } }', 'introduced', typing)).toContain('{ level: introduced }');
  });

  test.each([
    ['that indents as it is asked to', fullClient],
    ['that indents each line like the cursor’s', { ...fullClient, indentation: 'by-line' }],
    ['that indents snippets like the cursor’s line', { ...fullClient, indentation: 'snippets-by-line' }],
    ['that indents plain texts like the cursor’s line', { ...plainClient, indentation: 'by-line' }],
    ['that indents nothing', plainClient],
  ] as const)('the same indentation for one %s', (_what, client) => {
    const typing = { schema: programSchema, client };
    expect(accept('courses:\n  $0', 'new course', typing)).toBe(
      'courses:\n  HIT 100:\n    title: Title\n    credits: 3',
    );
    expect(accept('courses:\n  A:\n    $0', 'Course', typing)).toBe('courses:\n  A:\n    title: \n    credits: ');
    expect(accept('terms:\n  - $0', 'Term', { ...typing })).toMatch(
      /^terms:\n {2}- season: fall\n {4}courses:\n {6}- $/,
    );
  });

  test('a mark for what is deprecated', () => {
    const schema = { properties: { old: { type: 'string', deprecated: true }, new: { type: 'string' } } };
    expect(itemAt('$0', 'old', { schema }).tags).toEqual([1]);
    expect(itemAt('$0', 'new', { schema }).tags).toBeUndefined();
    expect(itemAt('$0', 'old', { schema, client: plainClient }).tags).toBeUndefined();
  });

  test('capabilities that say nothing are taken as the least', () => {
    expect(completionClient({})).toEqual(plainClient);
  });
});

describe('beside the label', () => {
  test('required keys come first and say so', () => {
    const schema = { type: 'object', properties: { a: {}, b: {} }, required: ['b'] };
    const { items } = itemsAt('$0', { schema });
    expect(items.map((item) => [item.label, item.detail])).toEqual([
      ['b', 'required'],
      ['a', undefined],
      ['object', 'all required keys'],
    ]);
    expect(items.map((item) => item.sortText)).toEqual(items.map((item) => item.sortText).sort());
  });

  test('the schema’s words, as Markdown where they are, else escaped', () => {
    const schema = {
      properties: {
        plain: { description: 'Not *bold*, no <b>, no [link](command:x).' },
        marked: { description: 'x', markdownDescription: '**bold** <img src=x> [run](command:x)' },
      },
    };
    expect(itemAt('$0', 'plain', { schema }).documentation).toEqual({
      kind: 'markdown',
      value: 'Not \\*bold\\*, no &lt;b\\>, no \\[link\\](command:x).',
    });
    const marked = itemAt('$0', 'marked', { schema }).documentation;
    expect(marked).toEqual({ kind: 'markdown', value: '**bold**  run' });
    expect(itemAt('$0', 'plain', { schema, client: plainClient }).documentation).toBe(
      'Not *bold*, no <b>, no [link](command:x).',
    );
  });

  test('what each value means', () => {
    const schema = { properties: { level: { enum: ['a', 'b'], enumDescriptions: ['First', 'Second'] } } };
    expect(itemAt('level: $0', 'b', { schema }).documentation).toMatchObject({ value: 'Second' });
  });
});

describe('alternatives and conditions', () => {
  test('what is written drops the branches of oneOf that it speaks against', () => {
    const schema = {
      oneOf: [
        { properties: { kind: { const: 'exam' }, weight: { type: 'number' } } },
        { properties: { kind: { const: 'essay' }, words: { type: 'number' } } },
      ],
    };
    const labels = (typed: string) => itemsAt(typed, { schema }).items.map((item) => item.label);
    expect(labels('kind: essay\n$0')).toEqual(['words']);
    expect(labels('kind: exam\n$0')).toEqual(['weight']);
    expect(labels('kind: other\n$0')).toEqual(['weight', 'words']);
    expect(labels('kind: $0')).toEqual(['exam', 'essay']);
    expect(labels('kind: exam$0')).toEqual(['exam', 'essay']);
    expect(accept('$0', 'kind', { schema })).toBe('kind: exam');
  });

  test('a condition says what applies', () => {
    const schema = {
      properties: { kind: { enum: ['exam', 'essay'] } },
      if: { properties: { kind: { const: 'exam' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
      then: { properties: { weight: { type: 'number' } } },
      else: { properties: { words: { type: 'number' } } },
    };
    const labels = (typed: string) => itemsAt(typed, { schema }).items.map((item) => item.label);
    expect(labels('kind: exam\n$0')).toEqual(['weight']);
    expect(labels('kind: essay\n$0')).toEqual(['words']);
    expect(labels('x: 1\n$0')).toEqual(['kind', 'words']);
  });

  test('a condition that asks for more than words is left to the validator', () => {
    const schema = {
      if: { properties: { credits: { minimum: 10 } }, required: ['credits'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
      then: { properties: { reason: {} } },
    };
    const labels = (typed: string) => itemsAt(typed, { schema }).items.map((item) => item.label);
    expect(labels('credits: 12\n$0')).toEqual(['reason']);
    expect(labels('credits: 3\n$0')).toEqual([]);
  });

  test('dependent schemas add their keys', () => {
    const schema = {
      properties: { course: {} },
      dependentSchemas: { course: { properties: { 'minimum-grade': {} } } },
    };
    expect(itemsAt('course: x\n$0', { schema }).items.map((item) => item.label)).toEqual(['minimum-grade']);
    expect(itemsAt('$0', { schema }).items.map((item) => item.label)).toEqual(['course']);
  });

  test('a schema that contains itself does not go on for ever', () => {
    const schema = {
      $ref: '#/definitions/node',
      definitions: {
        node: {
          type: 'object',
          required: ['child'],
          properties: { child: { $ref: '#/definitions/node' } },
          anyOf: [{ $ref: '#/definitions/node' }],
        },
      },
    };
    expect(itemsAt('child:\n  child:\n    $0', { schema }).items.map((item) => item.label)).toContain('child');
    expect(accept('$0', 'child', { schema }).split('\n').length).toBeLessThan(8);
  });
});

describe('snippets', () => {
  const schema = {
    properties: {
      slots: {
        type: 'array',
        items: {
          defaultSnippets: [
            { label: 'a choice', body: { choose: '^${1:1}', from: ['${2:BIO 111}'] } },
            { label: 'an elective', body: { elective: '${1:Humanities}' } },
          ],
          oneOf: [
            { properties: { choose: {}, from: {} }, additionalProperties: false },
            { properties: { elective: {} }, additionalProperties: false },
          ],
        },
      },
    },
  };
  const labels = (typed: string) => itemsAt(typed, { schema }).items.map((item) => item.label);

  test('are offered while they have a place', () => {
    expect(labels('slots:\n  - $0')).toEqual(['choose', 'from', 'elective', 'a choice', 'an elective']);
    expect(labels('slots:\n  - choose: 1\n    $0')).toEqual(['from']);
    expect(labels('slots:\n  - from: [A]\n    $0')).toEqual(['choose', 'a choice']);
  });

  test('add only what is missing', () => {
    expect(accept('slots:\n  - from: [A]\n    $0', 'a choice', { schema })).toBe(
      'slots:\n  - from: [A]\n    choose: 1',
    );
  });

  test('in braces stay on the line', () => {
    expect(accept('slots: [$0]', 'a choice', { schema })).toBe('slots: [{ choose: 1, from: [BIO 111] }]');
    expect(accept('slots: [{ $0 }]', 'a choice', { schema })).toBe('slots: [{ choose: 1, from: [BIO 111] }]');
  });
});

test('a word that is listed and also an example keeps its place in the list', () => {
  const schema = { properties: { level: { examples: ['b'], anyOf: [{ enum: ['a', 'b', 'c'] }] } } };
  expect(itemsAt('level: $0', { schema }).items.map((item) => item.label)).toEqual(['a', 'b', 'c']);
});
