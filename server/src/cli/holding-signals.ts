import process from 'node:process';
import { WrongUse } from './wrong-use.ts';

/** By these a person, or what started the process, ends it. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that must not be left half done when a person presses Ctrl+C: the signal is kept until the work is over, and
 * ends the process then. Where somebody else listens for a signal already, such as a watch, that one ends it in its time.
 *
 * @param work is given what it calls where it can still be given up, with all taken back: that throws if it is to
 */
export async function holdingSignals(work: (mayGiveUp: () => void) => Promise<void>): Promise<void> {
  let got: NodeJS.Signals | undefined;
  const keep = (signal: NodeJS.Signals) => {
    got ??= signal;
  };
  const held = endings.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of held) process.on(signal, keep);
  const letGo = () => {
    for (const signal of held) process.removeListener(signal, keep);
  };
  try {
    await work(() => {
      if (got) throw new WrongUse('It was interrupted, and nothing is written.');
    });
  } finally {
    letGo();
    if (got) {
      process.kill(process.pid, got);
      // It ends while this is waited for, with nothing said.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
