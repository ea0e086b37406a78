import process from 'node:process';
import { exitCodes } from './exit-codes.ts';
import { whyNotWritten } from './write-file.ts';

/**
 * Ends the process with the exit code that work comes to. Work that never comes to one, because nothing is left that it
 * could wait for, is a mistake of ours, and told; Node would end with a code that we promise nowhere.
 */
export async function endWith(work: Promise<number>): Promise<void> {
  let isDone = false;
  process.exitCode = exitCodes.wrongUse;
  process.once('exit', (code) => {
    if (isDone || code !== exitCodes.wrongUse) return;
    process.stderr.write('This is a mistake of hit-curriculum itself: it ended before its work was done.\n');
  });
  // Whoever reads only the beginning, such as `head`, closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(isDone ? undefined : exitCodes.clean);
    process.stderr.write(`${whyNotWritten(error, 'What was asked for')}\n`);
    process.exit(exitCodes.wrongUse);
  });
  process.exitCode = await work;
  isDone = true;
}
