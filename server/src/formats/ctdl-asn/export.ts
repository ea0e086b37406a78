import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { statementOf } from '../case/statements.ts';
import type { Exported, ExportOptions } from '../export/exported.ts';
import { strictAddress } from '../framework/addresses.ts';
import { type FrameworkData, frameworkData, type ItemData } from '../framework/framework-data.ts';
import { type Identities, type Identity, identitiesOf } from '../framework/identities.ts';
import { type Targets, targetsOf } from '../framework/targets.ts';
import { type ItemTree, treeOf } from '../framework/tree.ts';
import { jsonText } from '../json-text.ts';
import { type Competency, type CompetencyFramework, context, publicationStatuses } from './graph.ts';
import { notesAbout } from './notes.ts';

/** A framework as linked data in CTDL-ASN. The same file gives the same document, byte for byte. */
export function exportCtdlAsn(snapshot: Snapshot, document: SourceDocument, _options: ExportOptions): Exported {
  const framework = frameworkData(document);
  const identities = identitiesOf(framework);
  const whole: Whole = {
    framework,
    identities,
    tree: treeOf(framework.items),
    targets: targetsOf(snapshot, document, identities),
    language: framework.language ?? 'en-US',
  };
  const graph = [frameworkNode(whole), ...framework.items.flatMap((item) => competencyNode(item, whole) ?? [])];
  const content = { '@context': context, '@id': graphAddressOf(identities.framework), '@graph': graph };
  return {
    name: `${framework.id}.jsonld`,
    content: jsonText(content),
    notes: notesAbout(framework, whole.targets),
  };
}

interface Whole {
  readonly framework: FrameworkData;
  readonly identities: Identities;
  readonly tree: ItemTree;
  readonly targets: Targets;
  /** In which the texts are written. */
  readonly language: string;
}

function frameworkNode({ framework, identities, tree, language }: Whole): CompetencyFramework {
  const license = framework.license === undefined ? undefined : strictAddress(framework.license);
  const sources = framework.links.flatMap(({ address }) =>
    /^https?:/i.test(address) ? (strictAddress(address) ?? []) : [],
  );
  const status = framework.status === undefined ? undefined : publicationStatuses.get(framework.status);
  return {
    '@id': addressOf(identities.framework),
    '@type': 'ceasn:CompetencyFramework',
    'ceterms:ctid': ctidOf(identities.framework),
    'ceasn:name': { [language]: framework.title },
    ...(framework.description === undefined ? {} : { 'ceasn:description': { [language]: framework.description } }),
    'ceasn:inLanguage': [language],
    ...(framework.publisher === undefined ? {} : { 'ceasn:publisherName': { [language]: framework.publisher } }),
    ...(status === undefined ? {} : { 'ceasn:publicationStatusType': status }),
    ...(framework.effective === undefined ? {} : { 'ceasn:dateValidFrom': framework.effective }),
    ...(license === undefined ? {} : { 'ceasn:license': license }),
    ...(sources.length === 0 ? {} : { 'ceasn:source': sources }),
    ...(framework.subjects.length === 0 ? {} : { 'ceasn:localSubject': { [language]: framework.subjects } }),
    'ceasn:hasTopChild': addressesOf(tree.top, identities),
  };
}

function competencyNode(item: ItemData, whole: Whole): Competency | undefined {
  const { identities, tree, language } = whole;
  const identity = identities.items.get(item.id);
  if (!identity) return undefined;
  const framework = addressOf(identities.framework);
  const { full, abbreviated } = statementOf(item);
  const category = item.category ?? item.type;
  return {
    '@id': addressOf(identity),
    '@type': 'ceasn:Competency',
    'ceterms:ctid': ctidOf(identity),
    'ceasn:competencyText': { [language]: full },
    ...(abbreviated === undefined ? {} : { 'ceasn:competencyLabel': { [language]: abbreviated } }),
    ...(category === undefined ? {} : { 'ceasn:competencyCategory': { [language]: category } }),
    ...(item.code === undefined ? {} : { 'ceasn:codedNotation': item.code }),
    ...(item.alsoCalled.length === 0 ? {} : { 'ceasn:conceptKeyword': { [language]: item.alsoCalled } }),
    ...(item.notes === undefined ? {} : { 'ceasn:comment': { [language]: [item.notes] } }),
    'ceasn:inLanguage': [language],
    'ceasn:isPartOf': framework,
    ...(tree.above.has(item.id) ? {} : { 'ceasn:isTopChildOf': framework }),
    ...some('ceasn:isChildOf', [...aboveOf(item, whole), ...associatedBy(item, 'child-of', whole)]),
    ...some('ceasn:hasChild', addressesOf(tree.below.get(item.id) ?? [], identities)),
    ...some('ceasn:exactAlignment', [...equalTo(item, whole), ...associatedBy(item, 'exact-match-of', whole)]),
    ...some('ceasn:prerequisiteAlignment', associatedBy(item, 'precedes', whole)),
  };
}

function aboveOf({ id }: ItemData, { tree, identities }: Whole): string[] {
  const above = tree.above.get(id);
  return above === undefined ? [] : addressesOf([above], identities);
}

/** Skills of the taxonomy have no address that anybody else could follow. */
function equalTo({ equals }: ItemData, { targets }: Whole): string[] {
  return equals.filter((id) => id.includes('/')).flatMap((id) => addressOfAny(targets.equal(id)));
}

function associatedBy({ associations }: ItemData, kind: string, { targets }: Whole): string[] {
  return associations.flatMap((one) => (one.kind === kind ? addressOfAny(targets.associated(one.other)) : []));
}

function addressOfAny(identity: Identity | undefined): string[] {
  return identity ? [addressOf(identity)] : [];
}

function addressesOf(ids: readonly string[], { items }: Identities): string[] {
  return ids.flatMap((id) => addressOfAny(items.get(id)));
}

/** The address of a thing; what has none of its own gets the one that the registry gives it when it is published. */
function addressOf(identity: Identity): string {
  return /^https?:/i.test(identity.uri) ? identity.uri : `${registry}/resources/${ctidOf(identity)}`;
}

const registry = 'https://credentialengineregistry.org';

/** The registry tells the graph around a framework from the framework by its address. */
function graphAddressOf(framework: Identity): string {
  return `${registry}/graph/${ctidOf(framework)}`;
}

function ctidOf({ identifier }: Identity): string {
  return `ce-${identifier.toLowerCase()}`;
}

function some<Name extends string>(name: Name, addresses: readonly string[]): { [Key in Name]?: readonly string[] } {
  const found: { [Key in Name]?: readonly string[] } = {};
  if (addresses.length > 0) found[name] = [...new Set(addresses)];
  return found;
}
