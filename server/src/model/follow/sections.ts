import type { OffsetRange } from '../../syntax/finding.ts';
import type { FileKind } from '../file-kind.ts';
import type { FileModel } from '../file-model.ts';

/** The name of a property of a model that is read from one key at the top of its file. */
export type Property = string;

/** The keys that are not called as their properties are, and those that several properties are read from. */
const propertiesByKey: Readonly<Record<string, readonly Property[]>> = {
  credits: ['credits', 'reversedCredits'],
  'credit-parts': ['creditParts'],
  accreditation: ['accreditors', 'accreditations'],
  'prepares-for': ['preparesFor'],
  'leads-to': ['leadsTo'],
  terms: ['terms', 'termsIncomplete'],
};

const keysOfAll: readonly string[] = ['title', 'version', 'status', 'uses', 'levels'];

const keysByKind: Readonly<Record<FileKind, ReadonlySet<string>>> = {
  curriculum: new Set([
    ...keysOfAll,
    'institution',
    'award',
    'calendar',
    'pace',
    'cip',
    'delivery',
    'credits',
    'credit-parts',
    'accreditation',
    'prepares-for',
    'outcomes',
    'assessments',
    'courses',
    'terms',
    'plans',
    'concentrations',
  ]),
  catalog: new Set([...keysOfAll, 'institution', 'calendar', 'courses']),
  role: new Set([
    ...keysOfAll,
    'summary',
    'requires',
    'education',
    'certifications',
    'technologies',
    'classifications',
    'leads-to',
  ]),
  framework: new Set([...keysOfAll, 'publisher', 'items']),
};

/** The properties that are read from one key at the top of a file; none for a key that the model says nothing of. */
export function propertiesOf(kind: FileKind, key: string): readonly Property[] {
  if (key === kind) return ['id'];
  return keysByKind[kind].has(key) ? (propertiesByKey[key] ?? [key]) : [];
}

/** The properties that are lists of things that are read one by one, and each stand in a range of their own. */
const lists: ReadonlySet<Property> = new Set([
  'courses',
  'terms',
  'outcomes',
  'assessments',
  'plans',
  'concentrations',
  'creditParts',
  'requires',
  'items',
]);

/** The list that is read from a key, one thing of it after the other. */
export function listOfKey(kind: FileKind, key: string): Property | undefined {
  return propertiesOf(kind, key).find((property) => lists.has(property));
}

/** What a model says in a list. */
export function itemsIn(model: FileModel, list: Property): readonly OffsetRange[] {
  return (valueIn(model, list) ?? []) as readonly OffsetRange[];
}

/** What a model says under the name of a property; undefined where it says nothing. */
export function valueIn(model: FileModel, property: Property): unknown {
  return (model as unknown as Readonly<Record<Property, unknown>>)[property];
}

/** A model with other values of some properties; undefined is for those that it says nothing of any more. */
export function withValues(model: FileModel, values: ReadonlyMap<Property, unknown>): FileModel {
  if (values.size === 0) return model;
  const changed: Record<Property, unknown> = { ...model };
  for (const [property, value] of values) {
    if (value === undefined) delete changed[property];
    else changed[property] = value;
  }
  return changed as unknown as FileModel;
}
