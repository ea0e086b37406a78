import type { Inputs } from '../inputs.ts';
import { leftAsLossy, lossyUris } from '../lossy-files.ts';
import { harmless } from '../table-text.ts';
import type { Talk } from '../talk.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Says of each chosen file that is not written in UTF-8 what to do about it.
 *
 * @param refused of these, the ones that would have been mended, as they are shown
 */
export async function tellEncodings(
  { documents, shown }: Pick<Inputs, 'documents' | 'shown'>,
  refused: readonly string[],
  { terminal, talk }: { readonly terminal: Terminal; readonly talk: Talk },
): Promise<void> {
  for (const file of [...(await lossyUris(documents))].map(shown)) {
    if (refused.includes(file)) terminal.stderr.write(`${harmless(leftAsLossy(file))}\n`);
    else talk.note(`${file} is not written in UTF-8, so that some of its letters are not known: save it as UTF-8.`);
  }
}
