import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader } from '../../../server/src/node/frame-reader.ts';
import { FrameWriter } from '../../../server/src/node/frame-writer.ts';

const message = fc.record({ jsonrpc: fc.constant('2.0'), id: fc.nat(99), method: fc.string({ unit: 'grapheme' }) });

test('what is written can be read, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 8 }), async (sent) => {
      const stream = new PassThrough();
      const read: unknown[] = [];
      new FrameReader(stream, () => expect.unreachable()).listen((one) => void read.push(one));
      const writer = new FrameWriter(stream);
      await Promise.all(sent.map((one) => writer.write(one)));
      await new Promise((resolve) => setImmediate(resolve));
      expect(read).toEqual(sent);
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('a message is on its way before whoever sent it does anything else', () => {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });
  void new FrameWriter(stream).write({ jsonrpc: '2.0' });
  expect(pieces).toEqual(['Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}']);
});

test('whoever writes to a stream that takes no more is told', async () => {
  const stream = new Writable({ write: (_piece, _encoding, done) => done(new Error('gone')) });
  const writer = new FrameWriter(stream);
  const told: unknown[] = [];
  writer.onError(([error, , times]) => void told.push([error.message, times]));
  await expect(writer.write({ jsonrpc: '2.0' })).rejects.toThrow('gone');
  expect(told).toContainEqual(['gone', 1]);
});
