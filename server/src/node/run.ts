import process from 'node:process';
import { builtIn } from '../built-in.ts';
import { help, readCommandLine } from './command-line.ts';
import { serve } from './serve.ts';

/** The language server under Node: `hit-curriculum-language-server --stdio`. */
export function run(): void {
  const command = readCommandLine(process.argv.slice(2));
  if (command.kind === 'help') process.stdout.write(help);
  else if (command.kind === 'version') process.stdout.write(`${builtIn.version}\n`);
  else if (command.kind === 'serve') serve(command.transport, refuse);
  else refuse(command.problem);
}

/** Wrong use ends with one sentence and exit code 2. */
function refuse(problem: string): void {
  process.stderr.write(`${problem}\nhit-curriculum-language-server --help tells more.\n`);
  process.exitCode = 2;
}
