import type { ReferableList } from '../../taxonomy/taxonomy-index.ts';

/** The scheme of the read-only pages that show what there is to know of an entry of the taxonomy. */
export const pageScheme = 'hit-taxonomy';

/** An entry of the taxonomy by its list and its id. */
export interface EntryAddress {
  readonly list: ReferableList;
  readonly id: string;
}

/** The folder of each list in the address of a page. */
const folders: Readonly<Record<ReferableList, string>> = {
  skills: 'skills',
  roles: 'roles',
  awards: 'awards',
  credentials: 'credentials',
  technologies: 'technologies',
  challenges: 'challenges',
  bloomLevels: 'bloom-levels',
  levelScales: 'level-scales',
  accreditors: 'accreditors',
  classifications: 'classifications',
  skillCategories: 'skill-categories',
};

const lists = new Map(Object.entries(folders).map(([list, folder]) => [folder, list as ReferableList]));

/** The address of an entry's page, such as `hit-taxonomy:/skills/icd-10-cm-coding.md`. */
export function pageUri({ list, id }: EntryAddress): string {
  return `${pageScheme}:/${folders[list]}/${encodeURIComponent(id)}.md`;
}

/** The same as it is written on another page, whose folder is one of the folders beside it. */
export function pagePath({ list, id }: EntryAddress): string {
  return `../${folders[list]}/${encodeURIComponent(id)}.md`;
}

export function isPage(uri: string): boolean {
  return uri.startsWith(`${pageScheme}:`);
}

/** What an address of a page asks for; undefined where no page can be. The entry need not exist. */
export function readPageUri(uri: string): EntryAddress | undefined {
  const [, folder = '', name = ''] = /^hit-taxonomy:\/*([a-z-]+)\/([^/?#]+)\.md$/.exec(uri) ?? [];
  const list = lists.get(folder);
  const id = decoded(name);
  return list && id !== undefined ? { list, id } : undefined;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
