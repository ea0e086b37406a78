import type { CommonOptions } from './common-options.ts';
import { harmlessLines } from './table-text.ts';
import type { Terminal } from './terminal.ts';

/** What a command says besides its result; all of it goes to standard error, so that the result can be piped. */
export interface Talk {
  /** A sentence that a person should read; not with `--quiet`. */
  note(sentence: string): void;
  /** A sentence that is said only with `--verbose`. */
  detail(sentence: string): void;
  /** How far long work is, on one line that is overwritten; only where somebody looks at a terminal. */
  progress(words: string): void;
  /** Takes the line of the progress away. */
  done(): void;
}

/** So long nothing is said of work under way: most of it is done by then. Milliseconds. */
const patience = 400;

/** How a command talks to a person: on standard error, as much as `--quiet` and `--verbose` leave. */
export function talkTo({ stderr }: Terminal, { quiet = false, verbose = false }: CommonOptions): Talk {
  const started = Date.now();
  const shows = !quiet && stderr.isTTY === true;
  let isShown = false;
  const clear = () => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  const say = (sentence: string) => {
    clear();
    // A name in it may be a stranger's.
    stderr.write(`${harmlessLines(sentence)}\n`);
  };
  return {
    note: (sentence) => !quiet && say(sentence),
    detail: (sentence) => verbose && say(sentence),
    progress(words) {
      if (!shows || Date.now() - started < patience) return;
      const width = Math.max(10, (stderr.columns ?? 80) - 1);
      stderr.write(`\r\u001b[K${words.slice(0, width)}`);
      isShown = true;
    },
    done: clear,
  };
}
