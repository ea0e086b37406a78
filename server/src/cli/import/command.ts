import type { Command } from 'commander';
import { importFormats } from '../../formats/import/formats.ts';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { ImportCommandOptions } from './options.ts';

const formats = Object.entries(importFormats)
  .map(([name, { about }]) => `  ${name.padEnd(22)}${about}`)
  .join('\n');

const examples = `
Formats:
${formats}

Examples:
  hit-curriculum import curricular-analytics plan.csv
      writes plan.curriculum.yaml here, and says what is odd about plan.csv
  hit-curriculum import spreadsheet courses.xlsx --sheet "Fall 2026" --map "Crs No=code" --dry-run
      shows what would become of a sheet, one of whose headings says nothing
  hit-curriculum import case competencies.json --out frameworks/
      writes the framework into another folder
  hit-curriculum import onet db_30_0_text/ --occupation 29-9021.00
      writes a role for one occupation from the files of a folder
  hit-curriculum import curricular-analytics - --id hit-aas --out hit-aas.curriculum.yaml < plan.csv
      reads what comes from another program

Exit codes: 0 all is imported and checks clean, 1 something is missing or is found in the new files, 2 wrong use, or
nothing could be made of the files.`;

const several = (one: string, before: readonly string[] = []) => [...before, one];

/** `hit-curriculum import`: programs, frameworks and roles from files of another format. */
export function addImport(program: Command, terminal: Terminal, done: Done): void {
  withCommonOptions(program.command('import'))
    .summary('make programs, frameworks and roles from files of other formats')
    .description(
      'Makes programs, frameworks and roles from files of another format, says what was not understood, and checks what came of it.',
    )
    .argument('[format]', Object.keys(importFormats).join(', '))
    .argument('[files...]', 'what to import; “-” for standard input; for onet also the folder with its files')
    .option('-o, --out <place>', 'the folder for the new files, or the file to write; this folder otherwise')
    .option('--id <id>', 'the id of what is imported, instead of one made from its name')
    .option('-t, --title <title>', 'its title, instead of the one in the file')
    .option(
      '--map <column=field>',
      'spreadsheets: what a column holds, by its heading; can be said several times',
      several,
    )
    .option('--sheet <name>', 'spreadsheets: the sheet of a workbook')
    .option('--occupation <code>', 'O*NET: the code of an occupation; can be said several times', several)
    .option('-n, --dry-run', 'print what would be written, and write nothing')
    .option('--force', 'write over files that are there already')
    .option(
      '--folder <folder>',
      'the folder in which the ids of the new files are looked up; the current one otherwise',
    )
    .addHelpText('after', examples)
    .action(async (format: string | undefined, files: readonly string[], options: ImportCommandOptions) => {
      const { importFiles } = await import('./import.ts');
      done(await importFiles(format, files, options, terminal));
    });
}
