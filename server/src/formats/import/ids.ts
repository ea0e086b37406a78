/** An id longer than this says no more, and is hard to type. */
const longestId = 60;

/** The id that a title gives: lower-case words with hyphens; the other id where nothing of the title is left. */
export function idFrom(title: string, otherwise: string): string {
  const id = title
    .slice(0, 1_000)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shortened(id) || otherwise;
}

/** An id longer than this is one that nobody would choose. */
const handyId = 40;

/** The id of what comes from a file: that of its title or, where that is long, that of the name of the file if it is shorter. */
export function idFromTitleOrFile(title: string, file: string, otherwise: string): string {
  const ofTitle = idFrom(title, otherwise);
  if (ofTitle.length <= handyId) return ofTitle;
  const stem = (file.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
  const ofFile = stem === '<stdin>' ? ofTitle : idFrom(stem, ofTitle);
  return ofFile.length < ofTitle.length && /[a-z]/u.test(ofFile) ? ofFile : ofTitle;
}

/** Cut behind a whole word, where there is one. */
function shortened(id: string): string {
  if (id.length <= longestId) return id;
  const words = id.slice(0, longestId + 1).replace(/-[^-]*$/, '');
  return words.slice(0, longestId);
}

/** The same ids in the same order, those that came before told apart by a number: `quality`, `quality-2`. */
export function uniqueIds(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  const wanted = new Set(ids);
  const counts = new Map<string, number>();
  return ids.map((id) => {
    let unique = id;
    let count = counts.get(id) ?? 1;
    // A number must not take an id that another one has by itself.
    while (taken.has(unique) || (unique !== id && wanted.has(unique))) unique = `${id}-${++count}`;
    counts.set(id, count);
    taken.add(unique);
    return unique;
  });
}
