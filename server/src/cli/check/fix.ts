import { fixAllEdit } from '../../features/code-actions/code-actions.ts';
import { type NewMistake, readWorse } from '../../features/code-actions/fixes/read-worse.ts';
import type { FileEdit } from '../../rules/rule-fix.ts';
import { applied } from '../../syntax/edit/change.ts';
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
  /** What is to be said of the files that stay as they are, since they could not be read with their answers. */
  readonly unmended: readonly string[];
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
  const before = new Map(writable.map(({ uri, text }) => [uri, text]));
  const seen: SeenTexts = new Map([...before].map(([uri, text]) => [uri, new Set([text])]));
  const unmended = new Map<string, string>();
  let { snapshot } = inputs;
  let pending = writable.map(({ uri }) => uri);
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const changed = new Set<string>();
    for (const [index, uri] of pending.entries()) {
      talk.progress(`Looking for answers in file ${index + 1} of ${pending.length}…`);
      await new Promise((resolve) => setImmediate(resolve));
      const answers = answersTo(snapshot, uri, seen);
      if (!answers) continue;
      if ('mistake' in answers) {
        unmended.set(uri, leftUnmended(inputs.shown(uri), answers.mistake));
        snapshot = withTexts(snapshot, [{ uri, text: before.get(uri) ?? '' }]);
      } else {
        for (const { uri: changed, text } of answers) seen.get(changed)?.add(text);
        snapshot = withTexts(snapshot, answers);
      }
      changed.add(uri);
    }
    // What one file says can give another one an answer.
    pending = changed.size > 0 ? writable.map(({ uri }) => uri).filter((uri) => !unmended.has(uri)) : [];
  }
  talk.done();
  const documents = inputs.documents.map((document) => snapshot.document(document.uri) ?? document);
  const rewrites = inputs.documents.flatMap(({ uri, text }): Rewrite[] => {
    const after = snapshot.document(uri)?.text ?? text;
    return after === text ? [] : [{ uri, shown: inputs.shown(uri), before: text, after }];
  });
  const refused = documents.filter(({ uri, text }) => {
    const answers = lossy.has(uri) && answersTo(snapshot, uri, new Map([[uri, new Set([text])]]));
    return answers && !('mistake' in answers);
  });
  return {
    inputs: { ...inputs, snapshot, documents },
    rewrites,
    refused: refused.map(({ uri }) => inputs.shown(uri)),
    unmended: [...unmended.values()],
  };
}

function leftUnmended(shown: string, { line, message }: NewMistake): string {
  return `${shown}:${line + 1}: left as it is, since it could not be read when mended. ${message}`;
}

/**
 * Writes the answers to all findings of the chosen files that have one: to all of these files that can be written, or to
 * none; tells the others.
 */
export async function fixFiles(inputs: Inputs, talk: Talk): Promise<Pick<Mended, 'inputs' | 'refused'>> {
  const { rewrites, refused, unmended } = await mended(inputs, talk);
  const tellUnmended = () => {
    for (const sentence of unmended) talk.note(sentence);
  };
  if (rewrites.length === 0) {
    tellUnmended();
    return { inputs, refused };
  }
  const { workspace } = inputs;
  await rewriteFiles(rewrites, workspace.state().folders);
  for (const { uri, after } of rewrites) {
    if (workspace.isOpen(uri)) workspace.edit(uri, after, 2);
  }
  await workspace.filesChanged(rewrites.map(({ uri }) => ({ uri })));
  const snapshot = workspace.snapshot();
  const documents = inputs.documents.map((document) => snapshot.document(document.uri) ?? document);
  talk.note(`Mended: ${rewrites.map(({ shown }) => shown).join(', ')}.`);
  tellUnmended();
  return { inputs: { ...inputs, snapshot, documents }, refused };
}

type SeenTexts = ReadonlyMap<string, Set<string>>;

interface NewText {
  readonly uri: string;
  readonly text: string;
}

/**
 * The texts with the answers for one file, or the mistake for which that could not be read; undefined where there are
 * none that can be given safely.
 */
function answersTo(
  snapshot: Snapshot,
  uri: string,
  seen: SeenTexts,
): readonly NewText[] | { readonly mistake: NewMistake } | undefined {
  const document = snapshot.document(uri);
  const edit = document && fixAllEdit(snapshot, document);
  const texts = edit && textsAfter(edit);
  if (!texts || 'mistake' in texts) return texts;
  // Answers that take each other back would go on for ever.
  if (texts.some(({ uri: changed, text }) => seen.get(changed)?.has(text) ?? true)) return undefined;
  return texts;
}

function withTexts(snapshot: Snapshot, texts: readonly NewText[]): Snapshot {
  return texts.reduce((next, { uri, text }) => {
    const before = next.document(uri);
    return before && before.text !== text ? next.withText(before, text) : next;
  }, snapshot);
}

/** The texts of all files after an edit; undefined where it cannot be made as a whole. */
function textsAfter({
  changes,
  newFiles = [],
}: FileEdit): readonly NewText[] | { readonly mistake: NewMistake } | undefined {
  if (newFiles.length > 0) return undefined;
  const texts: NewText[] = [];
  for (const { document, changes: own } of changes) {
    const text = applied(document.text, own);
    if (text === undefined) return undefined;
    const mistake = readWorse(document.tree, text);
    if (mistake) return { mistake };
    if (text !== document.text) texts.push({ uri: document.uri, text });
  }
  return texts.length > 0 ? texts : undefined;
}
