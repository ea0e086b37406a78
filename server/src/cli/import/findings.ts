import path from 'node:path';
import { URI } from 'vscode-uri';
import { diagnostics } from '../../features/diagnostics.ts';
import { checkedFile } from '../../formats/findings/file-findings.ts';
import { madeInWords } from '../../formats/import/made-in-words.ts';
import { languageId } from '../../workspace/document.ts';
import { diskWorkspace } from '../disk-workspace.ts';
import { isWithin } from '../is-within.ts';
import type { Talk } from '../talk.ts';
import type { PlacedFile } from './places.ts';
import type { MadeFile } from './tell-files.ts';

/** What new files hold, and what the editor would say of them in the folder around them; they need not be written yet. */
export async function checkedFiles(
  placed: readonly PlacedFile[],
  { cwd, folder, talk }: { readonly cwd: string; readonly folder: string | undefined; readonly talk: Talk },
): Promise<readonly MadeFile[]> {
  const around = path.resolve(cwd, folder ?? '.');
  const outside = placed.map(({ place }) => path.dirname(place)).filter((one) => !isWithin(around, one));
  const workspace = diskWorkspace();
  const roots = [...new Set([around, ...outside])].map((one) => URI.file(one).toString());
  for (const root of workspace.setFolders(roots)) {
    await workspace.readFolder(root, (done, total) => talk.progress(`Reading ${done} of ${total} files…`));
  }
  const located = placed.map((one) => ({ ...one, uri: URI.file(one.place).toString() }));
  for (const { uri, file } of located) workspace.open(uri, file.text, 1, languageId);
  await Promise.all(located.map(({ uri }) => workspace.prepare(uri)));
  talk.done();
  const snapshot = workspace.snapshot();
  return located.flatMap(({ shown, uri }) => {
    const document = snapshot.document(uri);
    if (!document) return [];
    const checked = checkedFile({ document, diagnostics: diagnostics(snapshot, uri) }, (one) =>
      one === uri ? shown : path.relative(cwd, URI.parse(one).fsPath).split(path.sep).join('/'),
    );
    return { ...checked, holds: madeInWords(snapshot, document) };
  });
}
