import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { FormatCommandOptions } from './options.ts';

const examples = `
Examples:
  hit-curriculum format
      lays out all files of this folder
  hit-curriculum format programs/hit-aas.curriculum.yaml
      only this one
  hit-curriculum format --check
      names the files that have another layout and changes nothing, for a check in CI
  hit-curriculum format --diff
      shows what would change, and changes nothing
  hit-curriculum format - --stdin-filename hit.curriculum.yaml < draft.yaml
      reads standard input and writes to standard output, for editors

Only white space changes: no word, no comment and no quotation mark. Line endings and encodings stay.

Exit codes: 0 all is laid out, 1 something is not (--check, --diff) or cannot be read as YAML,
2 wrong use or a file that cannot be read or written.`;

/** `hit-curriculum format`: the layout that the editor gives to files. */
export function addFormat(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('format')
    .summary('lay out your files as the editor does')
    .description('Lays out curricula, catalogs, roles and frameworks as the editor does: indentation and blank space.')
    .argument('[paths...]', 'files, folders or globs; “-” for standard input; the whole folder without any')
    .option('--check', 'name the files that would change, change nothing, and end with 1 if there are any')
    .option('--diff', 'the same, and show what would change')
    .option('--stdin-filename <file>', 'the file that the text from standard input counts as')
    .option('--indent <columns>', 'by how many columns what belongs to a key is indented', '2')
    .option('--folder <folder>', 'the folder that is read; the current one otherwise');
  withCommonOptions(command)
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: FormatCommandOptions) => {
      const { format } = await import('./format.ts');
      done(await format(paths, options, terminal));
    });
}
