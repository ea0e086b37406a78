import { counted } from '../../rules/words/lists.ts';
import { strictAddress } from '../framework/addresses.ts';
import type { FileValue } from '../import/file-text.ts';
import type { ImportNote } from '../import/imported.ts';
import type { ItemRelations, Relations } from './import-associations.ts';
import { permanentNames } from './import-nodes.ts';
import { importedTree } from './import-tree.ts';
import { associationTypes, foldType, laterTypes, statusByAdoption } from './kinds.ts';
import type { Lenient } from './lenient.ts';
import { officialSource, unknownCreator } from './package.ts';
import type { NamedPackage } from './read-package.ts';
import { wordingOf } from './statements.ts';

/** A framework of ours, as the keys and values of its file. */
export function frameworkValue(one: NamedPackage, relations: Relations, notes: ImportNote[]): FileValue {
  const { document, id, source } = one;
  const itemRelations = (item: string) => relations.of(id, item);
  const tree = importedTree([...one.named.keys()], itemRelations, source, notes);
  const items = new Map<string, FileValue>();
  const names = createNamesOnce();
  const own = names(document);
  for (const item of tree.order) {
    const read = one.named.get(item);
    if (!read) continue;
    const place = { broader: tree.broader.get(item), further: tree.further.get(item) ?? [] };
    items.set(item, itemValue(item, read, place, itemRelations(item), names(read)));
  }
  const uses = relations.usedBy(id);
  const value = {
    framework: id,
    title: one.title,
    ...makers(document),
    version: document.text('version'),
    status: statusOf(document, source, notes),
    effective: dayOf(document.text('statusStartDate')),
    description: document.text('description'),
    language: languageOf(one),
    subjects: some(document.texts('subject')),
    license: licenseOf(document),
    ...own,
    uses: some(uses),
    notes: document.text('notes'),
    links: linksOf(document),
    items,
  };
  noteNames(one, notes);
  noteLosses(one, relations.renamedBy(id), notes);
  return value;
}

/** The one who wrote it, where that is not the publisher. */
function makers(document: Lenient): { readonly publisher: string | undefined; readonly creator: string | undefined } {
  const publisher = document.text('publisher');
  const creator = document.text('creator');
  return { publisher, creator: creator === publisher || creator === unknownCreator ? undefined : creator };
}

function statusOf(document: Lenient, source: string, notes: ImportNote[]): string | undefined {
  const written = document.text('adoptionStatus');
  if (written === undefined) return undefined;
  const status = statusByAdoption.get(foldType(written));
  if (status === undefined) {
    notes.push({
      severity: 'warning',
      message: `The adoption status “${written.slice(0, 60)}” is none of CASE and was left out.`,
      source,
    });
  }
  return status;
}

/** That of the document; where it says none, that of all items. */
function languageOf({ document, items }: NamedPackage): string | undefined {
  const languages = new Set(items.map(ownLanguage));
  const [only] = languages.size === 1 ? languages : [];
  return ownLanguage(document) ?? only;
}

function ownLanguage(thing: Lenient): string | undefined {
  const language = thing.text('language')?.trim().replaceAll('_', '-');
  return language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
}

function licenseOf(document: Lenient): string | undefined {
  const link = document.link('licenseURI');
  return link?.uri ?? link?.title;
}

function linksOf(document: Lenient): FileValue | undefined {
  const address = document.text('officialSourceURL');
  const strict = address === undefined ? undefined : strictAddress(address);
  return strict !== undefined && /^https?:/i.test(strict) ? { [officialSource]: strict } : undefined;
}

function dayOf(date: string | undefined): string | undefined {
  const day = date?.slice(0, 10);
  return day !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) ? day : undefined;
}

function itemValue(
  id: string,
  item: Lenient,
  { broader, further }: { readonly broader: string | undefined; readonly further: readonly string[] },
  relations: ItemRelations | undefined,
  names: { readonly uri?: string; readonly identifier?: string },
): FileValue {
  const code = item.text('humanCodingScheme')?.trim();
  const abbreviated = item.text('abbreviatedStatement');
  const full = item.text('fullStatement') ?? abbreviated ?? item.text('alternativeLabel') ?? code ?? id;
  const wording = wordingOf({ full, ...(abbreviated === undefined ? {} : { abbreviated }) });
  const called = new Set([...item.texts('alternativeLabel'), ...item.texts('conceptKeywords')]);
  const value = {
    code,
    label: wording.label,
    description: wording.description,
    'also-called': some([...called]),
    broader,
    type: item.text('CFItemType') ?? item.link('CFItemTypeURI')?.title,
    'education-level': some(item.texts('educationLevel')),
    equals: some([...(relations?.equals ?? [])]),
    associations: associationsOf(relations, further),
    ...names,
    notes: item.text('notes'),
  };
  const isShort = Object.entries(value).every(([key, one]) => key === 'label' || one === undefined);
  return isShort ? wording.label : value;
}

/** In the order in which the page of the file format names them. */
function associationsOf(relations: ItemRelations | undefined, further: readonly string[]): FileValue | undefined {
  const found = new Map<string, FileValue>();
  for (const kind of [...associationTypes.keys(), ...laterTypes.keys()]) {
    const others = new Set([...(kind === 'child-of' ? further : []), ...(relations?.associations.get(kind) ?? [])]);
    if (others.size > 0) found.set(kind, [...others]);
  }
  return found.size > 0 ? found : undefined;
}

/** Gives every address and identifier once: what comes second under the same gets one of its own when it leaves again. */
function createNamesOnce() {
  const taken = new Set<string>();
  return (thing: Lenient): { readonly uri?: string; readonly identifier?: string } => {
    const names = permanentNames(thing);
    const keys = [thing.text('identifier'), names.uri].flatMap((name) => name?.trim().toLowerCase() ?? []);
    if (keys.some((key) => taken.has(key))) return {};
    for (const key of keys) taken.add(key);
    return names;
  };
}

function some(texts: readonly string[]): readonly string[] | undefined {
  return texts.length > 0 ? texts : undefined;
}

/** Identifiers stay the same only where they are as the standard has them. */
function noteNames({ document, items, source }: NamedPackage, notes: ImportNote[]): void {
  const nameless = [document, ...items].filter((thing) => {
    const { uri, identifier } = permanentNames(thing);
    return uri === undefined && identifier === undefined && [thing.text('identifier'), thing.text('uri')].some(Boolean);
  }).length;
  if (nameless === 0) return;
  notes.push({
    severity: 'warning',
    message: `The identifiers of ${nameless} of the framework and its items are no UUIDs, and they have no complete address: they get new ones when they leave again.`,
    source,
  });
}

/**
 * What a framework of ours has no place for.
 *
 * @param renamed how many items elsewhere are named by an address that does not have their identifier
 */
function noteLosses(one: NamedPackage, renamed: number, notes: ImportNote[]): void {
  const { document, items, associations, source } = one;
  const has = (name: string) => (thing: Lenient) => thing.value(name) !== undefined;
  const counts = (all: readonly Lenient[], what: string, is: (thing: Lenient) => boolean) => {
    const count = all.filter(is).length;
    return count === 0 ? [] : [`${what} (${count})`];
  };
  const language = languageOf(one);
  const lost = [
    ...(linksOf(document) === undefined && document.text('officialSourceURL') !== undefined
      ? ['the address of the official source, which is not complete']
      : []),
    ...counts([document], 'the day on which the framework ends', has('statusEndDate')),
    ...counts(items, 'numbers in lists', has('listEnumeration')),
    ...counts(items, 'languages of single items', (item) => has('language')(item) && ownLanguage(item) !== language),
    ...counts(items, 'licenses of single items', has('licenseURI')),
    ...counts(items, 'days from which single items hold', has('statusStartDate')),
    ...counts(items, 'days on which single items end', has('statusEndDate')),
    ...counts(associations, 'groupings of associations', has('CFAssociationGroupingURI')),
  ];
  if (renamed > 0) {
    const whose =
      renamed === 1
        ? '1 item elsewhere, which its address does'
        : `${renamed} items elsewhere, which their addresses do`;
    lost.push(`the identifier${renamed === 1 ? '' : 's'} of ${whose} not have`);
  }
  if (associations.length > 0) lost.push(`the own identifiers of ${counted(associations.length, 'association')}`);
  lost.push('the days of the last changes');
  notes.push({
    severity: 'information',
    message: `Not kept, having no place in the format: ${lost.join(', ')}.`,
    source,
  });
}
