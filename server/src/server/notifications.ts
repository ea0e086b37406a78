import type { Connection, NotificationType, ProtocolNotificationType } from 'vscode-languageserver';
import type { Log } from './log.ts';
import type { Phase } from './requests.ts';
import { asRecord, isListOf, isRange } from './shapes.ts';

export interface NotificationOptions {
  readonly connection: Connection;
  readonly log: Log;
  phase(): Phase;
}

/** Takes in notifications of one kind. */
export type Hear = <Params, Options>(
  type: ProtocolNotificationType<Params, Options> | NotificationType<Params>,
  fits: (params: unknown) => boolean,
  handler: (params: Params) => void | Promise<void>,
) => void;

/**
 * How every notification is taken in: not before the handshake and not after the end, only where it says what its handler
 * relies on, and with a handler whose failure costs no more than that notification.
 */
export function createHear({ connection, log, phase }: NotificationOptions): Hear {
  return (type, fits, handler) => {
    connection.onNotification(type.method, async (...received: unknown[]) => {
      if (phase() !== 'initialized') return;
      const [params] = received;
      if (!fits(params)) return log.info(`${type.method} was left out: it does not say what it has to.`);
      try {
        await handler(params as never);
      } catch (error) {
        log.failure(type.method, error);
      }
    });
  };
}

/** Parameters about a document that is named. */
export function namesDocument(params: unknown): boolean {
  return typeof documentOf(params)?.uri === 'string';
}

/** Parameters with a document and its text. */
export function opensDocument(params: unknown): boolean {
  const document = documentOf(params);
  return namesDocument(params) && typeof document?.text === 'string';
}

/** Parameters with changes of a document, each of the whole text or of a range of it. */
export function changesDocument(params: unknown): boolean {
  return namesDocument(params) && isListOf(asRecord(params)?.contentChanges, isChange);
}

/** Parameters with a list of what has this text under each of some keys. */
export function lists(name: string, ...keys: readonly string[]): (params: unknown) => boolean {
  return (params) =>
    isListOf(asRecord(params)?.[name], (item) => keys.every((key) => typeof asRecord(item)?.[key] === 'string'));
}

/** Parameters with the folders that a window has more and less than before. */
export function changesFolders(params: unknown): boolean {
  const event = asRecord(params)?.event;
  return lists('added', 'uri')(event) && lists('removed', 'uri')(event);
}

/** Parameters that say anything at all. */
export function saysAnything(params: unknown): boolean {
  return asRecord(params) !== undefined;
}

function isChange(change: unknown): boolean {
  const { text, range } = asRecord(change) ?? {};
  if (typeof text !== 'string') return false;
  return range === undefined || isRange(range);
}

function documentOf(params: unknown): Readonly<Record<string, unknown>> | undefined {
  return asRecord(asRecord(params)?.textDocument);
}
