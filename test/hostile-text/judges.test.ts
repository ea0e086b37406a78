import { expect, test } from 'vitest';
import { hostileStrings } from './hostile-strings.ts';
import { htmlFaults, iconFaults, linkFaults, markdownFaults, orderFaults, terminalFaults } from './judges.ts';
import { readXml } from './xml.ts';

/** What each judge has to notice where nobody made the text harmless. */
const noticed: readonly [judge: string, faults: (text: string) => readonly string[], strings: readonly string[]][] = [
  [
    'HTML',
    (text) => htmlFaults(`<p title="${text}">${text}</p>`, new Set(['html', 'head', 'body', 'p'])),
    ['a script', 'an image that runs something', 'a picture that runs something', 'a frame', 'a style sheet'],
  ],
  [
    'Markdown',
    (text) => markdownFaults(text),
    [
      ...[
        'a link to a command',
        'a link to a script',
        'a link to an editor',
        'an image in Markdown',
        'a link by reference',
      ],
      ...['a link that hides its address', 'addresses in a text'],
    ],
  ],
  ['Markdown in a table', (text) => markdownFaults(`| a |\n|---|\n| ${text} |`), ['a script', 'a link to a command']],
  [
    'a terminal',
    terminalFaults,
    ['colors', 'what writes the clipboard', 'control characters of one byte', 'text that is turned around'],
  ],
  [
    'the log of a CI',
    orderFaults,
    ['an annotation on a line', 'an output of a step', 'the end of all commands', 'an older command'],
  ],
  [
    'XML',
    (text) => readXml(`<a>${text}</a>`).faults,
    ['the end of character data', 'characters that XML does not know', 'a comment of HTML'],
  ],
  ['an icon', iconFaults, ['an icon of VS Code']],
  ['a link', linkFaults, ['a link to a command', 'a link to a script']],
];

test.each(noticed)('the judge of %s notices what was left as it is', (_judge, faults, strings) => {
  const missed = strings.filter((name) => faults(hostileStrings[name] ?? '').length === 0);
  expect(missed).toEqual([]);
});
