import { describe, expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-types';
import { type FoldingClient, foldingRanges } from '../../../server/src/features/folding/folding.ts';
import { drawFolds, readDrawing } from '../../support/folds.ts';
import { inMemory } from '../../support/in-memory.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { oddTexts } from '../odd-yaml.ts';

const neovim: FoldingClient = { lineFoldingOnly: true, collapsedText: true };

function foldsOf(text: string, client?: FoldingClient): FoldingRange[] {
  const { snapshot, uri } = inMemory({ schema: true, text });
  return foldingRanges(snapshot, uri, client);
}

/** Draws the text in front of which the expected folds are drawn; see `drawFolds`. */
function expectFolds(drawn: string, lineBreak = '\n'): void {
  const { drawing, text, columns } = readDrawing(drawn);
  const written = text.replaceAll('\n', lineBreak);
  expect(drawFolds(written, foldsOf(written), columns)).toBe(drawing);
}

describe('what is written over several lines folds', () => {
  test('an entry at its key, an item at its dash', () => {
    expectFolds(`
         ┊ curriculum: hit-aas
      ┌  ┊ courses:
      │┌ ┊   HIT 110:
      ││ ┊     title: Introduction
      └└ ┊     credits: 3
      ┌  ┊ terms:
      │┌ ┊   - title: First fall
      ││ ┊     season: fall
      │└ ┊     credits: 3
      │┌ ┊   - title: First spring
      └└ ┊     season: spring
    `);
  });

  test('an item as one, though its first key has a value over several lines, too', () => {
    expectFolds(`
      ┌  ┊ prerequisites:
      │┌ ┊   - any:
      ││ ┊       - HIT 100
      ││ ┊       - HIT 110
      └└ ┊     minimum-grade: C
    `);
  });

  test('an item whose dash stands alone', () => {
    expectFolds(`
      ┌  ┊ terms:
      │┌ ┊   -
      ││ ┊     # The first one
      │└ ┊     title: First fall
      │┌ ┊   - # The second one
      ││ ┊
      ││ ┊     title: First spring
      └└ ┊     season: spring
    `);
  });

  test('a list that is no further in than its key', () => {
    expectFolds(`
      ┌  ┊ terms:
      │┌ ┊ - title: First fall
      │└ ┊   season: fall
      │┌ ┊ - title: First spring
      └└ ┊   season: spring
         ┊ # What the courses are
      ┌  ┊ courses:
      └  ┊   HIT 110: {}
    `);
  });

  test('lists in lists', () => {
    expectFolds(`
      ┌ ┊ - - a
      └ ┊   - b
        ┊ - c
    `);
  });

  test('texts', () => {
    expectFolds(`
      ┌  ┊ description: >-
      │  ┊   Prepares for first positions
      │  ┊
      │  ┊   # in health information.
      └  ┊   And more.
         ┊
         ┊ # Not of the description
      ┌  ┊ notes: The advisory board
      └  ┊   asked for more practice.
      ┌  ┊ title: "Health
      └  ┊   # Information"
      ┌  ┊ outcomes:
      │┌ ┊   - |
      ││ ┊     Define terms.
      └└ ┊     Use them.
         ┊ version: 2026
    `);
  });

  test('nothing that is on one line, or only begun', () => {
    expectFolds(`
         ┊ curriculum: a
         ┊ tit
         ┊ award:
         ┊
      ┌  ┊ courses:
      └  ┊   HIT
    `);
  });

  test('what carries an anchor, but never what an alias stands for', () => {
    expectFolds(`
      ┌  ┊ courses: &all
      │┌ ┊   HIT 110: &first
      │└ ┊     title: Introduction
      │  ┊   HIT 111: *first
      └  ┊   HIT 112: *all
    `);
  });

  test('the same with line breaks of Windows', () => {
    expectFolds(
      `
      ┌   ┊ courses:
      │   ┊   # One
      │┌  ┊   HIT 110:
      ││┌ ┊     title: |
      └└└ ┊       Introduction
          ┊
          ┊ terms: []
    `,
      '\r\n',
    );
  });

  test('documents, where a text has several', () => {
    expectFolds(`
         ┊ curriculum: a
      ┌  ┊ --- # The second
      │┌ ┊ courses:
      └└ ┊   HIT 110: {}
         ┊ ...
         ┊
      ┌  ┊ ---
      └  ┊ role: b
    `);
    expectFolds(`
         ┊ --- # The only one
         ┊ curriculum: a
    `);
  });
});

describe('brackets', () => {
  test('leave the closing one where it is seen, when it stands alone', () => {
    expectFolds(`
      ┌  ┊ skills: [
      │  ┊   hipaa,
      └  ┊   privacy,
         ┊ ]
      ┌  ┊ courses: {
      │┌ ┊   HIT 110: {
      │└ ┊     title: Introduction,
      └  ┊   }, HIT 111: {} }
      ┌  ┊ roles: [medical-coder,
      └  ┊   registrar]
    `);
  });

  test('below their key fold by themselves, too', () => {
    expectFolds(`
      ┌  ┊ skills:
      │┌ ┊   [
      │└ ┊     hipaa
      └  ┊   ]
    `);
  });

  test('of an item', () => {
    expectFolds(`
      ┌  ┊ courses:
      │┌ ┊   - { choose: 1,
      │└ ┊       from: [BIO 111, BIO 168] }
      │┌ ┊   - {
      │└ ┊       elective: Humanities
      └  ┊     }
    `);
  });

  test('that are still open', () => {
    expectFolds(`
      ┌  ┊ courses:
      │┌ ┊   HIT 110: {
      └└ ┊     title: Introduction,
         ┊
    `);
  });
});

describe('comments', () => {
  test('of several lines fold, and only those', () => {
    expectFolds(
      `
      #  ┊ # A program
      │  ┊ #
      └  ┊ # of an invented college.
         ┊
         ┊ # Its id:
      ┌  ┊ curriculum: hit-aas # This one
      └  ┊                     # goes on here.
    `,
    );
  });

  test('belong to the entry that they are further in than', () => {
    expectFolds(`
      ┌  ┊ courses:
      │┌ ┊   HIT 110:
      ││ ┊     title: Introduction
      ││ ┊
      │└ ┊     # credits: 3
      │  ┊
      │# ┊   # The second course
      │└ ┊   # of this term
      │┌ ┊   HIT 111:
      │└ ┊     title: Computing
      └  ┊   # HIT 112: later
         ┊
         ┊ # The plan
      ┌  ┊ terms:
      └  ┊   # None yet
    `);
  });

  test('that change their column are two blocks', () => {
    expectFolds(`
      ┌   ┊ courses:
      │┌  ┊   HIT 110:
      ││  ┊     title: Introduction
      ││# ┊     # credits: 3
      │└└ ┊     # part: General
      │#  ┊   # HIT 111:
      └└  ┊   #   title: Computing
    `);
  });

  test('in texts are none', () => {
    expectFolds(`
      ┌  ┊ notes: |
      │  ┊   # one
      └  ┊   # two
    `);
  });
});

describe('regions', () => {
  test('fold from their first to their last comment', () => {
    expectFolds(`
      ┌    ┊ courses:
      │R   ┊   # region First year
      ││R  ┊   #region Fall
      │││┌ ┊   HIT 110:
      │││└ ┊     title: Introduction
      ││└  ┊   #endregion
      ││   ┊   # Spring
      └└   ┊   # endregion First year
           ┊ award: associate
    `);
  });

  test('end inside the list that they begin in, though it is no further in', () => {
    expectFolds(`
      ┌   ┊ terms:
      │R  ┊ # region First year
      ││┌ ┊ - title: First fall
      ││└ ┊   season: fall
      └└  ┊ # endregion
          ┊ # The courses
          ┊ courses: {}
    `);
  });

  test('that end outside the entry that they begin in, and halves of them, are comments', () => {
    expectFolds(`
         ┊ # endregion
      ┌  ┊ courses:
      │┌ ┊   HIT 110:
      ││ ┊     # region Title
      │└ ┊     title: Introduction
      │┌ ┊   HIT 111:
      ││ ┊     title: Computing
      ││ ┊     # endregion
      └└ ┊     credits: 3
         ┊ # region
         ┊ award: associate
    `);
  });
});

describe('as the editor wants it', () => {
  const text = [
    'courses:',
    '  HIT 112:',
    '    title: Diagnostic Coding',
    '    credits: 3',
    '  HIT 299:',
    '    credits: { min: 0.5, max: 4 }',
    '    title: "Selected:\\n  topics"',
    'terms:',
    '  - title: First fall',
    '    credits: 1',
    '  - courses:',
    '      - HIT 112',
  ].join('\n');

  test('a limit keeps the outer ones', () => {
    const starts = (rangeLimit: number) =>
      foldsOf(text, { lineFoldingOnly: true, collapsedText: false, rangeLimit }).map(({ startLine }) => startLine);
    expect(starts(100)).toEqual([0, 1, 4, 7, 8, 10]);
    expect(starts(4)).toEqual([0, 1, 4, 7]);
    expect(starts(2)).toEqual([0, 7]);
    expect(starts(0)).toEqual([]);
  });

  test('without a limit, everything is folded', () => {
    const many = Array.from({ length: 6000 }, (_, index) => `  C${index}:\n    title: x`).join('\n');
    expect(foldsOf(`courses:\n${many}`)).toHaveLength(6001);
  });

  test('a line says what it hides: what it is called, and its credits', () => {
    expect(foldsOf(text, neovim).map(({ collapsedText }) => collapsedText)).toEqual([
      undefined,
      '  HIT 112: Diagnostic Coding · 3 credits',
      '  HIT 299: Selected: topics · 0.5–4 credits',
      undefined,
      '  - First fall · 1 credit',
      undefined,
    ]);
  });

  test('where characters fold, the text stands in the place of the key', () => {
    expect(foldsOf(text, { lineFoldingOnly: false, collapsedText: true })[1]).toEqual({
      startLine: 1,
      endLine: 3,
      startCharacter: 2,
      collapsedText: 'HIT 112: Diagnostic Coding · 3 credits',
    });
  });

  test('nothing for YAML that is not ours', () => {
    const { snapshot, uri } = inMemory({ schema: true, text });
    expect(foldingRanges({ ...snapshot, owns: () => false }, uri)).toEqual([]);
    expect(foldingRanges(snapshot, 'file:///other.yaml')).toEqual([]);
  });
});

describe('whatever is typed', () => {
  function expectSound(text: string): void {
    const lineCount = text.split(/\r\n|\n|\r/).length;
    const around: FoldingRange[] = [];
    let previous = -1;
    for (const fold of foldsOf(text, neovim)) {
      expect(fold.startLine).toBeGreaterThan(previous);
      expect(fold.endLine).toBeGreaterThan(fold.startLine);
      expect(fold.endLine).toBeLessThan(lineCount);
      while ((around.at(-1)?.endLine ?? fold.endLine) < fold.startLine) around.pop();
      expect(fold.endLine).toBeLessThanOrEqual(around.at(-1)?.endLine ?? lineCount);
      around.push(fold);
      previous = fold.startLine;
    }
  }

  test.each(Object.entries(oddTexts))('%s', (_name, text) => expectSound(text));

  test('a program with mistakes of any kind', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 300; run++) {
      let text = program;
      for (let edit = 0; edit < 6; edit++) {
        text = randomEdit(text, random);
        expectSound(text);
      }
    }
  });
});

const program = `# A program
# for tests
curriculum: hit-aas
courses:
  # region First year
  HIT 110: &a
    title: "Introduction"
    notes: |
      # one

      two
    teaches: {
      hipaa: introduced,
      privacy: { level: introduced },
    }
    # credits: 3
  # endregion
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
