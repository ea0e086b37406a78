import { expect, test } from 'vitest';
import { plainMarkdown, plainText } from '../../client/src/plain-text.ts';

test('What looks like a picture or a link in a title is shown as it is written.', () => {
  expect(plainText('Coding $(heart) [x](command:y)')).toBe('Coding $\u200B(heart) [x]\u200B(command:y)');
  expect(plainText('Coding [I] (3 credits), $5')).toBe('Coding [I] (3 credits), $5');
});

test('Signs that would turn the words beside a title around, or that nobody sees, are seen instead.', () => {
  expect(plainText('a\u202eb\u0007c\u009bd\u200f')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  expect(plainText('one\ttwo\nthree')).toBe('one\ttwo\nthree');
});

test('A title is no mark of Markdown, and no cell of its own.', () => {
  expect(plainMarkdown('a | [b](command:c)\n<img src=x> *d* `e` &lt; https://f')).toBe(
    'a \\| \\[b\\]\\(command\\:c\\) &lt;img src=x\\> \\*d\\* \\`e\\` &amp;lt; https\\://f',
  );
});
