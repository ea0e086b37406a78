import { quoted } from '../../schema/words/shown.ts';
import { fileName } from '../../workspace/uris.ts';
import type { CheckedFile, Found, Meaning } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { candidatesOf, declarationThere, fileInWords, fileTargets } from './names.ts';

/** How it is told that an id is ambiguous. */
export interface AmbiguousWords {
  problem(shown: string, files: string): string;
  readonly remedy: string;
}

/** The ids, among some references, that several files declare, of which none is nearer than the others: what they mean is not known. */
export function ambiguousIds(
  file: CheckedFile,
  meanings: readonly Meaning[],
  { problem, remedy }: AmbiguousWords,
): readonly Found[] {
  const ambiguous = meanings
    .filter(({ resolution }) => resolution.state === 'ambiguous')
    .map((meaning) => ({ ...meaning, targets: fileTargets(meaning.resolution) }))
    .filter(({ targets }) => !areOneLibrary(file, targets));
  return eachOnce(ambiguous).map((named) => {
    const { reference, targets } = named.first;
    const { text, start, end } = reference.word;
    const candidates = candidatesOf(firstOthers(targets));
    const files = targets.map(({ document }) => `${fileInWords(document)} (${fileName(document.uri)})`);
    return {
      start,
      end,
      message: `${problem(quoted(text), inWords(files))} ${remedy}${placesInWords(named)}`,
      values: { written: text, candidates },
      related: [
        ...firstOthers(targets).map((target) =>
          declarationThere(target, `${target.declaration.word.text} in ${fileInWords(target.document)}`),
        ),
        ...otherPlaces(named),
      ],
    };
  });
}

/** A course of two catalogs with one id: the id is what is ambiguous, and it is reported where it is used. */
function areOneLibrary({ links }: CheckedFile, targets: ReturnType<typeof fileTargets>): boolean {
  const isCourse = targets.every(({ declaration }) => declaration.kind === 'course');
  const ids = new Set(targets.map(({ document }) => links.facts(document)?.model.id?.text));
  return isCourse && ids.size === 1;
}

function inWords(files: readonly string[]): string {
  const shown = files.length > 3 ? [...files.slice(0, 2), `${files.length - 2} other files`] : files;
  return shown.length === 2 && files.length === 2
    ? `both ${shown.join(' and ')}`
    : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
