import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { createKeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { pushDiagnostics } from '../../../server/src/server/diagnostic-push.ts';
import type { Judge } from '../../../server/src/server/judge.ts';
import type { Log } from '../../../server/src/server/log.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import type { Workspace } from '../../../server/src/workspace/workspace.ts';

const long = 'file:///w/long.curriculum.yaml';
const short = 'file:///w/short.curriculum.yaml';
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A delivery of which is noted what it tells; the long file takes a hundred steps, and `meanwhile` runs at each. */
function deliveryWith(meanwhile: (step: number) => void) {
  const told: string[] = [];
  const judge: Judge = {
    async report(uri, { first } = {}) {
      for (let step = 0; step < (uri === long ? 100 : 1); step++) {
        await nextTurn();
        if (uri === long) meanwhile(step);
        await first?.();
      }
      return { uri, version: told.length, items: [], resultId: `1-${told.length}` };
    },
    isToldLater: async () => false,
    findings: createKeptFindings(),
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
  return { delivery, told };
}

test('Whoever types in a short file does not wait until a long one is judged', async () => {
  const { delivery, told } = deliveryWith((step) => step === 3 && delivery.documentChanged(short));
  delivery.documentChanged(long);
  await expect.poll(() => told).toEqual([short, long]);
});

test('A long file is told of although somebody types on and on in a short one', async () => {
  const { delivery, told } = deliveryWith(() => delivery.documentChanged(short));
  delivery.documentChanged(long);
  await expect.poll(() => told.at(-1)).toBe(long);
  expect(told).toEqual([...Array.from({ length: 100 }, () => short), long]);
});
