import { expect, test } from 'vitest';
import { createLookUp, nodeAt } from '../../../server/src/syntax/locate.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { keyText, type Path, type SyntaxNode } from '../../../server/src/syntax/tree.ts';
import { plainValue, toValue, withAliases } from '../../../server/src/syntax/value.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { randomYaml } from '../../support/random-yaml.ts';

test('the value of a text without aliases is found the short way, and is the same as the long way gives', () => {
  const random = seededRandom(7);
  let plain = 0;
  for (let round = 0; round < 500; round++) {
    let text = randomYaml(random);
    for (let edits = round % 4; edits > 0; edits--) text = randomEdit(text, random);
    for (const { root } of parseText(text).documents) {
      if (!root) continue;
      expect(toValue(root), JSON.stringify(text)).toEqual(withAliases(root));
      if (plainValue(root)) plain++;
    }
  }
  expect(plain).toBeGreaterThan(230);
});

test('an alias anywhere, a merge key or a key that is no text leaves the short way', () => {
  const plainOf = (text: string) => {
    const root = parseText(text).documents[0]?.root;
    return root && plainValue(root);
  };
  expect(plainOf('a: { b: [1, two] }')).toEqual({ value: { a: { b: [1, 'two'] } }, size: 5 });
  expect(plainOf('a: &a 1\nb: { c: [*a] }')).toBeUndefined();
  expect(plainOf('b: { <<: { c: 1 } }')).toBeUndefined();
  expect(plainOf('? [a]\n: 1')).toBeUndefined();
});

test('long mappings are looked up as short ones are: twice the same key, merged keys and aliases too', () => {
  const many = Array.from({ length: 60 }, (_, index) => `  k${index % 50}: { v: ${index} }\n`).join('');
  const document = parseText(`base: &base\n${many}long:\n  <<: *base\n${many}  own: *base\n`).documents[0];
  const root = document?.root;
  if (!document || !root) throw new Error('no text');
  const lookUp = createLookUp();
  const paths = pathsIn(root, []);
  expect(paths.length).toBeGreaterThan(200);
  for (const path of paths) expect(nodeAt(document, path, lookUp)).toBe(nodeAt(document, path));
  expect(nodeAt(document, ['long', 'k7', 'v'], lookUp)).toMatchObject({ value: 57 });
  expect(nodeAt(document, ['long', 'own', 'k7', 'v'], lookUp)).toMatchObject({ value: 57 });
  expect(nodeAt(document, ['long', 'missing'], lookUp)).toBeUndefined();
});

function pathsIn(node: SyntaxNode, path: Path): Path[] {
  if (node.kind === 'mapping')
    return [path, ...node.entries.flatMap(({ key, value }) => pathsIn(value, [...path, keyText(key)]))];
  if (node.kind === 'sequence') return [path, ...node.items.flatMap((item, index) => pathsIn(item, [...path, index]))];
  return [path];
}
