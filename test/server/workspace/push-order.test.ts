import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { pushDiagnostics } from '../../../server/src/server/diagnostic-push.ts';
import type { Judge } from '../../../server/src/server/judge.ts';
import type { Log } from '../../../server/src/server/log.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import type { Workspace } from '../../../server/src/workspace/workspace.ts';

const long = 'file:///w/long.curriculum.yaml';
const short = 'file:///w/short.curriculum.yaml';
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('Whoever types in a short file does not wait until a long one is judged', async () => {
  const told: string[] = [];
  let typeMeanwhile: (() => void) | undefined = () => delivery.documentChanged(short);
  const judge: Judge = {
    async report(uri, isStopped = () => false) {
      for (let step = 0; step < (uri === long ? 100 : 1); step++) {
        await nextTurn();
        if (step === 3 && uri === long) {
          typeMeanwhile?.();
          typeMeanwhile = undefined;
        }
        if (isStopped()) return undefined;
      }
      return { uri, version: 1, items: [], resultId: `1-${told.length}` };
    },
    isToldLater: async () => false,
    takeOutdated: () => [],
  };
  const open = new Map([long, short].map((uri) => [uriKey(uri), createDocument(uri, 'x: 1', 1)]));
  const delivery = pushDiagnostics({
    connection: { sendDiagnostics: async ({ uri }: { uri: string }) => told.push(uri) } as unknown as Connection,
    workspace: {
      state: () => ({ open }),
      snapshot: () => ({ document: (uri: string) => open.get(uriKey(uri)) }),
    } as unknown as Workspace,
    judge,
    log: { failure: (_what: string, error: unknown) => expect.unreachable(String(error)) } as unknown as Log,
    quiet: nextTurn,
    nextTurn,
  });

  delivery.documentChanged(long);
  await expect.poll(() => told).toEqual([short, long]);
});
