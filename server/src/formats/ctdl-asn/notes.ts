import { counted, joined } from '../../rules/words/lists.ts';
import { strictAddress } from '../framework/addresses.ts';
import type { FrameworkData, ItemData } from '../framework/framework-data.ts';
import type { Targets } from '../framework/targets.ts';
import type { ImportNote } from '../import/imported.ts';

/** The associations that CTDL-ASN has properties for. */
const keptKinds: ReadonlySet<string> = new Set(['child-of', 'exact-match-of', 'precedes']);

/** What the registry asks for and the file does not say, and what CTDL-ASN cannot say. */
export function notesAbout(framework: FrameworkData, targets: Targets): ImportNote[] {
  return [...asked(framework), ...unknownTargets(framework, targets), ...lost(framework)];
}

function asked({ publisher, description, language }: FrameworkData): ImportNote[] {
  const notes: ImportNote[] = [];
  if (publisher === undefined) {
    notes.push({
      severity: 'warning',
      message: 'The registry asks who publishes the framework, and it does not say so: write `publisher`.',
    });
  }
  if (description === undefined) {
    notes.push({
      severity: 'warning',
      message: 'The registry asks for a description of the framework: write `description`.',
    });
  }
  if (language === undefined) {
    notes.push({
      severity: 'information',
      message: 'The framework does not say its language; en-US was written. Say another one under `language`.',
    });
  }
  notes.push({
    severity: 'information',
    message:
      'Before the document is published, add the address that the registry has given to the publisher, as ceasn:publisher.',
  });
  return notes;
}

function unknownTargets({ items }: FrameworkData, targets: Targets): ImportNote[] {
  const missing = (id: string, key: string, other: string): ImportNote => ({
    severity: 'error',
    message: `“${other}” under \`${key}\` of ${id} is left out: it is nothing that is known here.`,
  });
  return items.flatMap(({ id, equals, associations }) => [
    ...equals.filter((other) => !targets.equal(other)).map((other) => missing(id, 'equals', other)),
    ...associations
      .filter(({ kind, other }) => keptKinds.has(kind) && !targets.associated(other))
      .map(({ kind, other }) => missing(id, kind, other)),
  ]);
}

/** What the framework itself says: as one part of a sentence, and its license. */
function lostOfFramework({ creator, version, notes, links, license }: FrameworkData): string[] {
  const parts = [
    ...(creator === undefined ? [] : ['the creator']),
    ...(version === undefined ? [] : ['the version']),
    ...(notes === undefined ? [] : ['the notes']),
    ...(links.some(({ address }) => !/^https?:/i.test(address)) ? ['the links to files'] : []),
  ];
  const hasAddress = license === undefined || strictAddress(license) !== undefined;
  return [
    ...(parts.length === 0 ? [] : [`${joined(parts)} of the framework`]),
    ...(hasAddress ? [] : ['the license, which is no address']),
  ];
}

function lost(framework: FrameworkData): ImportNote[] {
  const { items } = framework;
  const ofItems = (has: (item: ItemData) => boolean, what: string) => {
    const count = items.filter(has).length;
    return count === 0 ? [] : [`${what} of ${counted(count, 'item')}`];
  };
  const lostParts = [
    ...lostOfFramework(framework),
    ...ofItems(({ bloom }) => bloom !== undefined, 'the Bloom level'),
    ...ofItems(({ level }) => level !== undefined, 'the level'),
    ...ofItems(({ educationLevels }) => educationLevels.length > 0, 'the stages of education'),
    ...ofItems(({ category, type }) => category !== undefined && type !== undefined, 'the type (beside its category)'),
    ...ofItems(({ equals }) => equals.some((id) => !id.includes('/')), 'the equal skills of the built-in taxonomy'),
    ...ofItems(({ associations }) => associations.some(({ kind }) => !keptKinds.has(kind)), 'the other associations'),
    ...ofItems(({ links }) => links.length > 0, 'the links'),
  ];
  return lostParts.length === 0
    ? []
    : [{ severity: 'information', message: `CTDL-ASN has no place for ${joined(lostParts)}.` }];
}
