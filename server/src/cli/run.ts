import { type Command, CommanderError } from 'commander';
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
    else await program.parseAsync(understood(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    terminal.stderr.write(`${harmless(sentenceOf(error, commandIn(args, program)))}\n`);
    return exitCodes.wrongUse;
  }
}

/**
 * The same arguments for the library: `help taxonomy search` is what `taxonomy search --help` is, and the help of a
 * command that there is not would be that of all, as if it were one.
 */
function understood(args: readonly string[], program: Command): readonly string[] {
  const isHelp = args[0] === 'help';
  const [name, ...others] = isHelp ? args.slice(1) : args;
  if (name === undefined || name.startsWith('-')) return args;
  if (!program.commands.some((command) => command.name() === name)) return name === 'help' ? ['--help'] : [name];
  return isHelp ? [name, ...others, '--help'] : args;
}

/** The command that the arguments name, as far as they do. */
function commandIn(args: readonly string[], program: Command): Command {
  let command = program;
  for (const arg of args[0] === 'help' ? args.slice(1) : args) {
    const named = command.commands.find((one) => one.name() === arg);
    if (!named) return command;
    command = named;
  }
  return command;
}

function sentenceOf(error: unknown, command: Command): string {
  if (error instanceof WrongUse) return error.message;
  // So the library says that a command needs the name of another one.
  if (error instanceof CommanderError && error.code === 'commander.help') {
    const [first] = command.commands;
    return `Say what to do with it, as in ${calledName(command)} ${first?.name() ?? ''}. ${more(command)}`;
  }
  if (error instanceof CommanderError) return `${asSentence(error.message)} ${more(command)}`;
  const message = error instanceof Error ? error.message : String(error);
  return `This is a mistake of hit-curriculum itself: ${message}`;
}

function calledName(command: Command): string {
  return command.parent ? `${calledName(command.parent)} ${command.name()}` : command.name();
}

function more(command: Command): string {
  return `${calledName(command)} --help tells more.`;
}

/** What the library says of wrong arguments: `error: unknown option '--fromat'`, a hint on a line of its own. */
function asSentence(message: string): string {
  const words = message
    .replace(/^error: /, '')
    // A hint is a sentence of its own.
    .replaceAll(/\s*\n\s*\(?(Did you mean [^)]*\?)\)?/g, '. $1')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/'([^']*)'/g, '“$1”');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?]$/.test(words) ? '' : '.'}`;
}
