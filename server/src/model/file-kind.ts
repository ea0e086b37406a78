import { entryFor, type SyntaxTree } from '../syntax/tree.ts';

/** What a file of the format is about; see docs/file-format.md. */
export type FileKind = 'curriculum' | 'catalog' | 'role' | 'framework';

export const fileKinds: readonly FileKind[] = ['curriculum', 'catalog', 'role', 'framework'];

/** The file name endings of each kind, without `.yaml` or `.yml`. */
const nameEndings: Readonly<Record<FileKind, string>> = {
  curriculum: '.curriculum',
  catalog: '.courses',
  role: '.role',
  framework: '.skills',
};

/** The file names of the format, as globs. */
export const fileNamePatterns: readonly string[] = fileKinds.map((kind) => `*${nameEndings[kind]}.{yaml,yml}`);

/** What a new file of a kind is called: `hit-aas.curriculum.yaml`. */
export function fileNameOf(kind: FileKind, stem: string): string {
  return `${stem}${nameEndings[kind]}.yaml`;
}

/** The kind that a file's name says, whatever its folder; absent for any other name. */
export function kindByName(uri: string): FileKind | undefined {
  const name = nameIn(uri).toLowerCase();
  const stem = name.replace(/\.ya?ml$/, '');
  if (stem === name) return undefined;
  return fileKinds.find((kind) => stem.endsWith(nameEndings[kind]) && stem !== nameEndings[kind]);
}

/** What a file of the format is called without the ending that says its kind; absent for any other name. */
export function stemOf(uri: string): string | undefined {
  const kind = kindByName(uri);
  const name = nameIn(uri);
  return kind && name.replace(/\.ya?ml$/i, '').slice(0, -nameEndings[kind].length);
}

/** The last part of a URI, decoded where it can be: editors name documents that are no files in any way they like. */
function nameIn(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The kind that the first key of a text says (`curriculum:`, `catalog:`, `role:`, `framework:`). */
export function kindByContent(tree: SyntaxTree): FileKind | undefined {
  const root = tree.documents[0]?.root;
  if (root?.kind !== 'mapping') return undefined;
  const first = root.entries[0];
  return fileKinds.find((kind) => first !== undefined && entryFor(root, kind) === first);
}
