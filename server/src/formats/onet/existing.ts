import { entriesOf, fieldsOf } from '../../model/fields.ts';
import { wordOf } from '../../model/word.ts';
import { parseText } from '../../syntax/parse.ts';
import { keyText } from '../../syntax/tree.ts';
import { toValue } from '../../syntax/value.ts';
import type { FileValue } from '../import/file-text.ts';
import type { ImportSource } from '../import/imported.ts';
import { textOfSource } from '../import/source-text.ts';

/**
 * The items of a framework that an earlier import has made, where its file is among the sources: they are kept as they are,
 * with what was added to them by hand, so that the roles of that import keep what they require.
 */
export function existingItems(sources: readonly ImportSource[], framework: string): ReadonlyMap<string, FileValue> {
  const items = new Map<string, FileValue>();
  for (const source of sources.filter(isOurs)) {
    const read = textOfSource(source);
    const tree = 'text' in read ? parseText(read.text) : undefined;
    const fields = fieldsOf(tree?.documents.find(({ root }) => root)?.root);
    if (wordOf(fields.get('framework')?.value)?.text !== framework) continue;
    for (const { key, value } of entriesOf(fields.get('items')?.value)) {
      const plain = toValue(value);
      // What YAML holds is what a file can say: texts, numbers, words, lists and groups.
      if (plain.ok && plain.value !== null) items.set(keyText(key), plain.value as FileValue);
    }
  }
  return items;
}

/** Whether a source is a file of ours, and none of the database. */
export function isOurs({ name }: ImportSource): boolean {
  return /\.skills\.ya?ml$/i.test(name);
}
