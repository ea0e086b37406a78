import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { temporaryFolder } from '../protocol/bundle.ts';
import { said, textOf } from './command-line.ts';
import { hostileStrings } from './hostile-strings.ts';
import { orderFaults, terminalFaults } from './judges.ts';

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A table of a stranger: its headings, codes, titles and requisites say what they should not. */
function table(text: string): string {
  return [
    `Code,Title,Credits,Prerequisites,Term,Description,${cell(`${text} heading`)}`,
    `HIT 1,${cell(`${text} title`)},3,,Fall,${cell(`${text} description`)},${cell(text)}`,
    `${cell(`${text} code`)},Second,${cell(`${text} credits`)},${cell(`HIT 1 and ${text}`)},${cell(`${text} term`)},,x`,
  ].join('\n');
}

function framework(text: string): string {
  const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
  return JSON.stringify({
    CFDocument: { identifier: id('1'), uri: text, title: `${text} title`, creator: text, description: text },
    CFItems: [
      { identifier: id('2'), fullStatement: `${text} item`, CFItemType: text, humanCodingScheme: text, language: text },
      { identifier: text, fullStatement: 'Other', educationLevel: [text] },
    ],
    CFAssociations: [
      { associationType: text, originNodeURI: { identifier: id('2') }, destinationNodeURI: { title: text } },
    ],
    [text]: text,
  });
}

describe('what is imported of a stranger is data', () => {
  test.each(Object.entries(hostileStrings))('%s', async (_what, text) => {
    const folder = temporaryFolder({ 'list.csv': table(text), 'some.json': framework(text), 'plan.csv': text });
    const commands = [
      ['import', 'spreadsheet', 'list.csv', '--dry-run', '--title', 'Imported'],
      ['import', 'curricular-analytics', 'plan.csv', '--dry-run'],
      ['import', 'case', 'some.json', '--dry-run'],
    ];
    for (const command of commands) {
      const one = await said(folder, command, 100);
      const all = `${textOf(one)}\n${one.stderr}`;
      expect(terminalFaults(all), one.command).toEqual([]);
      expect(orderFaults(one.stderr), one.command).toEqual([]);
      expect(all).not.toMatch(/mistake of hit-curriculum itself/);
      // Nothing in a text begins a key, an item or a document of its own.
      const documents = [parseAllDocuments(textOf(one))].flat();
      expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
      const kinds = documents.flatMap((document) => Object.keys((document.toJS() as object | null) ?? {}).slice(0, 1));
      expect(kinds.filter((kind) => !/^(?:curriculum|catalog|role|framework)$/.test(kind))).toEqual([]);
      if (one.code === 0) expect(kinds.length).toBeGreaterThan(0);
    }
  });
});
