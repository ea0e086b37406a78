import { shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Exported, ExportOptions } from '../export/exported.ts';
import { strictAddress } from '../framework/addresses.ts';
import { type FrameworkData, frameworkData, type ItemData } from '../framework/framework-data.ts';
import { type Identities, identifierOfAddress, identitiesOf } from '../framework/identities.ts';
import { targetsOf } from '../framework/targets.ts';
import type { ImportNote } from '../import/imported.ts';
import { jsonText } from '../json-text.ts';
import { associationsOf } from './export-associations.ts';
import { lossesOf } from './export-losses.ts';
import { adoptionByStatus } from './kinds.ts';
import { type CaseDocument, type CaseItem, type CasePackage, officialSource, unknownCreator } from './package.ts';
import { statementOf } from './statements.ts';

/** A framework as a package of CASE 1.0. The same file gives the same package, byte for byte, on one day. */
export function exportCase(snapshot: Snapshot, document: SourceDocument, options: ExportOptions): Exported {
  const framework = frameworkData(document);
  const identities = identitiesOf(framework);
  const changed = `${dayOf(framework.effective) ?? dayOf(options.date) ?? '1970-01-01'}T00:00:00Z`;
  const { associations, notes } = associationsOf(
    framework,
    identities,
    targetsOf(snapshot, document, identities),
    changed,
  );
  const casePackage: CasePackage = {
    CFDocument: documentOf(framework, identities, changed),
    CFItems: framework.items.map((item) => itemOf(item, framework, identities, changed)),
    CFAssociations: associations,
  };
  return {
    name: `${framework.id}.case.json`,
    content: jsonText(casePackage),
    notes: [...notesAbout(framework, identities), ...notes, ...lossesOf(framework)],
  };
}

function documentOf(framework: FrameworkData, { framework: identity }: Identities, changed: string): CaseDocument {
  const { title, publisher, description, language, version, status, notes, subjects } = framework;
  const effective = dayOf(framework.effective);
  const source = framework.links.find((link) => link.title === officialSource)?.address;
  const sourceAddress = source === undefined ? undefined : strictAddress(source);
  const license = framework.license === undefined ? undefined : strictAddress(framework.license);
  return {
    identifier: identity.identifier,
    uri: identity.uri,
    creator: framework.creator ?? publisher ?? unknownCreator,
    title,
    lastChangeDateTime: changed,
    ...(sourceAddress === undefined ? {} : { officialSourceURL: sourceAddress }),
    ...present({ publisher, description }),
    ...(subjects.length > 0 ? { subject: subjects } : {}),
    ...present({ language, version, adoptionStatus: status === undefined ? undefined : adoptionByStatus.get(status) }),
    ...(effective === undefined ? {} : { statusStartDate: effective }),
    ...(license === undefined
      ? {}
      : {
          licenseURI: { title: framework.license ?? license, identifier: identifierOfAddress(license), uri: license },
        }),
    ...present({ notes }),
  };
}

function itemOf(item: ItemData, { language }: FrameworkData, { items }: Identities, changed: string): CaseItem {
  const { identifier, uri } = items.get(item.id) ?? { identifier: '', uri: '' };
  const { full, abbreviated } = statementOf(item);
  return {
    identifier,
    uri,
    fullStatement: full,
    ...present({ abbreviatedStatement: abbreviated, humanCodingScheme: item.code, CFItemType: item.type }),
    ...(item.alsoCalled.length > 0 ? { conceptKeywords: item.alsoCalled } : {}),
    ...present({ notes: item.notes, language }),
    ...(item.educationLevels.length > 0 ? { educationLevel: item.educationLevels } : {}),
    lastChangeDateTime: changed,
  };
}

function notesAbout(framework: FrameworkData, { doubled }: Identities): ImportNote[] {
  const notes: ImportNote[] = [];
  if (framework.creator === undefined && framework.publisher === undefined) {
    notes.push({
      severity: 'warning',
      message: 'CASE asks who wrote the framework, and it does not say so: write `publisher` or `creator`.',
    });
  }
  if (doubled.length > 0) {
    notes.push({
      severity: 'warning',
      message: `The address or identifier of ${shortened(doubled)} is another one's as well; a new identifier was made.`,
    });
  }
  if (framework.license !== undefined && strictAddress(framework.license) === undefined) {
    notes.push({
      severity: 'information',
      message: 'The license is not in the package, since CASE asks for its address: write `license: https://…`.',
    });
  }
  return notes;
}

function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/** Texts that are there. */
function present<Name extends string>(
  texts: { readonly [Key in Name]: string | undefined },
): { [Key in Name]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [Key in Name]?: string;
  };
}
