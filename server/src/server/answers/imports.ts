import { importFormats, isImportFormat } from '../../formats/import/formats.ts';
import { likelyFormats } from '../../formats/import/likely-formats.ts';
import { pathApart } from '../../workspace/apart.ts';
import { childUri } from '../../workspace/uris.ts';
import { fromBase64 } from '../base64.ts';
import { imported, type SnapshotWith } from '../importing.ts';
import { importFormatsRequest, importRequest } from '../own-requests.ts';
import type { AnswerGroup, Answering } from './answering.ts';

/** Files of ours made from files of other formats, for whoever shows them, asks, and writes them. */
export const imports: AnswerGroup = {
  capabilities: () => ({}),
  register(answering) {
    const { answer } = answering;
    answer(importFormatsRequest, [], ({ name, start }) => {
      const likely = typeof name === 'string' ? likelyFormats(name, fromBase64(start ?? '') ?? new Uint8Array()) : [];
      const others = Object.keys(importFormats)
        .filter(isImportFormat)
        .filter((format) => !likely.includes(format));
      return [...likely, ...others].map((format) => {
        const { title, about, endings, makes, options } = importFormats[format];
        return { format, title, about, endings, makes, options, fits: likely.includes(format) };
      });
    });
    answer(importRequest, [], async (params) => imported(params, await snapshotWith(answering, params.folder)));
  },
};

/** What lies in the folder, and is chosen for it, counts in what is found in the new files. */
async function snapshotWith(
  { wholeSnapshot, snapshotAt, snapshotOf }: Answering,
  folder: unknown,
): Promise<SnapshotWith> {
  if (typeof folder !== 'string') {
    return (files) => {
      const snapshot = snapshotOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
      const uris = new Map([...snapshot.documents()].map(({ uri }) => [pathApart(uri), uri]));
      return { snapshot, uriOf: ({ name }) => uris.get(name) ?? '' };
    };
  }
  const now = await wholeSnapshot();
  return (files) => {
    const uriOf = ({ name }: { readonly name: string }) => childUri(folder, name);
    const texts = new Map(files.map((file) => [uriOf(file), file.text]));
    // No file lies below a file that is not there, so everything that lies there now stays.
    return { snapshot: snapshotAt(now, { repository: childUri(folder, 'imported'), texts }), uriOf };
  };
}
