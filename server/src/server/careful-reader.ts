import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver';
import { isRecord } from './shapes.ts';

/**
 * A reader of which only messages come: anything else is answered with an error and goes no further, since the library
 * would write it into the log as it is, with a person's text in it. `tell` takes a line for the log.
 */
export function carefulReader(
  reader: MessageReader,
  writer: MessageWriter,
  tell: (line: string) => void,
): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    dispose: () => reader.dispose(),
    listen: (callback: DataCallback) =>
      reader.listen((message) => {
        const wrong = wrongIn(message);
        if (!wrong) return callback(message);
        tell(wrong.line);
        if (wrong.code !== undefined) refuse(writer, answerWith(wrong.code, wrong.line, idOf(message)));
        if (wrong.instead) callback(wrong.instead);
      }),
  };
}

/** Answers what nobody can read. */
export function refuseUnreadable(writer: MessageWriter, tell: (line: string) => void): void {
  const line = 'Something came that is no message. It was left out.';
  tell(line);
  refuse(writer, answerWith(ErrorCodes.ParseError, line, null));
}

interface Wrong {
  /** The error to answer with; absent for what must not be answered. */
  readonly code?: number;
  /** What is wrong, without the words of the message. */
  readonly line: string;
  /** What is handed on in its place. */
  readonly instead?: Message;
}

function wrongIn(message: unknown): Wrong | undefined {
  if (!isRecord(message)) return { code: ErrorCodes.InvalidRequest, line: 'A message came that is no object.' };
  const { method, id, params } = message;
  if (method === undefined) return wrongInResponse(message);
  if (typeof method !== 'string') return { code: ErrorCodes.InvalidRequest, line: 'A message has no method.' };
  if (id !== undefined && id !== null && !isId(id)) {
    return {
      code: ErrorCodes.InvalidRequest,
      line: `A request ${shown(method)} has an id that is neither text nor number.`,
    };
  }
  if (method === 'initialize' && !isHandshake(params)) {
    return { code: ErrorCodes.InvalidParams, line: 'initialize needs capabilities, and folders that have addresses.' };
  }
  if (id === undefined && reliedOn.get(method)?.(params) === false) {
    return { line: `A notification ${method} does not say what it has to.` };
  }
  return undefined;
}

function wrongInResponse(message: Readonly<Record<string, unknown>>): Wrong | undefined {
  const { id, result, error } = message;
  // An answer to nothing is an editor's complaint about a message of ours, or comes from a mistake of its own.
  if (id === null) return { line: 'The editor could not read a message.' };
  if (!isId(id)) {
    return { code: ErrorCodes.InvalidRequest, line: 'A message is no request and no answer.' };
  }
  if (result !== undefined || isRecord(error)) return undefined;
  return { line: 'An answer says nothing.', instead: answerWith(ErrorCodes.InvalidRequest, 'It says nothing.', id) };
}

/** What the library relies on in the notifications that it takes in by itself. */
const reliedOn: ReadonlyMap<string, (params: unknown) => boolean> = new Map([
  ['$/cancelRequest', (params: unknown) => isRecord(params) && isId(params.id)],
  ['$/progress', (params: unknown) => isRecord(params) && isId(params.token)],
  ['$/setTrace', isRecord],
]);

function isHandshake(params: unknown): boolean {
  if (!isRecord(params) || !isRecord(params.capabilities)) return false;
  const { rootUri, workspaceFolders } = params;
  if (rootUri !== undefined && rootUri !== null && typeof rootUri !== 'string') return false;
  if (workspaceFolders === undefined || workspaceFolders === null) return true;
  return (
    Array.isArray(workspaceFolders) &&
    workspaceFolders.every((folder) => isRecord(folder) && typeof folder.uri === 'string')
  );
}

function refuse(writer: MessageWriter, answer: Message): void {
  // Nobody is there to be told that nobody listens.
  writer.write(answer).catch(() => {});
}

function answerWith(code: number, message: string, id: string | number | null): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

function idOf(message: unknown): string | number | null {
  const id = isRecord(message) ? message.id : undefined;
  return isId(id) ? id : null;
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function shown(method: string): string {
  return /^[\w$/]{1,80}$/.test(method) ? method : 'of an unknown kind';
}
