import type { DataCallback, Message, MessageReader, MessageStrategy, NotificationMessage } from 'vscode-languageserver';

/** What has been received, and is not handled yet. */
export interface LastMessages {
  /** The reader, whose end is no end of the connection: that is for whoever waits here. */
  readonly reader: MessageReader;
  /** Is to handle the messages of the connection. */
  readonly strategy: MessageStrategy;
  /**
   * Resolves when all messages that were read were handled, and the requests among them answered. Those that still wait
   * then, maybe for what nobody says any more, are waited for no longer than this, in milliseconds.
   */
  handled(longest: number): Promise<void>;
}

/** The library handles a message in each turn, in their order: so the end of them is one more message. */
export function followLastMessages(reader: MessageReader): LastMessages {
  const end: NotificationMessage = { jsonrpc: '2.0', method: '$/end' };
  const underWay = new Set<Promise<void>>();
  const { promise: allBegun, resolve: allHaveBegun } = promised();
  let hand: DataCallback = () => undefined;

  function handle(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    if (message === end) return allHaveBegun();
    const work = next(message);
    if (!work) return;
    const followed = work.finally(() => underWay.delete(followed));
    underWay.add(followed);
    return followed;
  }

  return {
    reader: {
      onError: reader.onError,
      onClose: () => ({ dispose: () => {} }),
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
      listen(callback) {
        hand = callback;
        return reader.listen(callback);
      },
    },
    strategy: { handleMessage: handle },
    async handled(longest) {
      hand(end);
      await allBegun;
      const late = new Promise((resolve) => setTimeout(resolve, longest));
      await Promise.race([late, Promise.allSettled(underWay)]);
    },
  };
}

function promised(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
