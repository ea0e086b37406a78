import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { harmless } from './table-text.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** Does what the arguments after the program's name say. Resolves to the exit code, and never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.clean;
  const program = createProgram(terminal, (done) => {
    code = done;
  });
  try {
    // Who does not know what to say wants to be told.
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    terminal.stderr.write(`${harmless(sentenceOf(error))}\n`);
    return exitCodes.wrongUse;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof WrongUse) return error.message;
  // So the library says that a command needs the name of another one.
  if (error instanceof CommanderError && error.code === 'commander.help') {
    return 'Say what to do with it, as in hit-curriculum taxonomy search coder. hit-curriculum --help tells more.';
  }
  if (error instanceof CommanderError) return asSentence(error.message);
  const message = error instanceof Error ? error.message : String(error);
  return `This is a mistake of hit-curriculum itself: ${message}`;
}

/** What the library says of wrong arguments: `error: unknown option '--fromat'`, a hint on a line of its own. */
function asSentence(message: string): string {
  const words = message
    .replace(/^error: /, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/'([^']*)'/g, '“$1”');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.)?]$/.test(words) ? '' : '.'} hit-curriculum --help tells more.`;
}
