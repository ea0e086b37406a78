import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { otherWord } from '../../server/incremental/other-word.ts';
import { randomEdit } from '../../support/random.ts';
import { randomYaml } from '../../support/random-yaml.ts';
import { randomChange, withOtherWord } from '../../support/typing.ts';

type Typing = (text: string, random: () => number) => readonly TextDocumentContentChangeEvent[];

/** What people do to a text in an editor, each as the changes of one notification. */
export const typings = {
  word: (text, random) => smallest(text, otherWord(text, random)),
  'other word': (text, random) => smallest(text, withOtherWord(text, random)),
  anything: (text, random) => smallest(text, randomChange(text, random).after),
  'something nasty': (text, random) => smallest(text, randomEdit(text, random)),
  'the whole text': (text, random) => [{ text: random() < 0.5 ? text : randomChange(text, random).after }],
  'other line ends': (text) => [
    { text: text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n') },
  ],
  'nothing at all': (_, random) => [{ text: random() < 0.5 ? '' : randomYaml(random) }],
  // Each of several changes speaks of the text as the one before has left it.
  'several changes': (text, random) => {
    const changes: TextDocumentContentChangeEvent[] = [];
    let now = text;
    for (let count = 2 + Math.floor(random() * 3); count > 0; count--) {
      const after = random() < 0.7 ? otherWord(now, random) : randomChange(now, random).after;
      changes.push(...smallest(now, after));
      now = after;
    }
    return changes;
  },
  'a line': (text, random) => {
    const lines = [...text.matchAll(/^.*(?:\n|$)/gm)];
    const [from, to] = [lines[Math.floor(random() * lines.length)], lines[Math.floor(random() * lines.length)]];
    const at = to?.index ?? 0;
    return smallest(text, text.slice(0, at) + (from?.[0] ?? '') + text.slice(at));
  },
  'a block': (text, random) => {
    const blocks = [...text.matchAll(/^( *)\S.*\n(?:\1 +.*\n)+/gm)];
    const one = blocks[Math.floor(random() * blocks.length)];
    const other = blocks[Math.floor(random() * blocks.length)];
    if (!one || !other) return [];
    const without = text.slice(0, one.index) + text.slice(one.index + one[0].length);
    if (random() < 0.4) return smallest(text, without);
    const at = Math.min(other.index, without.length);
    const twice = random() < 0.4 ? text : without;
    return smallest(text, twice.slice(0, at) + one[0] + twice.slice(at));
  },
  'a directive': (text, random) => {
    const lines = [
      '# hit-curriculum-ignore term-load: So agreed.\n',
      '# hit-curriculum-ignore-file unknown-course: Later.\n',
      '# yaml-language-server: $schema=./own.schema.json\n',
      '# yaml-language-server: $schema=hit-curriculum:role.schema.json\n',
      '# yaml-language-server: $schema=https://example.org/none.json\n',
      '---\n',
    ];
    const line = lines[Math.floor(random() * lines.length)] ?? '';
    if (text.startsWith(line)) return smallest(text, text.slice(line.length));
    return smallest(text, line + text);
  },
} satisfies Readonly<Record<string, Typing>>;

/** The smallest change that makes one text of another; it never parts the two signs of a line end, as no editor does. */
export function smallest(before: string, after: string): readonly TextDocumentContentChangeEvent[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  if (before[start - 1] === '\r') start--;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && before.at(-end) === '\n') end--;
  const document = TextDocument.create('file:///text', 'text', 0, before);
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - end) };
  return [{ range, text: after.slice(start, after.length - end) }];
}
