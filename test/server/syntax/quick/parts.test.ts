import { describe, expect, test } from 'vitest';
import { readQuickEntry, readQuickItem } from '../../../../server/src/syntax/quick/read-quickly.ts';

const text = `courses:
  - code: HIT 112
    title: Coding
    # Two lines of it.
    notes: |
      One

      Two

  - code: HIT 114
roles:
- analyst
`;
const at = (words: string) => text.indexOf(words);

describe('a part of a text is read in its place', () => {
  test('an entry from its key to the line of the next', () => {
    const entry = readQuickEntry(text, at('notes'), at('  - code: HIT 114'));
    expect(entry).toMatchObject({ start: at('notes'), end: at('\n  - code: HIT 114'), value: { style: 'literal' } });
  });

  test('an entry behind the dash of its item', () => {
    const entry = readQuickEntry(text, at('code: HIT 112'), at('    title'));
    expect(entry?.value).toMatchObject({ value: 'HIT 112', start: at('HIT 112'), end: at('\n    title') });
  });

  test('an item from its dash to the line of the next, or of what stands below the list', () => {
    const first = readQuickItem(text, at('- code: HIT 112'), at('  - code: HIT 114'));
    expect(first).toMatchObject({ kind: 'mapping', entries: { length: 3 }, start: at('code: HIT 112') });
    const last = readQuickItem(text, at('- code: HIT 114'), at('roles'));
    expect(last).toMatchObject({ kind: 'mapping', entries: { length: 1 } });
  });

  test('the last entry and the last item to the end of the text', () => {
    expect(readQuickEntry(text, at('roles'), text.length)).toMatchObject({ value: { items: { length: 1 } } });
    expect(readQuickItem(text, at('- analyst'), text.length)).toMatchObject({ value: 'analyst' });
  });
});

describe('a range that does not hold exactly one part is not read', () => {
  test.each([
    ['two entries', at('code: HIT 112'), at('    # Two')],
    ['an entry with more of it below', at('notes'), at('      Two')],
    ['an entry whose list stands in its column', at('roles'), at('- analyst')],
    ['an entry that ends on its line', at('title'), at('Coding')],
    ['an entry in front of a comment', at('title'), at('    # Two')],
    ['an entry from the middle of its value', at('HIT 112'), at('    title')],
    ['nothing', at('title'), at('title')],
    ['what is no text', at('roles'), text.length + 1],
    ['more than there is', -1, text.length],
  ])('%s', (_name, start, end) => {
    expect(readQuickEntry(text, start, end)).toBeUndefined();
    expect(readQuickItem(text, start, end)).toBeUndefined();
  });

  test('an item is no entry, and an entry no item', () => {
    expect(readQuickEntry(text, at('- code: HIT 114'), at('roles'))).toBeUndefined();
    expect(readQuickItem(text, at('title'), at('    notes'))).toBeUndefined();
  });

  test('an entry behind an anchor, which belongs to it', () => {
    expect(readQuickEntry('&x a: 1\n', 3, 8)).toBeUndefined();
    expect(readQuickEntry('a:\n  <<: {b: 1}\n', 5, 17)).toBeUndefined();
  });
});
