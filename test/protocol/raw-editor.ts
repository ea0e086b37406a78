import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { serverBundle } from './bundle.ts';
import { endOf } from './end-of.ts';

/** What the server sent, as it stands in the frame. */
export interface Sent {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The end of a server that speaks plain bytes: what is sent need not be what the protocol says. */
export interface RawEditor {
  readonly process: ChildProcess;
  /** Everything that came in frames, oldest first. */
  readonly sent: readonly Sent[];
  /** What came on standard output and was in no frame, if anything. */
  outside(): string;
  complaints(): string;
  write(...bytes: (string | Uint8Array)[]): void;
  /** Sends a message in a right frame, whatever the message is. */
  send(...messages: unknown[]): void;
  /** The answer to a request. */
  answer(id: number | string | null): Promise<Sent>;
  /** Sends a request, and waits for its answer. */
  ask(method: string, params?: unknown): Promise<Sent>;
  initialize(capabilities?: object, more?: object): Promise<void>;
  /** What the server wrote into its log. */
  log(): string;
  exitCode(): Promise<number | null>;
}

/** A message in its frame. */
export function frame(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Starts a server to which a test says what it likes. */
export function startRaw(args: readonly string[] = ['--stdio']): RawEditor {
  const child = spawn(process.execPath, [serverBundle(), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => endOf(child));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const sent: Sent[] = [];
  const listeners = new Set<() => void>();
  let waiting = Buffer.alloc(0);
  let outside = '';
  let complaints = '';
  let lastId = 0;
  child.stderr.on('data', (data) => {
    complaints += String(data);
  });
  child.stdin.on('error', () => {});
  child.stdout.on('data', (data: Buffer) => {
    waiting = Buffer.concat([waiting, data]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(waiting.subarray(0, 100).toString('latin1'));
      if (!header) break;
      const start = header[0].length;
      const end = start + Number(header[1]);
      if (waiting.length < end) return;
      sent.push(JSON.parse(waiting.subarray(start, end).toString('utf8')));
      waiting = waiting.subarray(end);
    }
    outside = waiting.toString('latin1');
    for (const listener of [...listeners]) listener();
  });

  const raw: RawEditor = {
    process: child,
    sent,
    outside: () => outside,
    complaints: () => complaints,
    write(...bytes) {
      for (const some of bytes) child.stdin.write(some);
    },
    send(...messages) {
      raw.write(messages.map(frame).join(''));
    },
    answer: (id) =>
      new Promise((resolve) => {
        const look = () => {
          const found = sent.find((message) => message.method === undefined && message.id === id);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    ask(method, params) {
      const id = `ask-${++lastId}`;
      raw.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
      return raw.answer(id);
    },
    async initialize(capabilities = {}, more = {}) {
      await raw.ask('initialize', { processId: null, rootUri: null, capabilities, ...more });
      raw.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    },
    log: () =>
      sent
        .filter(({ method }) => method === 'window/logMessage')
        .map(({ params }) => params?.message)
        .join('\n'),
    exitCode: () => ended,
  };
  return raw;
}
