import { fixAllEdit } from '../../features/code-actions/code-actions.ts';
import type { FileEdit } from '../../rules/rule-fix.ts';
import { applied } from '../../syntax/edit/change.ts';
import { isMistakeInYaml } from '../../syntax/misread.ts';
import { parseText } from '../../syntax/parse.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Inputs } from '../inputs.ts';
import { lossyUris } from '../lossy-files.ts';
import { type Rewrite, rewriteFiles } from '../rewrite-files.ts';
import type { Talk } from '../talk.ts';

/** What has one right answer in the chosen files. */
export interface Mended {
  /** The inputs as they are with the answers. */
  readonly inputs: Inputs;
  /** The files that have another text by them. */
  readonly rewrites: readonly Rewrite[];
  /** Files that would have one as well, as they are shown, and cannot be written without a loss. */
  readonly refused: readonly string[];
}

/** One answer may make room for another; after so many rounds nobody waits for the next. */
const mostRounds = 10;

/**
 * Gives all findings of the chosen files their one right answer, where there is one, until nothing changes any more. The
 * files themselves stay as they are.
 */
export async function mended(inputs: Inputs, talk: Talk): Promise<Mended> {
  const lossy = await lossyUris(inputs.documents);
  const writable = inputs.documents.filter(({ uri }) => !lossy.has(uri));
  const seen = new Map(writable.map(({ uri, text }) => [uri, new Set([text])]));
  let { snapshot } = inputs;
  let pending = writable.map(({ uri }) => uri);
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const changed = new Set<string>();
    for (const [index, uri] of pending.entries()) {
      talk.progress(`Looking for answers in file ${index + 1} of ${pending.length}…`);
      await new Promise((resolve) => setImmediate(resolve));
      const next = withAnswers(snapshot, uri, seen);
      if (next === snapshot) continue;
      snapshot = next;
      changed.add(uri);
    }
    // What one file says can give another one an answer.
    pending = changed.size > 0 ? writable.map(({ uri }) => uri) : [];
  }
  talk.done();
  const documents = inputs.documents.map((document) => snapshot.document(document.uri) ?? document);
  const rewrites = inputs.documents.flatMap(({ uri, text }): Rewrite[] => {
    const after = snapshot.document(uri)?.text ?? text;
    return after === text ? [] : [{ uri, shown: inputs.shown(uri), before: text, after }];
  });
  const refused = documents.filter(({ uri, text }) => {
    return lossy.has(uri) && withAnswers(snapshot, uri, new Map([[uri, new Set([text])]])) !== snapshot;
  });
  return {
    inputs: { ...inputs, snapshot, documents },
    rewrites,
    refused: refused.map(({ uri }) => inputs.shown(uri)),
  };
}

/**
 * Writes the answers to all findings of the chosen files that have one: to all of these files that can be written, or to
 * none; tells the others.
 */
export async function fixFiles(inputs: Inputs, talk: Talk): Promise<Pick<Mended, 'inputs' | 'refused'>> {
  const { rewrites, refused } = await mended(inputs, talk);
  if (rewrites.length === 0) return { inputs, refused };
  await rewriteFiles(rewrites);
  const { workspace } = inputs;
  for (const { uri, after } of rewrites) {
    if (workspace.isOpen(uri)) workspace.edit(uri, after, 2);
  }
  await workspace.filesChanged(rewrites.map(({ uri }) => ({ uri })));
  const snapshot = workspace.snapshot();
  const documents = inputs.documents.map((document) => snapshot.document(document.uri) ?? document);
  talk.note(`Mended: ${rewrites.map(({ shown }) => shown).join(', ')}.`);
  return { inputs: { ...inputs, snapshot, documents }, refused };
}

/** The snapshot with the answers for one file; the same where there are none that can be given safely. */
function withAnswers(snapshot: Snapshot, uri: string, seen: ReadonlyMap<string, Set<string>>): Snapshot {
  const document = snapshot.document(uri);
  const edit = document && fixAllEdit(snapshot, document);
  const texts = edit && textsAfter(edit);
  if (!texts) return snapshot;
  // Answers that take each other back would go on for ever.
  if (texts.some(({ uri: changed, text }) => seen.get(changed)?.has(text) ?? true)) return snapshot;
  let next = snapshot;
  for (const { uri: changed, text } of texts) {
    const before = next.document(changed);
    if (!before) return snapshot;
    seen.get(changed)?.add(text);
    next = next.withText(before, text);
  }
  return next;
}

/** The texts of all files after an edit; undefined where it cannot be made as a whole, or leaves one broken. */
function textsAfter({
  changes,
  newFiles = [],
}: FileEdit): { readonly uri: string; readonly text: string }[] | undefined {
  if (newFiles.length > 0) return undefined;
  const texts: { readonly uri: string; readonly text: string }[] = [];
  for (const { document, changes: own } of changes) {
    const text = applied(document.text, own);
    if (text === undefined || mistakesIn(text) > mistakesIn(document.text)) return undefined;
    if (text !== document.text) texts.push({ uri: document.uri, text });
  }
  return texts.length > 0 ? texts : undefined;
}

function mistakesIn(text: string): number {
  return parseText(text).problems.filter(isMistakeInYaml).length;
}
