import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc';
import { productFeatures } from '../../server/src/server/features.ts';
import { temporaryFolder } from './bundle.ts';
import { collegeFiles, everyRequest, openCollege, program, programText } from './every-request.ts';
import { startInProcess } from './in-process.ts';
import { frame, startRaw } from './raw-editor.ts';

const internalError = -32603;

/** Every word of a document that a log could repeat, save those that are words of the format or of the code as well. */
const words = ['Introduction', 'Health Information', 'HIT 100', 'BIO 111', 'Code records', 'Quizzes', 'Humanities'];

/** A mistake of the kind that quotes what it stumbled over, wherever an error can hold words. */
function failing(): never {
  const error = new TypeError(`Cannot read “${words.join('” and “')}”`, { cause: new Error(words.join()) });
  throw Object.assign(error, { value: programText, code: words[0], toString: () => programText });
}

async function outcomes(client: MessageConnection): Promise<Record<string, number | 'answered'>> {
  const found: Record<string, number | 'answered'> = {};
  for (const [method, params] of Object.entries(everyRequest)) {
    found[method] = await client.sendRequest(method, params).then(
      () => 'answered' as const,
      (error) => error.code,
    );
  }
  return found;
}

function expectNoWords(text: string): void {
  for (const word of words) expect(text).not.toContain(word);
}

describe('a feature that fails', () => {
  const names = Object.keys(productFeatures) as (keyof typeof productFeatures)[];
  test.each(names)('%s: who asked for it is told, and everybody else is served', async (name) => {
    const { client, log } = startInProcess({ files: collegeFiles(), features: { [name]: failing } });
    await openCollege(client);
    const first = await outcomes(client);
    const failed = Object.entries(first).filter(([, outcome]) => outcome !== 'answered');
    expect(failed.map(([, code]) => code)).toEqual(failed.map(() => internalError));
    expect(failed.length).toBeGreaterThan(0);
    // Only findings are asked for by more than one request.
    expect(failed.length).toBeLessThan(name === 'diagnostics' ? 8 : 3);
    expect(await outcomes(client)).toEqual(first);
    expect(log.length).toBeGreaterThan(0);
    expect(log.join('\n')).toContain('TypeError');
    expectNoWords(log.join('\n'));
  });
});

describe('files that cannot be read for a reason of their own', () => {
  test('keep nobody from being served', async () => {
    const files = collegeFiles();
    const { client, log } = startInProcess({ files: { entries: async () => failing(), read: async () => failing() } });
    await openCollege(client);
    const fresh = startInProcess({ files: { ...files, entries: async () => [] } });
    await openCollege(fresh.client);
    expect(await outcomes(client)).toEqual(await outcomes(fresh.client));
    expectNoWords(log.join('\n'));
  });
});

describe('what nobody waits for', () => {
  const folder = temporaryFolder({
    'fail.mjs': `
      const words = ${JSON.stringify(words)};
      process.stdin.on('data', (data) => {
        if (String(data).includes('$/throw')) setTimeout(() => { throw new TypeError(words.join()); });
        if (String(data).includes('$/reject')) Promise.reject(new RangeError(words.join()));
        if (String(data).includes('$/nothing')) Promise.reject(words);
        if (String(data).includes('$/print')) { console.log('a line'); console.error('another'); }
      });
    `,
  });

  test.each(['$/throw', '$/reject', '$/nothing', '$/print'])('%s does not end the server', async (method) => {
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = `--import ${folder}/fail.mjs`;
    const raw = startRaw();
    process.env.NODE_OPTIONS = before ?? '';
    await raw.initialize();
    raw.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: opened });
    for (let time = 0; time < 3; time++) raw.write(frame({ jsonrpc: '2.0', method }));
    await expect.poll(() => raw.log()).toMatch(method === '$/print' ? /a line.*another/s : /failed/);
    const { result } = await raw.ask('textDocument/documentSymbol', { textDocument: { uri: program } });
    expect(result).not.toEqual([]);
    expectNoWords(raw.log() + raw.complaints());
    expect(raw.outside()).toBe('');
    await raw.ask('shutdown');
    raw.send({ jsonrpc: '2.0', method: 'exit' });
    expect(await raw.exitCode()).toBe(0);
  });

  const opened = { textDocument: { uri: program, languageId: 'hit-curriculum', version: 1, text: programText } };
});

describe('an editor that dies leaves no server behind', () => {
  test.each<[string, readonly string[]]>([
    ['the process that it named in the handshake', ['--stdio']],
    ['the process that is named when the server is started', ['--stdio', '--clientProcessId=PID']],
  ])(
    '%s',
    async (_name, args) => {
      const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
      const raw = startRaw(args.map((one) => one.replace('PID', String(editor.pid))));
      const processId = args.length === 1 ? editor.pid : null;
      await raw.ask('initialize', { processId, rootUri: null, capabilities: {} });
      editor.kill('SIGKILL');
      expect(await raw.exitCode()).toBe(1);
    },
    15_000,
  );

  test('while it is busy', async () => {
    const raw = startRaw();
    await raw.initialize();
    raw.send({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: program, text: programText.repeat(200) } },
    });
    for (let id = 0; id < 200; id++) {
      raw.send({
        jsonrpc: '2.0',
        id,
        method: 'textDocument/documentSymbol',
        params: { textDocument: { uri: program } },
      });
    }
    raw.process.stdin?.destroy();
    raw.process.stdout?.destroy();
    expect(await raw.exitCode()).toBe(1);
  });
});
