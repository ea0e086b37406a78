import { CompletionRequest, CompletionResolveRequest, HoverRequest } from 'vscode-languageserver';
import { completionClient } from '../../features/completion/client.ts';
import { plainHover, plainItem } from '../../features/plain-text.ts';
import type { AnswerGroup } from './answering.ts';

/** Characters after which another word of the format can begin; editors ask after letters by themselves. */
const triggerCharacters = [' ', '"', "'", '[', '{', ',', '/'];

/**
 * Milliseconds that a list waits for the files of the workspace. Nobody who types waits longer for a large folder: what
 * is missing is asked for with the next letter.
 */
const patience = 1_000;

/** Whether something is done before patience ends. */
async function soon(work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  const inTime = work.then(() => true);
  return Promise.race([inTime, tooLate]).finally(() => clearTimeout(timer));
}

/** What helps while a person writes: completion and hover. */
export const writing: AnswerGroup = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters },
    hoverProvider: true,
  }),
  register({ answer, features, client, snapshotFor, wholeSnapshot }) {
    answer(CompletionRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) => {
      const asking = client()?.completion ?? completionClient(undefined);
      const isWhole = await soon(wholeSnapshot());
      const list = features.completion(await snapshotFor(uri), uri, position, asking);
      return isWhole ? list : { ...list, isIncomplete: true };
    });
    answer(CompletionResolveRequest.type, [], async (item) => {
      const resolved = features.resolveCompletion(await snapshotFor(''), item);
      return client()?.completion.markdown ? resolved : plainItem(resolved);
    });
    answer(HoverRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) => {
      // What links to an id may stand in any file.
      await wholeSnapshot();
      const hover = features.hover(await snapshotFor(uri), uri, position, client()?.showsPages === true);
      return hover && !client()?.hoversMarkdown ? plainHover(hover) : hover;
    });
  },
};
