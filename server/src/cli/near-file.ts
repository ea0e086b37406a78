import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';

/** ` Did you mean hit.curriculum.yaml?`, where a file beside a missing one is called nearly the same; else nothing. */
export async function nearFile(place: string, written: string): Promise<string> {
  const name = path.basename(place);
  // The rest of the name is the same for all files of a kind.
  const [stem = ''] = name.split('.');
  const names = (await readdir(path.dirname(place)).catch(() => [])).slice(0, 1000);
  const best = names
    .filter((other) => other !== name)
    .map((other) => ({ other, apart: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ apart }) => apart < stem.length && apart <= Math.max(2, stem.length / 3))
    .sort((a, b) => a.apart - b.apart)[0];
  return best ? ` Did you mean ${written.slice(0, written.length - name.length)}${best.other}?` : '';
}
