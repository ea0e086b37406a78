import { linkKey } from '../../model/link.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Found, Meaning } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds, mostSearched } from './likely.ts';

/** One finding for an id, whatever it is named for: at `uses` where it stands there, since that is where it is mended. */
export function missingLibraries(file: CheckedFile, kind: 'library' | 'framework'): readonly Found[] {
  const { links } = file;
  const missing = file.meanings('library', 'framework').filter(({ resolution }) => resolution.state === 'missing');
  if (missing.length === 0) return [];
  const inUsesFirst = [...missing.filter(isInUses), ...missing.filter((meaning) => !isInUses(meaning))];
  return (
    eachOnce(inUsesFirst)
      // What has no name at all is the schema's to tell.
      .filter(({ first }) => first.reference.kind === kind && first.reference.word.text.trim() !== '')
      .map((named, place) => {
        const { text, start, end } = named.first.reference.word;
        const suggestions = place < mostSearched ? likelyIds(text, otherIds(file, kind)) : [];
        const isCatalog = kind === 'framework' && links.declaring(linkKey({ kind: 'library', id: text })).length > 0;
        const problem = isCatalog
          ? `${quoted(text)} is a catalog, and not a framework of skills.`
          : `No ${kind === 'library' ? 'catalog or framework' : 'framework'} of this workspace has the id ${quoted(text)}.`;
        return {
          start,
          end,
          message: `${problem}${didYouMean(suggestions[0])} ${remedies[kind](text)}${placesInWords(named)}`,
          values: { written: text, suggestions },
          related: otherPlaces(named),
        };
      })
  );
}

const remedies = {
  library: (id: string) =>
    `A catalog is a file that begins with \`catalog: ${id}\`, a framework one that begins with \`framework: ${id}\`.`,
  framework: (id: string) => `A framework is a file ${id}.skills.yaml that begins with \`framework: ${id}\`.`,
} as const;

function isInUses({ reference }: Meaning): boolean {
  return reference.use === 'uses';
}

/** The ids that can be meant: no file draws on itself. */
function otherIds({ document, links }: CheckedFile, kind: 'library' | 'framework'): string[] {
  const files = [...links.files('framework'), ...(kind === 'library' ? links.files('catalog') : [])];
  return [...new Set(files.flatMap((one) => (one === document ? [] : (links.facts(one)?.model.id?.text ?? []))))];
}
