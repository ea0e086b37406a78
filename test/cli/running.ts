import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { serverBundle } from '../protocol/bundle.ts';

/** The command line while it runs. */
export interface Running {
  /** Waits until something is said that was not said before; gives all that was said since the last time. */
  says(words: RegExp): Promise<string>;
  /** All that was said since the last time, after a while in which a mistake would have shown. */
  saysMeanwhile(milliseconds: number): Promise<string>;
  /** Presses Ctrl+C; gives the exit code. */
  interrupt(): Promise<number | null>;
}

const patience = 15_000;

/** Starts the built command line in a folder; what it says on both outputs is one text. */
export function startHitCurriculum(folder: string, args: readonly string[]): Running {
  const cli = path.join(path.dirname(serverBundle()), 'cli.js');
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let wake = () => {};
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      wake();
    });
  }
  const taken = () => {
    const text = said;
    said = '';
    return text;
  };
  return {
    async says(words) {
      const end = Date.now() + patience;
      while (!words.test(said)) {
        if (Date.now() > end) throw new Error(`${words} was not said, but:\n${said}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 200);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return taken();
    },
    async saysMeanwhile(milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return taken();
    },
    interrupt: () =>
      new Promise((resolve) => {
        child.once('exit', (code) => resolve(code));
        child.kill('SIGINT');
      }),
  };
}
