import type { DocumentLink } from 'vscode-languageserver-types';
import { addressesIn } from '../../model/addresses.ts';
import type { Reference } from '../../model/link.ts';
import { permanentAddressesIn } from '../../model/permanent-addresses.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import { readModeline } from '../../workspace/modeline.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isPage, pageUri } from '../taxonomy-page/page-address.ts';
import { pageLinks } from '../taxonomy-page/page-links.ts';
import { classificationAddress } from './classification-address.ts';
import { rangeIn } from './id-at.ts';
import { writtenAddress } from './written-address.ts';

/**
 * What leads out of a file: the addresses under `links` and those by which a framework is known, the catalogs and frameworks that it uses, the codes of public
 * classifications, and its schema; of a page of the taxonomy, all of its links.
 */
export function documentLinks(snapshot: Snapshot, uri: string): DocumentLink[] {
  if (isPage(uri)) return pageLinks(snapshot, uri);
  const document = snapshot.document(uri);
  if (!document) return [];
  return [
    ...schemaLink(snapshot, document),
    ...addressLinks(document),
    ...permanentLinks(document),
    ...idLinks(snapshot, document),
  ];
}

function addressLinks(document: SourceDocument): DocumentLink[] {
  if (!document.kind) return [];
  return document.fact(readAddresses).flatMap(({ title, address }) => {
    const target = writtenAddress(address.text, document.uri);
    return target === undefined ? [] : [linkAt(document, idRange(document, address), target, `Open “${title}”`)];
  });
}

function readAddresses({ tree }: SourceDocument) {
  return addressesIn(tree);
}

/** Of the names by which a framework is known to others, those that are addresses of the web. */
function permanentLinks(document: SourceDocument): DocumentLink[] {
  if (document.kind !== 'framework') return [];
  return document.fact(readPermanentAddresses).flatMap(({ address }) => {
    const target = /^https?:\/\//i.test(address.text.trim()) ? writtenAddress(address.text, document.uri) : undefined;
    return target === undefined ? [] : [linkAt(document, idRange(document, address), target, `Open ${target}`)];
  });
}

function readPermanentAddresses({ tree }: SourceDocument) {
  return permanentAddressesIn(tree);
}

function idLinks(snapshot: Snapshot, document: SourceDocument): DocumentLink[] {
  return (factsOf(document)?.references ?? []).flatMap((reference) => {
    if (reference.kind === 'library' && reference.use === 'uses') return libraryLink(snapshot, document, reference);
    return reference.kind === 'classification' ? classificationLink(snapshot, document, reference) : [];
  });
}

/** Only where it is clear which file is meant. */
function libraryLink({ links }: Snapshot, document: SourceDocument, reference: Reference): DocumentLink[] {
  const [target, ...others] = targetsOf(links.resolve(document, reference));
  if (target?.from !== 'file' || others.length > 0) return [];
  const title = target.declaration.title ?? target.declaration.id;
  return [linkAt(document, idRange(document, reference.word), target.document.uri, `Open “${title}”`)];
}

/** The page of the classification itself, where it has one for each code; else ours. */
function classificationLink({ links }: Snapshot, document: SourceDocument, reference: Reference): DocumentLink[] {
  const address = classificationAddress(reference.id);
  if (address)
    return [
      linkAt(
        document,
        idRange(document, reference.word),
        address.url,
        `Look up ${reference.word.text} at ${address.site}`,
      ),
    ];
  const [target] = targetsOf(links.resolve(document, reference));
  if (target?.from !== 'taxonomy') return [];
  return [
    linkAt(document, idRange(document, reference.word), pageUri(target), `Open the page of ${reference.word.text}`),
  ];
}

/** The schema that the file names for itself, where it is one that can be opened. */
function schemaLink(snapshot: Snapshot, document: SourceDocument): DocumentLink[] {
  const modeline = readModeline(document.text);
  if (!modeline) return [];
  const choice = snapshot.schemaFor(document);
  const isWeb = /^https?:\/\//i.test(modeline.schema);
  const target = isWeb
    ? modeline.schema
    : choice?.because === 'modeline' && !choice.failure
      ? choice.schema.uri
      : undefined;
  return target === undefined ? [] : [linkAt(document, modeline, target, 'Open the schema')];
}

function linkAt(document: SourceDocument, place: OffsetRange, target: string, tooltip: string): DocumentLink {
  return { range: rangeIn(document, place), target, tooltip: tooltip.replace(/\s+/g, ' ').slice(0, 200) };
}
