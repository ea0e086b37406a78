import { closestTo } from '../../schema/words/did-you-mean.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';
import { entryPart, thingNames } from './entry-part.ts';
import { type EntryAddress, pagePath, readPageUri } from './page-address.ts';
import { pageLink } from './page-link.ts';
import { workspacePart } from './workspace-part.ts';

/**
 * The page at an address such as `hit-taxonomy:/skills/icd-10-cm-coding.md`: Markdown with all that is known of the
 * entry, and all that links to it in the workspace. For an address that leads nowhere, a page that says so.
 */
export function taxonomyPage(snapshot: Snapshot, uri: string): string {
  const address = readPageUri(uri);
  const entry = address && entryPart(snapshot.taxonomy, address);
  if (address && entry !== undefined) return `${paragraphs([entry, workspacePart(snapshot, address)])}\n`;
  return `${nothingThere(snapshot.taxonomy, address)}\n`;
}

function nothingThere(taxonomy: TaxonomyIndex, address: EntryAddress | undefined): string {
  if (!address) {
    return paragraphs([
      '# No such page',
      'Pages of the taxonomy have addresses such as `hit-taxonomy:/skills/icd-10-cm-coding.md`.',
    ]);
  }
  const { list, id } = address;
  const entries = taxonomy.taxonomy[list];
  const near = closestTo(
    id,
    entries.map((entry) => entry.id),
  );
  const meant = near === undefined ? undefined : taxonomy.entry(list, near);
  return paragraphs([
    '# Not in the taxonomy',
    `The built-in taxonomy has no ${thingNames[list]} with the id “${escapeMarkdown(id)}”.`,
    meant && `Did you mean ${pageLink(meant.label, pagePath({ list, id: meant.id }))}?`,
  ]);
}
