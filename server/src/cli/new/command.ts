import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { NewOptions } from './options.ts';

const examples = `
Examples:
  hit-curriculum new
      asks what it is to be, and what it is called
  hit-curriculum new curriculum --title "Health Information Technology, A.A.S."
      writes health-information-technology-aas.curriculum.yaml, with the award and its usual credits
  hit-curriculum new role --title "Clinical Analyst" --out roles/
      writes roles/clinical-analyst.role.yaml

In a pipe or a script nothing is asked, so --title or --id has to be said.

Exit codes: 0 the file is written, 2 it is not; 130 you stopped with Ctrl+C.`;

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
    .addHelpText('after', examples)
    .action(async (kind: string | undefined, options: NewOptions) => {
      const { writeNewFile } = await import('./new.ts');
      done(await writeNewFile(kind, options, terminal));
    });
}
