import type { FoundFile } from './find-file.ts';
import type { OutDocument } from './out-file.ts';

/** What was read to find a file, so that nothing of it is written over. */
export function readFor({ snapshot, folder }: Pick<FoundFile, 'snapshot' | 'folder'>): Omit<OutDocument, 'endings'> {
  return { read: [...snapshot.documents()].map(({ uri }) => uri), folders: [folder] };
}
