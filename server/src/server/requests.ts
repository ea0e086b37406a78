import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolRequestType,
  type RequestType,
  ResponseError,
} from 'vscode-languageserver';
import type { Log } from './log.ts';
import { firstMissing, type Need } from './needs.ts';

/** Where a server is in its life. */
export type Phase = 'created' | 'initialized' | 'shut-down';

export interface RequestOptions {
  readonly connection: Connection;
  readonly log: Log;
  phase(): Phase;
  /** Lets what has already arrived be taken in first. */
  nextTurn(): Promise<void>;
  /** Is told of each request as soon as it is here. */
  arrived(method: string): void;
}

/** Answers requests of one kind. */
export type Answer = <P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO> | RequestType<P, R, E>,
  needs: readonly Need[],
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => void;

/**
 * How every request is answered: not before the server is ready for it, never after it was cancelled, and with an
 * error of its own when its handler fails, which leaves the server running.
 */
export function createAnswer({ connection, log, phase, nextTurn, arrived }: RequestOptions): Answer {
  return (type, needs, handler) => {
    connection.onRequest(type.method, async (...received: unknown[]) => {
      const token = received.at(-1) as CancellationToken;
      const refusal = refusalIn(phase());
      if (refusal) return refusal;
      const params = received.length > 1 ? received[0] : undefined;
      const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
      const missing = isObject ? firstMissing(params, needs) : undefined;
      if (!isObject || missing) {
        return new ResponseError(ErrorCodes.InvalidParams, `${type.method} needs a ${missing ?? 'parameter'}.`);
      }
      arrived(type.method);
      await nextTurn();
      if (token.isCancellationRequested) return cancelled();
      try {
        return await Promise.race([handler(params as never, token), whenCancelled(token)]);
      } catch (error) {
        if (error instanceof ResponseError) return error;
        if (token.isCancellationRequested) return cancelled();
        log.failure(type.method, error);
        return new ResponseError(
          ErrorCodes.InternalError,
          `${type.method} could not be answered because of a mistake in the language server. The server goes on.`,
        );
      }
    });
  };
}

/** What a request is answered with that comes too early or too late. */
export function refusalIn(phase: Phase): ResponseError<void> | undefined {
  if (phase === 'created') {
    return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server was not initialized yet.');
  }
  if (phase === 'shut-down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
  return undefined;
}

/** What a request is answered with that nobody waits for any more. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** Whoever cancels is answered at once, whatever the handler is still waiting for. */
function whenCancelled(token: CancellationToken): Promise<never> {
  return new Promise((_resolve, reject) => token.onCancellationRequested(() => reject(cancelled())));
}
