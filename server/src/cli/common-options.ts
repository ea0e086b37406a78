import type { Command } from 'commander';
import type { ColorChoice } from './terminal.ts';

/** What can be said with every command that works on files. */
export interface CommonOptions extends ColorChoice {
  /** Only what was asked for, and what is wrong. */
  readonly quiet?: boolean;
  /** Also what is done on the way: files that are read, times. */
  readonly verbose?: boolean;
}

/** Adds `--color`, `--no-color`, `--quiet` and `--verbose` to a command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('-q, --quiet', 'say only what is asked for and what is wrong')
    .option('-v, --verbose', 'say also what is done on the way')
    .option('--color', 'use colors, also in a pipe')
    .option('--no-color', 'use no colors');
}
