import { describe, expect, test } from 'vitest';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selection/selection-ranges.ts';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { readFixture } from '../../support/fixture.ts';
import { inMemory } from '../../support/in-memory.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { oddTexts } from '../odd-yaml.ts';

/** What is selected step by step when the selection is expanded at `$0`. */
function expand(fixture: string): string[] {
  const file = readFixture(fixture)[0];
  if (file?.cursor === undefined) throw new Error('The fixture has no $0.');
  const position = createLineTable(file.text).positionAt(file.cursor);
  return textsOf(file.text, rangesAt(file.text, [position])[0]);
}

function rangesAt(text: string, positions: readonly Position[]): SelectionRange[] {
  const { snapshot, uri } = inMemory({ schema: true, text });
  return selectionRanges(snapshot, uri, positions) ?? [];
}

function textsOf(text: string, selection: SelectionRange | undefined): string[] {
  const lines = createLineTable(text);
  const texts: string[] = [];
  for (let step = selection; step; step = step.parent) {
    texts.push(text.slice(lines.offsetAt(step.range.start), lines.offsetAt(step.range.end)));
  }
  return texts;
}

describe('from a word to the whole text', () => {
  test('a skill: word, id, entry, entries, the entry around them, the course, its entry', () => {
    const texts = expand(`
      courses:
        HIT 112:
          credits: 3
          teaches:
            icd-10-$0cm-coding: introduced
            hipaa: introduced
        HIT 113: {}
      award: associate
    `);
    const teaches = 'teaches:\n      icd-10-cm-coding: introduced\n      hipaa: introduced';
    const course = `HIT 112:\n    credits: 3\n    ${teaches}`;
    expect(texts).toEqual([
      'cm',
      'icd-10-cm-coding',
      'icd-10-cm-coding: introduced',
      'icd-10-cm-coding: introduced\n      hipaa: introduced',
      teaches,
      `credits: 3\n    ${teaches}`,
      course,
      `${course}\n  HIT 113: {}`,
      `courses:\n  ${course}\n  HIT 113: {}`,
      `courses:\n  ${course}\n  HIT 113: {}\naward: associate`,
      `courses:\n  ${course}\n  HIT 113: {}\naward: associate\n`,
    ]);
  });

  test('an item of a framework: part, then whole', () => {
    expect(expand('teaches:\n  general-education/critical-$0thinking: reinforced\n').slice(0, 4)).toEqual([
      'thinking',
      'critical-thinking',
      'general-education/critical-thinking',
      'general-education/critical-thinking: reinforced',
    ]);
  });

  test('a course code', () => {
    expect(expand('HI$0M 3116C: x').slice(0, 2)).toEqual(['HIM', 'HIM 3116C']);
  });

  test('prose, in quotation marks and without', () => {
    expect(expand('title: "Coding $0for entry-level staff"')).toEqual([
      'for',
      'Coding for entry-level staff',
      '"Coding for entry-level staff"',
      'title: "Coding for entry-level staff"',
    ]);
    expect(expand("title: It$0's here").slice(0, 2)).toEqual(["It's", "It's here"]);
  });

  test('prose over several lines: without its sign and its line breaks first', () => {
    expect(expand('notes: |\n  One wo$0rd.\n\n  Two.\n\naward: x\n').slice(0, 4)).toEqual([
      'word',
      'One word.\n\n  Two.',
      '|\n  One word.\n\n  Two.',
      'notes: |\n  One word.\n\n  Two.',
    ]);
  });

  test('a list: item, with its dash, all items', () => {
    expect(
      expand(`
      prerequisites:
        - HIT 100
        - $0HIT 110
      credits: 3`).slice(0, 5),
    ).toEqual(['HIT', 'HIT 110', '- HIT 110', '- HIT 100\n  - HIT 110', 'prerequisites:\n  - HIT 100\n  - HIT 110']);
  });

  test('the dash of an item', () => {
    expect(expand('- a\n$0- title: b\n  credits: 3\n- c').slice(0, 2)).toEqual([
      '- title: b\n  credits: 3',
      '- a\n- title: b\n  credits: 3\n- c',
    ]);
  });

  test('brackets: what is in them, then with them', () => {
    expect(expand('course: { prerequisites: [ HIT 100, $0HIT 110 ], credits: 3 }')).toEqual([
      'HIT',
      'HIT 110',
      'HIT 100, HIT 110',
      '[ HIT 100, HIT 110 ]',
      'prerequisites: [ HIT 100, HIT 110 ]',
      'prerequisites: [ HIT 100, HIT 110 ], credits: 3',
      '{ prerequisites: [ HIT 100, HIT 110 ], credits: 3 }',
      'course: { prerequisites: [ HIT 100, HIT 110 ], credits: 3 }',
    ]);
  });

  test('a value with its anchor, and an alias', () => {
    const text = 'a: &ba$0se { x: 1 }\nb: *base\n';
    expect(expand(text).slice(0, 3)).toEqual(['&base', '&base { x: 1 }', 'a: &base { x: 1 }']);
    expect(expand('a: &base { x: 1 }\nb: *ba$0se\n').slice(0, 3)).toEqual(['base', '*base', 'b: *base']);
  });

  test('one document of several', () => {
    expect(expand('curriculum: a\n---\nrole: $0b\n---\nrole: c\n')).toEqual([
      'b',
      'role: b',
      '---\nrole: b',
      'curriculum: a\n---\nrole: b\n---\nrole: c\n',
    ]);
  });

  test('a letter of another script, or a picture, is not cut in two', () => {
    expect(expand('title: 𝒞o$0ding 👩🏽‍⚕️').slice(0, 2)).toEqual(['𝒞oding', '𝒞oding 👩🏽‍⚕️']);
  });
});

describe('half-typed', () => {
  test('a key without a colon', () => {
    expect(expand('curriculum: a\ntit$0').slice(0, 2)).toEqual(['tit', 'curriculum: a\ntit']);
  });

  test('a text whose quotation mark is open', () => {
    expect(expand('title: "Cod$0ing').slice(0, 3)).toEqual(['Coding', '"Coding', 'title: "Coding']);
  });

  test('nothing yet', () => {
    expect(expand('$0')).toEqual(['']);
    expect(expand('award:$0 \n')[0]).toBe('award:');
  });

  test('an empty line between two entries', () => {
    expect(expand('a:\n  b: 1\n$0\n  c: 2\n')).toEqual([
      'b: 1\n\n  c: 2',
      'a:\n  b: 1\n\n  c: 2',
      'a:\n  b: 1\n\n  c: 2\n',
    ]);
  });
});

describe('in a comment', () => {
  test('word, text, comment, block, then what they belong to', () => {
    expect(
      expand(`
      courses:
        HIT 110:
          title: x
          # Ask the $0board.
          # Then decide.
        # HIT 111 comes later.
      award: a`).slice(0, 6),
    ).toEqual([
      'board',
      'Ask the board.',
      '# Ask the board.',
      '# Ask the board.\n    # Then decide.',
      'title: x\n    # Ask the board.\n    # Then decide.',
      'HIT 110:\n    title: x\n    # Ask the board.\n    # Then decide.',
    ]);
  });

  test('behind a value: with the entry', () => {
    expect(expand('a:\n  - credits: 3 # or $0four\nb: 1').slice(0, 6)).toEqual([
      'four',
      'or four',
      '# or four',
      'credits: 3 # or four',
      '- credits: 3 # or four',
      'a:\n  - credits: 3 # or four',
    ]);
  });

  test('behind the sign of a text, and behind a key', () => {
    expect(expand('notes: | # in$0 short\n  x\n').slice(0, 4)).toEqual([
      'in',
      'in short',
      '# in short',
      '| # in short\n  x',
    ]);
    expect(expand('courses: # al$0l\n  A: {}\n').slice(0, 4)).toEqual([
      'all',
      '# all',
      'courses: # all\n  A: {}',
      'courses: # all\n  A: {}\n',
    ]);
  });

  test('what only looks like one is text', () => {
    expect(expand('title: "a # $0b"').slice(0, 2)).toEqual(['b', 'a # b']);
    expect(expand('notes: |\n  # $0b\n').slice(0, 2)).toEqual(['b', '# b']);
  });
});

test('several positions have an answer each', () => {
  const text = 'title: a\r\naward: b\r\n';
  const selections = rangesAt(text, [
    { line: 0, character: 8 },
    { line: 1, character: 0 },
    { line: 9, character: 9 },
  ]);
  expect(selections.map((selection) => textsOf(text, selection)[0])).toEqual(['a', 'award', text]);
});

test('nothing for YAML that is not ours', () => {
  const { snapshot, uri } = inMemory({ schema: true, text: 'a: b' });
  const start = { line: 0, character: 0 };
  expect(selectionRanges({ ...snapshot, owns: () => false }, uri, [start])).toBeNull();
  expect(selectionRanges(snapshot, 'file:///other.yaml', [start])).toBeNull();
});

describe('whatever is typed', () => {
  function expectSound(text: string, positions: readonly Position[]): void {
    const lines = createLineTable(text);
    const selections = rangesAt(text, positions);
    expect(selections).toHaveLength(positions.length);
    selections.forEach((selection, index) => {
      const at = lines.offsetAt(positions[index] ?? { line: 0, character: 0 });
      let inner = { start: at, end: at };
      for (let step: SelectionRange | undefined = selection; step; step = step.parent) {
        const start = lines.offsetAt(step.range.start);
        const end = lines.offsetAt(step.range.end);
        expect([start <= inner.start, inner.end <= end]).toEqual([true, true]);
        if (text !== '') expect(end - start).toBeGreaterThan(inner.end - inner.start);
        inner = { start, end };
      }
      expect(inner).toEqual({ start: 0, end: text.length });
    });
  }

  const everywhere = (text: string, places: number) => {
    const lines = createLineTable(text);
    return Array.from({ length: places }, (_, index) => lines.positionAt(Math.round((index * text.length) / places)));
  };

  test.each(Object.entries(oddTexts))('%s', (_name, text) => expectSound(text, everywhere(text, 15)));

  test('a program with mistakes of any kind', () => {
    const random = seededRandom(11);
    for (let run = 0; run < 100; run++) {
      let text = program;
      for (let edit = 0; edit < 6; edit++) {
        text = randomEdit(text, random);
        expectSound(text, everywhere(text, 20));
      }
    }
  });
});

const program = `# A program
curriculum: hit-aas # for tests
courses:
  HIT 110: &a
    title: "Introduction"
    notes: |
      # one

      two
    teaches: {
      hipaa: introduced, # more
      general-education/writing: { level: introduced },
    }
    # credits: 3
  HIT 111: *a
terms:
- title: First fall
  courses: [HIT 110,
    HIT 111]
-
  title: First spring
---
role: x
`;
