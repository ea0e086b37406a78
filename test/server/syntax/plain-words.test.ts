import { expect, test } from 'vitest';
import { checkDocument } from '../../../server/src/schema/check.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { oddTexts } from '../odd-yaml.ts';

/** Words that people who know YAML use, and other people do not know. */
const jargon =
  /\b(?:alias|anchor|block|collection|flow|implicit|indicator|mapping|node|scalar|sequence|tag|token)(?:e?s)?\b/i;

test('whatever is wrong with a text, it is said without the words of YAML', () => {
  const schema = createSchema('file:///own.schema.json', { type: 'object', required: ['title'] });
  const moreTexts = ['a: !x !y 1', 'a: !!int x', 'a: *', 'a: & b', 'a: !x *y', 'a: - b', 'a: [\n- b\n]', 'a: | b\n c'];
  const messages = [...Object.values(oddTexts), ...moreTexts].flatMap((text) => {
    const { problems, documents } = parseText(text);
    const found = documents.flatMap((document) => checkDocument(schema, document));
    return [...problems, ...found].map(({ message }) => message);
  });
  expect(messages.length).toBeGreaterThan(50);
  expect([...new Set(messages)].filter((message) => jargon.test(message))).toEqual([]);
});
