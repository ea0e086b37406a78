import type { SyntaxTree } from '../syntax/tree.ts';
import { keyText } from '../syntax/tree.ts';
import type { WrittenAddress } from './addresses.ts';
import { entriesOf, fieldsOf } from './fields.ts';
import { type Word, wordOf, wordsOf } from './word.ts';

/**
 * The addresses by which a framework and its items are known to others, and those of what they are associated with: under
 * `uri`, `license` and `associations`, in the order of the text. They name things; whether something can be opened there
 * is another question.
 */
export function permanentAddressesIn(tree: SyntaxTree): WrittenAddress[] {
  const root = fieldsOf(tree.documents.find((one) => one.root)?.root);
  const titled = (title: string, words: readonly Word[]) => words.map((address) => ({ title, address }));
  const found = [
    ...titled('license', listOf(wordOf(root.get('license')?.value))),
    ...titled('uri', listOf(wordOf(root.get('uri')?.value))),
    ...entriesOf(root.get('items')?.value).flatMap(({ value }) => {
      const item = fieldsOf(value);
      return [
        ...titled('uri', listOf(wordOf(item.get('uri')?.value))),
        ...entriesOf(item.get('associations')?.value).flatMap((entry) =>
          titled(keyText(entry.key), wordsOf(entry.value)),
        ),
      ];
    }),
  ];
  return found.sort((a, b) => a.address.start - b.address.start);
}

function listOf(word: Word | undefined): readonly Word[] {
  return word === undefined ? [] : [word];
}
