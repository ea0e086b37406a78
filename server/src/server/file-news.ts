import type { CancellationToken } from 'vscode-languageserver';
import { uriKey } from '../workspace/uris.ts';

/** Files of which something new is to be told, for those who follow: each is told of what came since it last asked. */
export interface FileNewsBoard {
  add(uris: readonly string[]): void;
  /** Of every file something new may be to be told. */
  addAll(): void;
  follow(): FileNews;
}

export interface FileNews {
  /**
   * The files that changed since the last question, by their `uriKey`s; waits until there are some. Undefined when the
   * time, in milliseconds, was over before, or whoever asked has cancelled.
   */
  next(longest: number, token: CancellationToken): Promise<ReadonlyMap<string, string> | 'all' | undefined>;
  end(): void;
}

interface Follower {
  files: Map<string, string>;
  all: boolean;
  wake?: (() => void) | undefined;
}

export function createFileNews(): FileNewsBoard {
  const followers = new Set<Follower>();

  function take(follower: Follower): ReadonlyMap<string, string> | 'all' | undefined {
    const { files, all } = follower;
    if (!all && files.size === 0) return undefined;
    follower.files = new Map();
    follower.all = false;
    return all ? 'all' : files;
  }

  return {
    add(uris) {
      if (uris.length === 0) return;
      for (const follower of followers) {
        for (const uri of uris) follower.files.set(uriKey(uri), uri);
        follower.wake?.();
      }
    },
    addAll() {
      for (const follower of followers) {
        follower.all = true;
        follower.wake?.();
      }
    },
    follow() {
      const follower: Follower = { files: new Map(), all: false };
      followers.add(follower);
      return {
        end: () => void followers.delete(follower),
        next(longest, token) {
          const waiting = take(follower);
          if (waiting || longest <= 0 || token.isCancellationRequested) return Promise.resolve(waiting);
          return new Promise((resolve) => {
            const finish = () => {
              clearTimeout(timer);
              cancellation.dispose();
              follower.wake = undefined;
              resolve(take(follower));
            };
            const timer = setTimeout(finish, longest);
            const cancellation = token.onCancellationRequested(finish);
            follower.wake = finish;
          });
        },
      };
    },
  };
}
