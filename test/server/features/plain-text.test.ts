import { describe, expect, test } from 'vitest';
import { escapeMarkdown, inlineCode, link } from '../../../server/src/features/markdown.ts';
import { plainText } from '../../../server/src/features/plain-text.ts';

describe('what is written in Markdown, for editors that show plain text', () => {
  test.each([
    ['a heading', '#### Data Analysis\n\nTurns data into advice.', 'Data Analysis\n\nTurns data into advice.'],
    ['bold words, and lines that are kept apart', '**Code:** HIT 1  \n**Since:** 2020', 'Code: HIT 1\nSince: 2020'],
    ['a list', '* `one`: first\n* `two`', '- one: first\n- two'],
    [
      'a link',
      `See ${link('O*NET [2026]', 'https://example.com/a_b')}.`,
      'See O*NET [2026] (https://example.com/a_b).',
    ],
    ['an example', 'Example:\n\n```yaml\nskills: [a, **b**]\n# c\n```\n', 'Example:\n\nskills: [a, **b**]\n# c'],
    ['code with its own marks', inlineCode('a `b` **c**'), 'a `b` **c**'],
    ['signs that stand for others', '&lt;b> &amp;amp; &#91;x&#93; &#96;y&#96;', '<b> &amp; [x] `y`'],
    ['nothing special', '2 * 3 * 4 < 5_000 \\ 7', '2 * 3 * 4 < 5_000 \\ 7'],
  ])('%s', (_name, markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });

  test.each(['a*b*c', '# no heading', '1. no list', '[x](y) `z`', '- no list', '<b>&lt;</b>', 'x \\* y', '**a**'])(
    '%s comes back as it was before it was made Markdown',
    (text) => {
      expect(plainText(escapeMarkdown(text))).toBe(text);
    },
  );
});
