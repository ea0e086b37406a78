import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import type { CompareOptions } from './options.ts';

const examples = `
Examples:
  hit-curriculum compare HEAD:programs/hit-aas.curriculum.yaml
      what is different since the last commit
  hit-curriculum compare main: programs/hit-aas.curriculum.yaml --format md
      what a pull request changes, as Markdown for its description
  hit-curriculum compare v2025:programs/hit-aas.curriculum.yaml v2026: --out changes.html
      two editions, as a page for the committee
  hit-curriculum compare main: programs/hit-aas.curriculum.yaml --fail-on-loss
      ends with 1 where less is covered for everyone than before, for a check in CI
  hit-curriculum compare hit-aas nursing
      two programs, by their ids

Exit codes: 0 all is well, also where nothing is different; 1 a loss with --fail-on-loss; 2 wrong use, or a file or
version that cannot be read.`;

/** `hit-curriculum compare`: what is different between two versions of a program, or two programs. */
export function addCompare(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('compare')
    .summary('what is different between two versions of a program, or two programs')
    .description(
      'Tells what is different between two versions of a program, or two programs: courses, terms, credits, skills and coverage. Each of the two is a file, the id of a program, or a version that Git keeps, as in HEAD~1:programs/hit.curriculum.yaml; a version alone, as in HEAD~1:, stands for the other one’s file.',
    )
    .argument('<old>', 'the older one: a file, an id, or version:file')
    .argument('[new]', 'the newer one; may be left out where the older one is version:file')
    .option('-f, --format <format>', 'text, md, html or json; else as --out ends, or text')
    .option('-o, --out <file>', 'the file to write, instead of the terminal')
    .option('--fail-on-loss', 'end with 1 where less is covered for everyone than before, of anything')
    .option('--date <date>', 'the date in the document, as in 2026-08-17; today otherwise')
    .option('--folder <folder>', 'the folder with the files of the programs; the current one otherwise');
  withDashAsOutput(withCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (old: string, fresh: string | undefined, options: CompareOptions) => {
      const { compare } = await import('./compare.ts');
      done(await compare([old, fresh], options, terminal));
    });
}
