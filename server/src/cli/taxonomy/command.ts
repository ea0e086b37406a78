import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { severalValues } from '../list-option.ts';
import type { Terminal } from '../terminal.ts';
import type { SearchOptions, ShowOptions } from './options.ts';

const overview = `
Examples:
  hit-curriculum taxonomy search health record
  hit-curriculum taxonomy show icd-10-cm-coding`;

const searchExamples = `
Examples:
  hit-curriculum taxonomy search icd
      skills, codes and whatever else is called so
  hit-curriculum taxonomy search privacy --kind skill
      only skills
  hit-curriculum taxonomy search coder --kind role --format json
      for a script: the entries with all that is known of them

Exit codes: 0 something was found, 1 nothing was, 2 wrong use.`;

const showExamples = `
Examples:
  hit-curriculum taxonomy show icd-10-cm-coding
      what the skill is, and what it belongs to
  hit-curriculum taxonomy show RHIT
      a credential by its abbreviation
  hit-curriculum taxonomy show medical-coder --folder .
      also which programs of this folder prepare for the role

Exit codes: 0 all is well, 2 there is no such entry, or wrong use.`;

const kindHelp =
  'only entries of these kinds: skill, role, credential, technology, challenge, award …; several with commas, or said again';

/** `hit-curriculum taxonomy`: what the product knows of the field. */
export function addTaxonomy(program: Command, terminal: Terminal, done: Done): void {
  const taxonomy = program
    .command('taxonomy')
    .summary('look up skills, roles, credentials and the rest of the built-in taxonomy')
    .description('Looks up skills, roles, credentials and whatever else the built-in taxonomy knows of the field.')
    .addHelpText('after', overview);
  withCommonOptions(taxonomy.command('search'))
    .summary('find entries by words')
    .description('Finds entries by their ids, labels and other names.')
    .argument('<words...>', 'words, or the beginnings of words')
    .option('-k, --kind <kinds>', kindHelp, severalValues)
    .option('-f, --format <format>', 'text or json', 'text')
    .addHelpText('after', searchExamples)
    .action(async (words: readonly string[], options: SearchOptions) => {
      const { searchTaxonomy } = await import('./search.ts');
      done(searchTaxonomy(words, options, terminal));
    });
  withCommonOptions(taxonomy.command('show'))
    .summary('tell what is known of an entry')
    .description('Tells what is known of an entry: what it is, and which others it is linked with.')
    .argument('<id>', 'the id of an entry, a code or an abbreviation')
    .option('-k, --kind <kinds>', kindHelp, severalValues)
    .option('-f, --format <format>', 'text or json', 'text')
    .option('--folder <folder>', 'tell also where the files of this folder use it')
    .addHelpText('after', showExamples)
    .action(async (id: string, options: ShowOptions) => {
      const { showEntry } = await import('./show.ts');
      done(await showEntry(id, options, terminal));
    });
}
