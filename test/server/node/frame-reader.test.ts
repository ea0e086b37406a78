import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader } from '../../../server/src/node/frame-reader.ts';

const framed = (message: unknown, length?: number) => {
  const body = JSON.stringify(message);
  return `Content-Length: ${length ?? Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** What a reader makes of bytes that come in pieces of these lengths. */
async function read(bytes: Buffer, pieces: readonly number[]): Promise<{ messages: unknown[]; unreadable: number }> {
  const stream = new PassThrough();
  const messages: unknown[] = [];
  let unreadable = 0;
  new FrameReader(stream, () => unreadable++).listen((message) => void messages.push(message));
  let start = 0;
  for (const length of pieces) {
    stream.write(bytes.subarray(start, start + length));
    start += length;
  }
  stream.write(bytes.subarray(start));
  await new Promise((resolve) => setImmediate(resolve));
  return { messages, unreadable };
}

const message = fc.record({ jsonrpc: fc.constant('2.0'), id: fc.nat(99), method: fc.string({ unit: 'grapheme' }) });
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

/** Bytes that are no frame and end none: what comes after them is read all the same. */
const garbage = fc.constantFrom(
  'nonsense',
  'nonsense\r\n\r\n',
  'Content-Length: many\r\n\r\n',
  'Content-Length: -1\r\n\r\n',
  'Content-Length: 99999999999999999999\r\n\r\n',
  'Content-Type: x\r\n\r\n',
  'Content-Length: 3\r\n\r\n{"a',
  'Content-Length: 0\r\n\r\n',
  framed({ method: 'too/short' }, 5),
  framed({ method: 'too/long' }, 5_000),
  '\r\n\r\n',
  '\0\0\u00ff',
);

test('messages in frames are read, in their order, however the bytes are torn apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 8 }), pieces, async (sent, lengths) => {
      const got = await read(Buffer.from(sent.map((one) => framed(one)).join('')), lengths);
      expect(got).toEqual({ messages: sent, unreadable: 0 });
    }),
    { seed: 8, numRuns: Number(process.env.RUNS ?? 300) },
  );
});

test('what is no frame costs no message that comes after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(garbage, message), { minLength: 1, maxLength: 6 }),
      pieces,
      async (sent, lengths) => {
        const bytes = Buffer.from(sent.map(([rubbish, one]) => rubbish + framed(one)).join(''));
        const { messages } = await read(bytes, lengths);
        expect(messages).toEqual(sent.map(([, one]) => one));
      },
    ),
    { seed: 8, numRuns: Number(process.env.RUNS ?? 300) },
  );
});

test('a header may say more than the length, in any order and spelling', async () => {
  const body = JSON.stringify({ method: 'ä' });
  const bytes = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  expect((await read(Buffer.from(bytes), [])).messages).toEqual([{ method: 'ä' }]);
});

test('megabytes of garbage are told of once and not kept', async () => {
  const bytes = Buffer.concat([Buffer.alloc(5_000_000, 'x'), Buffer.from(framed({ method: 'after' }))]);
  const lengths = Array.from({ length: 80 }, () => 65_536);
  expect(await read(bytes, lengths)).toEqual({ messages: [{ method: 'after' }], unreadable: 1 });
});

test('a text that speaks of headers is a text', async () => {
  const sent = { method: 'x', params: { text: 'Content-Length: 5\r\n\r\n{"a"' } };
  expect(await read(Buffer.from(framed(sent)), [30, 20, 5])).toEqual({ messages: [sent], unreadable: 0 });
});
