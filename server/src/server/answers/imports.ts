import type { SnapshotOfTexts } from '../../features/rule-page/demonstration.ts';
import { type ImportFormatAbout, importFormats, isImportFormat } from '../../formats/import/formats.ts';
import type { ImportedFile } from '../../formats/import/imported.ts';
import { likelyFormats } from '../../formats/import/likely-formats.ts';
import { pathApart } from '../../workspace/apart.ts';
import { childUri } from '../../workspace/uris.ts';
import { fromBase64 } from '../base64.ts';
import { columnsOfSent, type ImportFolder, imported, occupationsOf } from '../importing.ts';
import {
  importColumnsRequest,
  importFormatsRequest,
  importOccupationsRequest,
  importRequest,
} from '../own-requests.ts';
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
        const { title, about, endings, makes, options, names }: ImportFormatAbout = importFormats[format];
        const choice = { format, title, about, endings, makes, options, fits: likely.includes(format) };
        return names === undefined ? choice : { ...choice, names };
      });
    });
    answer(importColumnsRequest, [], ({ sources, options }) => columnsOfSent(sources, options));
    answer(importOccupationsRequest, [], ({ sources }) => occupationsOf(sources));
    answer(importRequest, [], async (params) => imported(params, await importFolder(answering, params.folder)));
  },
};

/** What lies in the folder, and is chosen for it, counts in what is found in the new files; without one, nothing does. */
async function importFolder(
  { wholeSnapshot, snapshotAt, snapshotOf }: Answering,
  folder: unknown,
): Promise<ImportFolder> {
  if (typeof folder !== 'string') return { text: () => undefined, with: (files) => apart(files, snapshotOf) };
  const now = await wholeSnapshot();
  const uriOf = ({ name }: { readonly name: string }) => childUri(folder, name);
  return {
    text: (name) => now.document(uriOf({ name }))?.text,
    with(files) {
      const texts = new Map(files.map((file) => [uriOf(file), file.text]));
      // No file lies below a file that is not there, so everything that lies there now stays.
      return { snapshot: snapshotAt(now, { repository: childUri(folder, 'imported'), texts }), uriOf };
    },
  };
}

function apart(files: readonly ImportedFile[], snapshotOf: SnapshotOfTexts): ReturnType<ImportFolder['with']> {
  const snapshot = snapshotOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const uris = new Map([...snapshot.documents()].map(({ uri }) => [pathApart(uri), uri]));
  return { snapshot, uriOf: ({ name }) => uris.get(name) ?? '' };
}
