import { describe, expect, test } from 'vitest';
import { plainText } from '../../client/src/plain-text.ts';
import { completion, resolveCompletion } from '../../server/src/features/completion/completion.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { documentInfo } from '../../server/src/features/document-info.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { JsonSchemaObject } from '../../server/src/schema/schema.ts';
import { fullClient } from '../support/accept.ts';
import { inMemory } from '../support/in-memory.ts';
import { quoted } from './hostile-college.ts';
import { hostileStrings } from './hostile-strings.ts';
import { type Faults, iconFaults, linkFaults, markdownFaults, markdownWords } from './judges.ts';

/** A schema of a stranger, which says everywhere what it should not. */
function schemaOf(text: string): JsonSchemaObject {
  const about = { title: `${text} title`, description: `${text} description` };
  const richly = { title: `${text} title`, markdownDescription: `${text} markdown`, deprecationMessage: `${text} old` };
  return {
    ...about,
    type: 'object',
    properties: {
      plain: { ...about, type: 'string', default: `${text} default`, examples: [`${text} example`, { [text]: text }] },
      rich: { ...richly, enum: [`${text} one`, 'two'], enumDescriptions: [`${text} first`, text] },
      richer: { enum: ['one', 'two'], markdownEnumDescriptions: [`${text} first`, text] },
      either: {
        anyOf: [
          { ...about, type: 'string' },
          { ...richly, type: 'number' },
        ],
      },
      fixed: { ...about, const: `${text} const` },
      patterned: { ...about, type: 'string', pattern: '^a$', patternErrorMessage: `${text} wrong`, errorMessage: text },
      snippets: { defaultSnippets: [{ label: text, description: text, markdownDescription: text, body: text }] },
      [`${text} key`]: about,
    },
    required: ['plain', `${text} required`],
    additionalProperties: false,
  };
}

const values = ['plain: x', 'rich: one', 'richer: one', 'either: 1', 'fixed: x', 'patterned: b', 'snippets: x'];

describe.each(Object.entries(hostileStrings))('%s', (_what, text) => {
  const document = `${values.join('\n')}\n${quoted(`${text} key`)}: 1\n${quoted(`${text} other`)}: 2\n`;
  const { snapshot, uri } = inMemory({ schema: schemaOf(text), text: document });

  test('does nothing where a schema says it: in hovers and completions', () => {
    const faults: Faults = [];
    const read: string[] = [];
    const look = (markdown: unknown) => {
      const value =
        typeof markdown === 'object' && markdown !== null && 'value' in markdown ? markdown.value : undefined;
      if (typeof value !== 'string') return;
      faults.push(...markdownFaults(value));
      read.push(markdownWords(value));
    };
    for (const [line, row] of document.split('\n').entries()) {
      for (const character of [1, row.indexOf(': ') + 2]) {
        const position = { line, character };
        look(hover(snapshot, uri, position)?.contents);
        for (const client of [fullClient, { ...fullClient, lazyDocumentation: false }]) {
          for (const item of completion(snapshot, uri, position, client).items) {
            look(item.documentation);
            look(resolveCompletion(snapshot, item).documentation);
          }
        }
      }
    }
    expect(faults).toEqual([]);
    const seen = ['title', 'description', 'markdown', 'one', 'first', 'const', 'example', 'default'];
    const words = read.join('\n');
    expect(seen.filter((word) => words.includes(word)).length).toBeGreaterThanOrEqual(6);
  });

  test('is quoted by messages that VS Code shows as text, and its title is no link of the status', () => {
    const messages = diagnostics(snapshot, uri).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(2);
    const { schema } = documentInfo(snapshot, uri);
    const status = plainText(`Schema: ${schema?.title}`);
    expect([...iconFaults(status), ...linkFaults(status)]).toEqual([]);
  });
});
