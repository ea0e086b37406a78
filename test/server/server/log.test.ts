import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { createLog } from '../../../server/src/server/log.ts';

/** A connection of which the other end is as told. */
function connectionThat(sendNotification: () => Promise<void>): Connection {
  return { console: {}, sendNotification } as unknown as Connection;
}

test.each([
  [
    'is disposed of',
    () => {
      throw new Error('Connection is disposed.');
    },
  ],
  ['cannot be written to', () => Promise.reject(new Error('write EPIPE'))],
])('what is logged to an editor whose connection %s is lost, and nothing else', async (_how, send) => {
  const log = createLog(connectionThat(send));
  expect(() => {
    log.info('Read 3 files.');
    log.failure('reading a folder', new Error('no'));
  }).not.toThrow();
  // A rejection that nobody handles would fail the run.
  await new Promise(setImmediate);
});
