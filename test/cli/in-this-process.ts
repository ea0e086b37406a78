import { Readable } from 'node:stream';
import { run } from '../../server/src/cli/run.ts';
import type { Ended } from './command-line.ts';

/** Runs the command line from its sources, as if called in a folder: for what is tried often, a process each takes long. */
export async function inThisProcess(folder: string, args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      said[name] += Buffer.from(content).toString();
    },
  });
  const code = await run(args, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: Object.assign(Readable.from([]), { isTTY: false }),
    env: {},
    cwd: () => folder,
  });
  return { code, ...said };
}
