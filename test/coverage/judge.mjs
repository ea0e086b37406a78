// Which folders the tests reach enough of, and which are named with a reason why they do not.
import path from 'node:path';

/** Percent of the lines, and of the branches, of a folder. */
export const enough = 90;

/** From so many percent on, a folder need not be named any more; below it may be, lest each change names it anew. */
const plenty = 92;

/**
 * What is to be said of a measurement, as results of tests, and the folders in their order.
 *
 * @param summary What vitest's reporter `json-summary` writes.
 * @param root The folder to which the paths of the summary belong.
 * @param reasons By folder (`server/src/api`), or by the beginning of folders (`client/`), why it has less, in a sentence
 *   (`because`), and how many percent it has at least (`least`). The longest name that fits a folder is its own; one that
 *   no folder needs is a failure.
 */
export function judge({ total, ...files }, root, reasons) {
  const folders = inFolders(files, root).map((folder) => judgeFolder(folder, reasons));
  const below = folders.filter(({ isEnough }) => !isEnough);
  const needed = new Set(folders.filter(({ figures }) => !isEnoughOf(figures, plenty)).map(({ named }) => named));
  const others = folders.length - below.length;
  return {
    folders,
    results: [
      { name: `All: ${said(total)}`, state: 'passed' },
      ...(others > 0 ? [{ name: `Folders with at least ${enough} % of both: ${others}`, state: 'passed' }] : []),
      ...below.map(({ result }) => result),
      ...Object.keys(reasons)
        .filter((named) => !needed.has(named))
        .map(unneeded),
    ],
  };
}

/** Figures in words. */
export function said({ lines, branches }) {
  return `${percent(lines)} of lines, ${percent(branches)} of branches`;
}

/** Rounded down: what is said to be enough is. */
function percent({ covered, total }) {
  return `${(Math.floor(1_000 * share(covered, total)) / 10).toFixed(1)} %`;
}

function share(covered, total) {
  return total === 0 ? 1 : covered / total;
}

function isEnoughOf({ lines, branches }, wanted = enough) {
  return [lines, branches].every(({ covered, total }) => 100 * share(covered, total) >= wanted);
}

function inFolders(files, root) {
  const folders = new Map();
  for (const [file, figures] of Object.entries(files)) {
    const folder = path.dirname(path.relative(root, file)).split(path.sep).join('/');
    const one = { name: path.basename(file), figures, isEnough: isEnoughOf(figures) };
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  return [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([folder, inside]) => ({ folder, files: inside, figures: sumOf(inside.map(({ figures }) => figures)) }));
}

function judgeFolder({ folder, files, figures }, reasons) {
  const isEnough = isEnoughOf(figures);
  const named = nameFor(folder, reasons);
  return { folder, files, figures, isEnough, named, result: resultOf(folder, figures, reasons[named]) };
}

/** Its own name, or else the longest of those that fit it. */
function nameFor(folder, reasons) {
  if (folder in reasons) return folder;
  const fits = (name) => name.endsWith('/') && `${folder}/`.startsWith(name);
  return Object.keys(reasons)
    .filter(fits)
    .sort((one, other) => other.length - one.length)[0];
}

function resultOf(folder, figures, named) {
  const name = `${folder}: ${said(figures)}`;
  if (named && isEnoughOf(figures, named.least)) return { name: `${name} – ${named.because}`, state: 'passed' };
  const error = named
    ? `test/coverage/below.mjs says that it has at least ${named.least} %. Test what it lost.`
    : `Less than ${enough} %. Test it, or say in test/coverage/below.mjs why it is not.`;
  return { name, state: 'failed', error };
}

function unneeded(named) {
  const error = `No folder needs it, or there is none of this name: take it out of test/coverage/below.mjs.`;
  return { name: `${named} is below ${enough} %`, state: 'failed', error };
}

function sumOf(all) {
  const of = (what) => ({
    covered: all.reduce((sum, figures) => sum + figures[what].covered, 0),
    total: all.reduce((sum, figures) => sum + figures[what].total, 0),
  });
  return { lines: of('lines'), branches: of('branches') };
}
