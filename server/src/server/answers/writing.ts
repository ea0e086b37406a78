import { CompletionRequest, CompletionResolveRequest, HoverRequest } from 'vscode-languageserver';
import { completionClient } from '../../features/completion/client.ts';
import { plainHover, plainItem } from '../../features/plain-text.ts';
import type { AnswerGroup } from './answering.ts';

/** Characters after which another word of the format can begin; editors ask after letters by themselves. */
const triggerCharacters = [' ', '"', "'", '[', '{', ',', '/'];

/** What helps while a person writes: completion and hover. */
export const writing: AnswerGroup = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters },
    hoverProvider: true,
  }),
  register({ answer, features, client, snapshotFor, wholeSnapshot }) {
    answer(CompletionRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) => {
      const asking = client()?.completion ?? completionClient(undefined);
      // Nobody who types waits for a large folder to be read: what is missing is asked for with the next letter.
      return features.completion(await snapshotFor(uri), uri, position, asking);
    });
    answer(CompletionResolveRequest.type, [], async (item) => {
      const resolved = features.resolveCompletion(await snapshotFor(''), item);
      return client()?.completion.markdown ? resolved : plainItem(resolved);
    });
    answer(HoverRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) => {
      // What links to an id may stand in any file.
      await wholeSnapshot();
      const hover = features.hover(await snapshotFor(uri), uri, position);
      return hover && !client()?.hoversMarkdown ? plainHover(hover) : hover;
    });
  },
};
