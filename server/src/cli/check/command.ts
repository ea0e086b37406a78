import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { withDashAsOutput } from '../out-option.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { checkFormats } from './formats.ts';
import type { CheckOptions } from './options.ts';

const examples = `
Examples:
  hit-curriculum check
      all curricula, catalogs, roles and frameworks of this folder
  hit-curriculum check programs/hit-aas.curriculum.yaml 'roles/*.role.yaml'
      one file, and all that fit a glob
  hit-curriculum check --fix
      mends what has one right answer, and tells what is left
  hit-curriculum check --changed origin/main
      only files that differ from another version, such as those of a pull request
  hit-curriculum check --rule skill-gap=error --max-warnings 0
      one rule graver than usual, and no warning at all
  hit-curriculum check --out findings.sarif
      for code scanning in CI
  hit-curriculum check - --stdin-filename programs/hit-aas.curriculum.yaml < draft.yaml
      a text as if it were that file

Exit codes: 0 nothing is found at or above --level, 1 something is, 2 wrong use or a file that cannot be read.`;

/** `hit-curriculum check`: what the editor would say of files. */
export function addCheck(program: Command, terminal: Terminal, done: Done): void {
  const formats = Object.keys(checkFormats).join(', ');
  const command = program
    .command('check')
    .summary('what the editor would say of your files')
    .description('Tells what the editor would say of curricula, catalogs, roles and frameworks, in the same words.')
    .argument('[paths...]', 'files, folders or globs; “-” for standard input; the whole folder without any')
    .option('-f, --format <format>', `how to tell it: ${formats}; else as --out ends, or pretty`)
    .option('-o, --out <file>', 'the file to write, instead of the terminal')
    .option(
      '-l, --level <severity>',
      'from which severity on to end with 1: error, warning, information or hint',
      'warning',
    )
    .option('--max-warnings <number>', 'end with 1 only for errors, or for more warnings than this')
    .option(
      '-r, --rule <code=severity>',
      'another severity, or “off”, for a rule or a category of rules; can be said several times',
      (one: string, before: readonly string[] = []) => [...before, one],
    )
    .option('-c, --config <file>', 'this configuration instead of the nearest hit-curriculum.config.yaml')
    .option('--no-config', 'no configuration file at all')
    .option('--changed <revision>', 'only files that were changed since a version in Git, and new ones')
    .option('--stdin-filename <file>', 'the file that the text from standard input counts as')
    .option('--fix', 'mend what has one right answer')
    .option('--fix-dry-run', 'show as a diff what --fix would change, and change nothing')
    .option('-w, --watch', 'check again whenever a file changes')
    .option('--threads <number>', 'on how many threads to check; as many as pay, without it')
    .option('--folder <folder>', 'the folder in which ids are looked up; the current one otherwise');
  const saidOfConfig = new Set<string>();
  for (const name of ['config', 'no-config']) command.on(`option:${name}`, () => saidOfConfig.add(name));
  withDashAsOutput(withCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      // For the library, the last one would count and the other would be as if it were not there.
      if (saidOfConfig.size > 1) throw new WrongUse('--config and --no-config cannot both be: leave one of them out.');
      const { check } = await import('./check.ts');
      done(await check(paths, options, terminal));
    });
}
