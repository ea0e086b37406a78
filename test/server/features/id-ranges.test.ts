import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover.ts';
import { outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/navigation/call-hierarchy.ts';
import { definition } from '../../../server/src/features/navigation/definition.ts';
import { documentHighlight } from '../../../server/src/features/navigation/document-highlight.ts';
import { documentLinks } from '../../../server/src/features/navigation/document-links.ts';
import { references } from '../../../server/src/features/navigation/references.ts';
import { tokensOf } from '../../../server/src/features/semantic-tokens/tokens.ts';
import { textIn } from '../../support/navigation.ts';
import { linesAfter } from '../../support/renaming.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const quoted = `
//- /p.curriculum.yaml
curriculum: 'p'
title: P
award: associate
uses: ["core"]
courses:
  "A 1": { title: One, credits: 3 }
  A 2:
    title: Two
    credits: 3
    prerequisites:
      - "A 1"
      - 'a1'
      - >-
        A 1
      - |
        A 1
      - $0A 1
      - "C 1"
//- /core.courses.yaml
catalog: "core"
title: Core
courses: { "C 1": { title: C, credits: 3 } }
`;

describe('the range of an id', () => {
  test('is the id without quotation marks, and without what stands above a text of several lines', () => {
    const workspace = fixtureWorkspace(quoted);
    const snapshot = workspace.snapshot();
    const { uri, position } = workspace;
    const ids = ['A 1', 'A 1', 'a1', 'A 1', 'A 1', 'A 1'];
    expect(references(snapshot, uri, position, true)?.map((one) => textIn(workspace, one.uri, one.range))).toEqual(ids);
    expect(documentHighlight(snapshot, uri, position)?.map(({ range }) => textIn(workspace, uri, range))).toEqual(ids);
    expect(
      definition(snapshot, uri, position)?.destinations.map(({ selection }) => textIn(workspace, uri, selection)),
    ).toEqual(['A 1']);
    const document = workspace.document('/p.curriculum.yaml');
    expect(tokensOf(snapshot, document).map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'p',
      'core',
      'A 1',
      'A 2',
      'A 1',
      'a1',
      'A 1',
      'A 1',
      'A 1',
      'C 1',
    ]);
    expect(documentLinks(snapshot, uri).map(({ range }) => textIn(workspace, uri, range))).toEqual(['core']);
  });

  test('is the same where a course asks for another', () => {
    const workspace = fixtureWorkspace(quoted.replace('$0', '').replace('  A 2:', '  $0A 2:'));
    const snapshot = workspace.snapshot();
    const [item] = prepareCallHierarchy(snapshot, workspace.uri, workspace.position) ?? [];
    if (!item) throw new Error('There is no course.');
    const asked = outgoingCalls(snapshot, item);
    expect(asked.flatMap(({ fromRanges }) => fromRanges.map((range) => textIn(workspace, item.uri, range)))).toEqual([
      'A 1',
      'a1',
      'A 1',
      'A 1',
      'A 1',
      'C 1',
    ]);
    expect(asked.map(({ to }) => textIn(workspace, to.uri, to.selectionRange))).toEqual(['A 1', 'C 1']);
  });

  test('is where the cursor has come from', () => {
    const workspace = fixtureWorkspace(quoted.replace('$0', '').replace('- "A 1"', '- "A$0 1"'));
    const ways = definition(workspace.snapshot(), workspace.uri, workspace.position);
    expect(ways && textIn(workspace, workspace.uri, ways.origin)).toBe('A 1');
  });
});

describe('an id with a slash', () => {
  const program = (written: string) => `
//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
uses: [fw]
courses:
  A 1: { title: One, credits: 3, teaches: { ${written}: introduced } }
//- /fw.skills.yaml
framework: fw
title: FW
items: { two: Two }
`;

  test.each([
    ['fw/$0two', 'two'],
    ['$0fw/two', 'fw'],
    ["'fw/$0two'", 'two'],
    ['"fw/$0two"', 'two'],
    ['"fw\\/$0two"', 'two'],
    ['"$0fw\\/two"', 'fw'],
    ['"fw\\u002ft$0wo"', 'two'],
    ['"f\\x77/t$0wo"', 'two'],
    ['"$0f\\x77/two"', 'f\\x77'],
  ])('%s', (written, side) => {
    const workspace = fixtureWorkspace(program(written));
    const ways = definition(workspace.snapshot(), workspace.uri, workspace.position);
    expect(ways?.destinations).toHaveLength(1);
    expect(ways && textIn(workspace, workspace.uri, ways.origin)).toBe(side);
    const document = workspace.document('/p.curriculum.yaml');
    const raw = written
      .replace('$0', '')
      .replace(/^["']|["']$/g, '')
      .split(/\\\/|\\u002f|\//);
    const tokens = tokensOf(workspace.snapshot(), document).map(({ start, end }) => document.text.slice(start, end));
    expect(tokens.slice(3, 5)).toEqual(raw);
  });

  test('takes a new name on either side', () => {
    expect(linesAfter(program('"fw\\/t$0wo"'), 'zwei')[0]).toContain('teaches: { "fw\\/zwei": introduced }');
    expect(linesAfter(program('"f$0w\\/two"'), 'set')[1]).toContain('teaches: { "set\\/two": introduced }');
  });
});

describe('an alias', () => {
  const program = (prerequisites: string) => `
//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
courses:
  A 1: { title: Anatomy, credits: 3 }
  A 2: { title: Two, credits: 3, ${prerequisites} }
`;

  test('means what its anchor stands on', () => {
    const workspace = fixtureWorkspace(program('prerequisites: [&alias A 1], corequisites: [*ali$0as]'));
    const { uri, position } = workspace;
    const snapshot = workspace.snapshot();
    const ways = definition(snapshot, uri, position);
    expect(ways && textIn(workspace, uri, ways.origin)).toBe('*alias');
    expect(ways?.destinations.map(({ selection }) => textIn(workspace, uri, selection))).toEqual(['A 1']);
    expect(references(snapshot, uri, position, true)).toHaveLength(2);
    expect(documentHighlight(snapshot, uri, position)).toHaveLength(2);
    const shown = hover(snapshot, uri, position);
    expect(JSON.stringify(shown?.contents)).toContain('Anatomy');
    expect(shown?.range && textIn(workspace, uri, shown.range)).toBe('*alias');
  });

  test('of a whole list or map means none of what is in it', () => {
    const workspace = fixtureWorkspace(`
//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
levels: &all [one, two]
courses: &courses
  A 1: { title: Anatomy, credits: 3 }
x-more: *cour$0ses
`);
    const { uri, position } = workspace;
    expect(definition(workspace.snapshot(), uri, position)).toBeNull();
    expect(references(workspace.snapshot(), uri, position, true)).toBeNull();
  });
});
