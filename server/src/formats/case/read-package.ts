import { counted } from '../../rules/words/lists.ts';
import type { ImportNote } from '../import/imported.ts';
import { isObject, type Lenient, type LenientReader, lenientReader } from './lenient.ts';

/** A package as it came, ready to be asked by the names of the format. */
export interface ReadPackage {
  /** The name of the file. */
  readonly source: string;
  readonly document: Lenient;
  readonly items: readonly Lenient[];
  readonly associations: readonly Lenient[];
}

/** A package with the ids that its framework and items get here. */
export interface NamedPackage extends ReadPackage {
  readonly id: string;
  readonly title: string;
  /** The items with their ids, each once. */
  readonly named: ReadonlyMap<string, Lenient>;
}

const documentFields = [
  'identifier',
  'uri',
  'creator',
  'title',
  'lastChangeDateTime',
  'officialSourceURL',
  'publisher',
  'description',
  'subject',
  'subjectURI',
  'language',
  'version',
  'adoptionStatus',
  'statusStartDate',
  'statusEndDate',
  'licenseURI',
  'notes',
  'CFPackageURI',
];

const itemFields = [
  'identifier',
  'uri',
  'fullStatement',
  'alternativeLabel',
  'CFItemType',
  'humanCodingScheme',
  'listEnumeration',
  'abbreviatedStatement',
  'conceptKeywords',
  'conceptKeywordsURI',
  'notes',
  'language',
  'educationLevel',
  'CFItemTypeURI',
  'licenseURI',
  'statusStartDate',
  'statusEndDate',
  'lastChangeDateTime',
  'CFDocumentURI',
  'CFItemAssociationURI',
];

const associationFields = [
  'identifier',
  'uri',
  'associationType',
  'sequenceNumber',
  'originNodeURI',
  'originNodeIdentifier',
  'destinationNodeURI',
  'destinationNodeIdentifier',
  'CFAssociationGroupingURI',
  'lastChangeDateTime',
  'CFDocumentURI',
];

/** What is in a package beside the document, its items and associations, and how it is told when it is left out. */
const definitions: Readonly<Record<string, string>> = {
  CFConcepts: 'concept',
  CFSubjects: 'subject',
  CFLicenses: 'license',
  CFItemTypes: 'item type',
  CFAssociationGroupings: 'grouping of associations',
};

/** Reads a package, in whatever wrapping it comes; nothing and an error where there is none. */
export function readPackage(source: string, text: string, notes: ImportNote[]): ReadPackage | undefined {
  const found = jsonOf(source, text, notes);
  if (found === undefined) return undefined;
  const whole = unwrapped(found.value);
  if (!whole) {
    const message = isListOfPackages(found.value)
      ? 'This is a list of packages and none of them: get the package of one framework (CFPackages).'
      : 'This is no CASE package: it has neither a CFDocument nor CFItems.';
    notes.push({ severity: 'error', message, source });
    return undefined;
  }
  const documents = lenientReader(documentFields);
  const items = lenientReader(itemFields);
  const associations = lenientReader(associationFields);
  const document = documents.read(whole.value('CFDocument')) ?? documents.read({});
  if (!document) return undefined;
  const read = {
    source,
    document,
    items: readList(whole, 'CFItems', items, source, notes),
    associations: readList(whole, 'CFAssociations', associations, source, notes),
  };
  for (const reader of [documents, items, associations]) noteMisspelled(reader, source, notes);
  noteUnknown([read.document, ...read.items, ...read.associations], source, notes);
  noteLeftOut(whole, source, notes);
  return read;
}

function jsonOf(source: string, text: string, notes: ImportNote[]): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const at = / at position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    notes.push({
      severity: 'error',
      message: 'This is no JSON, in which CASE packages are written.',
      source,
      ...(line === undefined ? {} : { line }),
    });
    return undefined;
  }
}

/** The package itself: some services send it within another object. */
function unwrapped(value: unknown): Lenient | undefined {
  const reader = lenientReader(['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics', 'CFPackage']);
  const outer = reader.read(value);
  const inner = outer && isObject(outer.value('CFPackage')) ? reader.read(outer.value('CFPackage')) : outer;
  return inner && (isObject(inner.value('CFDocument')) || Array.isArray(inner.value('CFItems'))) ? inner : undefined;
}

/** What services answer who ask for all frameworks. */
function isListOfPackages(value: unknown): boolean {
  return isObject(value) && ('CFDocuments' in value || 'CFDocumentSet' in value);
}

function readList(whole: Lenient, name: string, reader: LenientReader, source: string, notes: ImportNote[]): Lenient[] {
  const value = whole.value(name);
  const list = Array.isArray(value) ? value : [];
  const read = list.flatMap((one) => reader.read(one) ?? []);
  const unread = value !== undefined && !Array.isArray(value) ? 1 : list.length - read.length;
  if (unread > 0) {
    notes.push({
      severity: 'error',
      message: `${counted(unread, 'entry', 'entries')} of ${name} could not be read.`,
      source,
    });
  }
  return read;
}

function noteMisspelled({ misspelled }: LenientReader, source: string, notes: ImportNote[]): void {
  for (const [written, { meant, count }] of misspelled) {
    notes.push({
      severity: 'information',
      message: `“${written}” was read as “${meant}” (${counted(count, 'time')}).`,
      source,
    });
  }
}

function noteUnknown(all: readonly Lenient[], source: string, notes: ImportNote[]): void {
  const counts = new Map<string, number>();
  for (const one of all) for (const name of one.unknown()) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of [...counts].slice(0, 20)) {
    notes.push({
      severity: 'information',
      message: `“${name.slice(0, 60)}” is no field of CASE 1.0 and was left out (${counted(count, 'time')}).`,
      source,
    });
  }
}

function noteLeftOut(whole: Lenient, source: string, notes: ImportNote[]): void {
  const rubrics = whole.value('CFRubrics');
  if (Array.isArray(rubrics) && rubrics.length > 0) {
    notes.push({
      severity: 'error',
      message: `${counted(rubrics.length, 'rubric')} left out: a framework has no place for rubrics.`,
      source,
    });
  }
  const defined = whole.value('CFDefinitions');
  if (!isObject(defined)) return;
  const counts = Object.entries(definitions).flatMap(([name, what]) => {
    const list = defined[name];
    return Array.isArray(list) && list.length > 0 ? [counted(list.length, what, pluralOf(what))] : [];
  });
  if (counts.length > 0) {
    notes.push({
      severity: 'information',
      message: `Of what the package defines, names are kept where items bear them, not the definitions: ${counts.join(', ')}.`,
      source,
    });
  }
}

function pluralOf(what: string): string {
  return what.startsWith('grouping') ? what.replace('grouping', 'groupings') : `${what}s`;
}
