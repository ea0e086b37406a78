import type { Command } from 'commander';
import { exportFormats } from '../../formats/export/formats.ts';
import { coverageFormats } from '../../formats/report/formats.ts';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import type { ExportCommandOptions } from './options.ts';

const formats = Object.entries(exportFormats)
  .map(([name, { about }]) => `  ${name.padEnd(22)}${about}`)
  .join('\n');

const examples = `
Formats:
${formats}

Documents about the coverage of a program (${Object.keys(coverageFormats).join(', ')}) are written by
hit-curriculum coverage --format, and a map alone by hit-curriculum map.

Examples:
  hit-curriculum export curricular-analytics hit-aas --out hit-aas.csv
      the program with this id, for curricularanalytics.org
  hit-curriculum export curricular-analytics hit-aas --way part-time
      one of its other plans, in the terminal
  hit-curriculum export case general-education-outcomes --out exported/
      a framework, into a folder

What a format cannot say is listed; it goes to the standard error, so that the result can be piped.

Exit codes: 0 it is written, 2 wrong use or a file that cannot be read.`;

/** `hit-curriculum export`: a file of ours in another format. */
export function addExport(program: Command, terminal: Terminal, done: Done): void {
  withDashAsOutput(withCommonOptions(program.command('export')))
    .summary('write a program or a framework in another format')
    .description('Writes a program or a framework in another format, and tells what that cannot say.')
    .argument('[format]', Object.keys(exportFormats).join(', '))
    .argument('[what]', 'the file, or its id; may be left out where the folder has one of its kind only')
    .option('-o, --out <place>', 'the file to write, or the folder for it, instead of the terminal')
    .option(
      '-w, --way <id>',
      'programs: this concentration, or another of its plans, by id; “own”, as without it, for what is taken without one',
    )
    .option('--date <date>', 'the day that the document bears, as in 2026-08-17; today otherwise')
    .option('--folder <folder>', 'the folder in which ids are looked up; the current one otherwise')
    .addHelpText('after', examples)
    .action(async (format: string | undefined, what: string | undefined, options: ExportCommandOptions) => {
      const { exportFile } = await import('./export.ts');
      done(await exportFile(format, what, options, terminal));
    });
}
