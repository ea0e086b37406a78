import { shortened } from '../../rules/words/lists.ts';
import type { TaxonomyTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { entryMarkdown } from '../entry-markdown.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';
import { fileTitles } from '../words/file-titles.ts';

/** All about a credential, in Markdown: who may take it, by which source and of when, and which programs prepare for it. */
export function credentialMarkdown(snapshot: Snapshot, target: TaxonomyTarget): string | undefined {
  const entry = entryMarkdown(snapshot.taxonomy, target.list, target.id);
  if (entry === undefined) return undefined;
  const places = snapshot.links.referencesTo(target);
  const titles = (use: 'prepares-for' | 'requires') => {
    const naming = places.filter(({ reference }) => reference.use === use).map(({ document }) => document);
    const titleOf = fileTitles(naming);
    return shortened(
      [...new Set(naming)].map((document) => inlineText(titleOf(document))),
      6,
      ' · ',
    );
  };
  return paragraphs([
    entry,
    factLines([
      ['Programs that prepare for it', titles('prepares-for')],
      ['Roles of this workspace that name it', titles('requires')],
    ]),
  ]);
}
