import type { Command } from 'commander';

/** Lets `--out -` of a command mean standard output, as everywhere: the same as no `--out`. */
export function withDashAsOutput(command: Command): Command {
  return command.hook('preAction', (_, called) => {
    if (called.opts().out === '-') called.setOptionValue('out', undefined);
  });
}
