import { entriesOf, type Fields, fieldsOf } from '../../model/fields.ts';
import { type Word, wordOf, wordsOf } from '../../model/word.ts';
import { keyText, type SyntaxNode } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/** All that a framework file says, as texts. */
export interface FrameworkData {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly creator?: string;
  readonly version?: string;
  readonly status?: string;
  readonly effective?: string;
  readonly description?: string;
  readonly language?: string;
  readonly license?: string;
  readonly uri?: string;
  readonly identifier?: string;
  readonly notes?: string;
  readonly subjects: readonly string[];
  readonly links: readonly LinkData[];
  readonly items: readonly ItemData[];
}

/** One item; ids in it are written as in the file. */
export interface ItemData {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  readonly description?: string;
  readonly category?: string;
  readonly broader?: string;
  readonly bloom?: string;
  readonly level?: string;
  readonly type?: string;
  readonly uri?: string;
  readonly identifier?: string;
  readonly notes?: string;
  readonly alsoCalled: readonly string[];
  readonly educationLevels: readonly string[];
  readonly equals: readonly string[];
  readonly associations: readonly AssociationData[];
  readonly links: readonly LinkData[];
}

export interface AssociationData {
  /** As in our format, such as `related-to`. */
  readonly kind: string;
  /** An item of the framework, of another as `framework/item`, or an address. */
  readonly other: string;
}

export interface LinkData {
  readonly title: string;
  readonly address: string;
}

/** What a framework file says, as far as it is written; of an item that stands twice, the first. */
export function frameworkData(document: SourceDocument): FrameworkData {
  const root = document.tree.documents.find((one) => one.root)?.root;
  const fields = fieldsOf(root);
  const items = new Map<string, ItemData>();
  for (const { key, value } of entriesOf(fields.get('items')?.value)) {
    const id = keyText(key);
    if (id !== '' && !items.has(id)) items.set(id, itemData(id, value));
  }
  const id = wordOf(fields.get('framework')?.value)?.text ?? 'framework';
  return {
    ...texts(fields, frameworkTexts),
    id,
    title: wordOf(fields.get('title')?.value)?.text ?? id,
    subjects: listAt(fields, 'subjects'),
    links: linksAt(fields),
    items: [...items.values()],
  };
}

const frameworkTexts = [
  'publisher',
  'creator',
  'version',
  'status',
  'effective',
  'description',
  'language',
  'license',
  'uri',
  'identifier',
  'notes',
] as const;

const itemTexts = [
  'code',
  'description',
  'category',
  'broader',
  'bloom',
  'level',
  'type',
  'uri',
  'identifier',
  'notes',
] as const;

function itemData(id: string, node: SyntaxNode): ItemData {
  const fields = fieldsOf(node);
  const label = wordOf(node) ?? wordOf(fields.get('label')?.value);
  return {
    id,
    label: label?.text ?? id,
    ...texts(fields, itemTexts),
    alsoCalled: listAt(fields, 'also-called'),
    educationLevels: listAt(fields, 'education-level'),
    equals: listAt(fields, 'equals'),
    associations: entriesOf(fields.get('associations')?.value).flatMap(({ key, value }) =>
      wordsOf(value).map(({ text }) => ({ kind: keyText(key), other: text })),
    ),
    links: linksAt(fields),
  };
}

function texts<Name extends string>(fields: Fields, names: readonly Name[]): { [Key in Name]?: string } {
  const found: { [Key in Name]?: string } = {};
  for (const name of names) {
    const word = wordOf(fields.get(name)?.value);
    if (word) found[name] = word.text;
  }
  return found;
}

function listAt(fields: Fields, name: string): string[] {
  return wordsOf(fields.get(name)?.value).map(({ text }: Word) => text);
}

function linksAt(fields: Fields): LinkData[] {
  return entriesOf(fields.get('links')?.value).flatMap(({ key, value }) => {
    const address = wordOf(value)?.text;
    return address === undefined ? [] : [{ title: keyText(key), address }];
  });
}
