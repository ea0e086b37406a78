import type { Command } from 'commander';
import { coverageFormats } from '../../formats/report/formats.ts';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { severalValues } from '../list-option.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import type { CoverageOptions } from './options.ts';

const examples = `
Examples:
  hit-curriculum coverage
      the only program of this folder, as a table in the terminal
  hit-curriculum coverage hit-aas --role medical-coder
      how far the program with this id prepares medical coders, and what it lacks
  hit-curriculum coverage hit-aas --matrix --role medical-coder
      with the curriculum map: which course teaches which of its skills at which level
  hit-curriculum coverage programs/hit-aas.curriculum.yaml --out hit-aas.html
      a page for the committee, which opens without a network
  hit-curriculum coverage hit-aas --out hit-aas.xlsx
      a workbook with the curriculum map
  hit-curriculum coverage hit-aas --role medical-coder --min 80
      ends with 1 where less than 80 % is covered for everyone, and says what is lacking, for a check in CI

Exit codes: 0 all is well, 1 something is below --min, 2 wrong use, a file that cannot be read, or nothing that could be
held against --min.`;

/** `hit-curriculum coverage`: how far the courses of a program cover what it is for. */
export function addCoverage(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('coverage')
    .summary('how far the courses of a program cover its roles, frameworks and outcomes')
    .description(
      'Tells how far the courses of a program cover its roles, frameworks and outcomes, and what is missing.',
    )
    .argument('[program]', 'the file of a program, or its id; may be left out where the folder has one program only')
    .option(
      '-r, --role <ids>',
      'only these roles or frameworks, by id; “outcomes” for the program’s outcomes; several with commas, or said again',
      severalValues,
    )
    .option('-w, --way <id>', 'only this concentration, by id; “own” for what is taken without one')
    .option(
      '-f, --format <format>',
      `text, or a document: ${Object.keys(coverageFormats).join(', ')}; else as --out ends, or text`,
    )
    .option('-o, --out <file>', 'the file to write, instead of the terminal')
    .option('-m, --min <percent>', 'end with 1 where something shown is covered for everyone by less')
    .option('-x, --matrix', 'show in the terminal also which course teaches which skill at which level')
    .option('--date <date>', 'the date in the document, as in 2026-08-17; today otherwise')
    .option('--folder <folder>', 'the folder with the files of the program; the current one otherwise');
  withDashAsOutput(withCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (named: string | undefined, options: CoverageOptions) => {
      const { coverage } = await import('./coverage.ts');
      done(await coverage(named, options, terminal));
    });
}
