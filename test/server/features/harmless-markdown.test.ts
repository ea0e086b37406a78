import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { harmlessMarkdown } from '../../../server/src/features/harmless-markdown.ts';
import { escapeMarkdown } from '../../../server/src/features/markdown.ts';

/** What a renderer makes of a text: whatever could lead somewhere or be fetched, and what a person reads. */
function rendered(markdown: string): { targets: string[]; html: string[]; text: string } {
  const targets: string[] = [];
  const html: string[] = [];
  const visit = (token: Token) => {
    if (token.type === 'image') html.push(token.raw);
    if (token.type === 'link') targets.push(String(token.href));
    if (token.type === 'html') html.push(token.raw);
  };
  marked.walkTokens(marked.lexer(markdown), visit);
  const output = String(marked.parse(markdown));
  targets.push(...[...output.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? ''));
  return { targets, html, text: plainText(output) };
}

function plainText(html: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#96': '`' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => characters[name] ?? all)
    .trim();
}

function expectHarmless(markdown: string): void {
  const { targets, html } = rendered(harmlessMarkdown(markdown));
  expect({ markdown, targets, html }).toEqual({
    markdown,
    targets: [],
    html: [],
  });
}

describe('what others wrote, as a renderer shows it', () => {
  test.each([
    ['a link is its words and its address', '[page](https://x.org/a_(b) "Title")', 'page (https://x.org/a_(b))'],
    [
      'a link cannot hide where it leads',
      '[the college login](https://phish.invalid/login)',
      'the college login (https://phish.invalid/login)',
    ],
    [
      'brackets in a link make no picture',
      '[!\\[i\\](https://e.invalid/x.png)](https://a.org)',
      '![i](https://e.invalid/x.png) (https://a.org)',
    ],
    ['a link to a heading and to mail', '[a](#top) [b](mailto:a@b.org)', 'a b (mailto:a@b.org)'],
    ['a reference is what is written', '[page][p]\n\n[p]: https://x.org', '[page][p]\n[p]: https://x.org'],
    ['an address is text', 'see <https://x.org>', 'see https://x.org'],
    [
      'addresses in a text are text',
      'https://x.org HTTP://x.org/a?b ftp://x.org www.x.org WWW.x.org a.b@x.org mailto:a@x.org xmpp:a@x.org/b',
      'https://x.org HTTP://x.org/a?b ftp://x.org www.x.org WWW.x.org a.b@x.org mailto:a@x.org xmpp:a@x.org/b',
    ],
    ['an address behind a backslash is text', '\\https://x.org \\www.x.org', '\\https://x.org \\www.x.org'],
    ['an address in two pieces is text', 'https:[](#a)//x.org w[](#a)ww.x.org', 'https://x.org www.x.org'],
    ['an image is its words and its address', '![i](https://evil.invalid/x.png)', 'i (https://evil.invalid/x.png)'],
    [
      'an image by reference is what is written',
      '![i][r]\n\n[r]: https://e.invalid/x.png',
      '[i][r]\n[r]: https://e.invalid/x.png',
    ],
    ['an image in HTML is its alternative text', 'a <img src="https://e.invalid/x.png" alt="plan"> b', 'a plan b'],
    ['a command is its text', 'now [run](command:x) it', 'now run it'],
    ['a command with a title, too', '[run](command:x "t")', 'run'],
    ['a command in disguise', '[run](command&#58;x)', 'run'],
    ['a file is its text', '[read](file:///etc/passwd)', 'read'],
    ['code keeps its characters', 'Write `<b>` or `command:x`', 'Write <b> or command:x'],
    ['code with backticks', 'Write `` a`b ``', 'Write a`b'],
    ['a code block keeps its characters', '```yaml\na: <b> # [x](command:y)\n```', 'a: <b> # [x](command:y)'],
    ['code that looks like a link is no link', 'Write `[x](command:y)`', 'Write [x](command:y)'],
    ['HTML is shown', '<script>run()</script>', '<script>run()</script>'],
    ['emphasis and lists stay', '- **a**\n- *b* | c', 'a\nb | c'],
  ])('%s', (_what, markdown, text) => {
    expect(rendered(harmlessMarkdown(markdown)).text.replace(/\n+/g, '\n')).toBe(text);
    expectHarmless(markdown);
  });

  test.each([
    '\\`[x](command:y)\\`',
    '`a\n`[x](command:y)`',
    '[x][r]\n\n[r]: command:y',
    '[x][r]\n\n[r]:\n  <command:y>',
    '[r]\n\n> [r]: command:y',
    '<command:y>',
    '[x](<command:y>)',
    '[x](\ncommand:y)',
    '[x](https://a.org`) [y](command:z) `b`',
    '[x](command:(a)b)',
    '[b][](command:x)(command:z)',
    '![![a](command:x)](https://e.invalid/i.png)',
    '[\\[x\\](command:y)](https://a.org)',
    '!![a](https://e.invalid/i.png)',
    '- ```\n  x\n  ```\n[x](command:y)\n```',
    '~~~\n```\n~~~\n[x](command:y)\n```',
    '- a\n  ```\ntext [x](command:y)\n  ```',
    '| a | b |\n|---|---|\n| `x | y` b `[x](command:y)` |',
    "[a`]: command:x '`'\n\n[a`]",
    '[a ``](command:y) `x` ``',
    '[a\n```\n]: command:x\n```\n\n[a ```]',
    '<https://a`> [x](command:y) `b`',
    '<a href="command:x">y</a>',
    '<!-- --><img src=https://e.invalid/x.png>',
    '\\\\`[x](command:y)`\\\\',
    'https://a.org/`<command:y>`',
    `https://a.org/${'a'.repeat(500)}\`<command:y>\``,
  ])('nothing leads anywhere in %j', expectHarmless);

  test('nor in any mixture of such pieces', () => {
    const pieces = [
      ...['`', '``', '```', '~~~', '\n', '\n\n', '\n    ', '- ', '> ', '1. ', '|', '\n|-|-|\n', '\\', '!', '[', ']'],
      ...['[x](command:y)', '[x][r]', '\n[r]: command:y\n', ']: command:y', '](command:y)', '](https://a.org', ')'],
      ...[
        '<',
        '<command:y>',
        '<img src=x alt="[x](command:y)">',
        '<div>',
        'a',
        ' ',
        '"',
        "'",
        '&#91;',
        '[r]',
        '<https://a.org/',
      ],
      ...[
        '![i](data:x)',
        '> ',
        '\t',
        '>',
        '*',
        '_',
        '(command:z)',
        '<!--',
        '\r\n',
        '[`',
        '`]',
        '[](command:x)',
        ' https://a.org/',
        ' www.a.org/',
        'https:',
        '//a.org',
        'www',
        '.a.org',
        'mailto',
        ':a@a.org',
        '](#a)',
      ],
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 6000; round++) {
      const text = Array.from({ length: 2 + random(14) }, () => pieces[random(pieces.length)] ?? '').join('');
      expectHarmless(text);
      const plain = rendered(escapeMarkdown(text));
      expect({ text, targets: plain.targets, html: plain.html }).toEqual({
        text,
        targets: [],
        html: [],
      });
    }
  });

  test('and a long hostile text takes no time', () => {
    for (const piece of ['[', '![', '`', '[](command:x)', '<img ', '](https://a', '[a][](command:x)(command:z)', '!']) {
      const start = performance.now();
      harmlessMarkdown(piece.repeat(5000));
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
