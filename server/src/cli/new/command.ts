import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { helpOf } from './help.ts';
import type { NewOptions } from './options.ts';

/** `hit-curriculum new`: a file to start with. */
export function addNew(program: Command, terminal: Terminal, done: Done): void {
  withCommonOptions(program.command('new'))
    .summary('write a new curriculum, role, catalog or framework to start with')
    .description('Writes a new file to start with, and asks on a terminal for what is not said.')
    .argument('[kind]', 'curriculum, role, catalog or framework')
    .option('-t, --title <title>', 'what it is called; the id and the name of the file follow from it')
    .option('--id <id>', 'another id: lower-case words with hyphens')
    .option('-o, --out <file>', 'the file to write, or the folder for it; this folder otherwise')
    .option('--force', 'write over a file that is there already')
    .addHelpText('after', ({ command }) => helpOf(command.args[0]))
    .action(async (kind: string | undefined, options: NewOptions) => {
      const { writeNewFile } = await import('./new.ts');
      done(await writeNewFile(kind, options, terminal));
    });
}
