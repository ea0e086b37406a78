import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import type { MapCommandOptions } from './map.ts';

const examples = `
Examples:
  hit-curriculum map --out program-map.svg
      the map of the only program of this folder, as a picture for a slide or a page
  hit-curriculum map hit-aas --way outpatient-coding --out outpatient-coding.svg
      with what a concentration adds and replaces
  hit-curriculum map hit-aas | rsvg-convert -f pdf -o map.pdf
      through a pipe, to another program

Exit codes: 0 all is well, 2 wrong use or a file that cannot be read.`;

/** `hit-curriculum map`: the program map as a picture. */
export function addMap(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('map')
    .summary('the program map, as a picture (SVG)')
    .description(
      'Draws the terms of a program, their courses and what these require, with the critical path, as a picture in the format SVG: sharp at any size, for a slide, a page or a printer.',
    )
    .argument('[program]', 'the file of a program, or its id; may be left out where the folder has one program only')
    .option('-w, --way <id>', 'this concentration, by id; “own”, as without it, for what is taken without one')
    .option('-o, --out <file>', 'the file to write, instead of standard output')
    .option('--date <date>', 'the date in the picture, as in 2026-08-17; today otherwise')
    .option('--folder <folder>', 'the folder with the files of the program; the current one otherwise');
  withDashAsOutput(withCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (named: string | undefined, options: MapCommandOptions) => {
      const { map } = await import('./map.ts');
      done(await map(named, options, terminal));
    });
}
