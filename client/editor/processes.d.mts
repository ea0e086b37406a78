import type { ChildProcess, SpawnOptions } from 'node:child_process';

export interface Ended {
  /** The exit code; null when a signal ended the program. */
  readonly code: number | null;
  /** What it printed, both streams. */
  readonly output: string;
}

export function outputOf(child: ChildProcess): () => string;
export function run(command: string, args: readonly string[], options?: SpawnOptions): Promise<Ended>;
export function npmCommand(...args: string[]): string[];
export function runNpm(args: readonly string[], cwd: string): Promise<Ended>;
export function stop(child: ChildProcess, patience?: number): Promise<void>;
