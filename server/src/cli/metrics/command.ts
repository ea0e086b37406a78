import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import type { MetricsOptions } from './options.ts';

const examples = `
What the numbers mean:
  blocking    how many other courses cannot be taken before the course
  delay       how many courses the longest chain of requisites through the course has
  complexity  both together; two thirds of that in a quarter system
  centrality  the lengths of all chains that lead through the course, added up

Examples:
  hit-curriculum metrics
      the courses of the only program of this folder, by term, with their numbers and the sums
  hit-curriculum metrics hit-aas --way outpatient-coding
      with what a concentration adds and replaces
  hit-curriculum metrics hit-aas --out metrics.csv
      a table for a spreadsheet
  hit-curriculum metrics hit-aas --format curricular-analytics --out hit-aas-with-metrics.csv
      the curriculum with its metrics, in the columns of Curricular Analytics

Exit codes: 0 all is well, also where requisites lead in a circle and nothing can be measured; 2 wrong use or a file that
cannot be read.`;

/** `hit-curriculum metrics`: how complex the requisites of a program are. */
export function addMetrics(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('metrics')
    .summary('how complex the requisites of a program are: blocking, delay, complexity, centrality')
    .description(
      'Measures the requisites of a program, course by course and in sum: blocking, delay, complexity and centrality, as Curricular Analytics does, and the critical path. What somebody can leave out does not count.',
    )
    .argument('[program]', 'the file of a program, or its id; may be left out where the folder has one program only')
    .option('-w, --way <id>', 'this concentration, by id; “own”, as without it, for what is taken without one')
    .option('-f, --format <format>', 'text, csv, json or curricular-analytics; else as --out ends, or text')
    .option('-o, --out <file>', 'the file to write, instead of the terminal')
    .option('--date <date>', 'the date in the document, as in 2026-08-17; today otherwise')
    .option('--folder <folder>', 'the folder with the files of the program; the current one otherwise');
  withDashAsOutput(withCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (named: string | undefined, options: MetricsOptions) => {
      const { metrics } = await import('./metrics.ts');
      done(await metrics(named, options, terminal));
    });
}
