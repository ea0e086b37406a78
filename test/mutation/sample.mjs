import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Windows of lines of a folder's files, as `file.ts:10-21`, chosen by a seed: each line is as likely as any other. Two
 * windows do not overlap.
 */
export function sampleOf(folder, { root, windows, lines, seed }) {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const all = files.flatMap((file) => {
    const count = Math.ceil(readFileSync(path.join(root, file), 'utf8').split('\n').length / lines);
    return Array.from({ length: count }, (_, index) => `${file}:${index * lines + 1}-${(index + 1) * lines}`);
  });
  const random = numbers(seed);
  for (let index = all.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [all[index], all[other]] = [all[other], all[index]];
  }
  return all.slice(0, windows);
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
