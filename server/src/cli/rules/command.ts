import type { Command } from 'commander';
import { withCommonOptions } from '../common-options.ts';
import type { Done } from '../exit-codes.ts';
import { severalValues } from '../list-option.ts';
import type { Terminal } from '../terminal.ts';
import type { ExplainOptions, RulesOptions } from './options.ts';

const rulesExamples = `
Examples:
  hit-curriculum rules
      all rules, and what they are in this folder by its hit-curriculum.config.yaml
  hit-curriculum rules --category requisites,credits
      only the rules of these categories
  hit-curriculum rules --format markdown > rules.md
      a list for the handbook

Exit codes: 0 all is well, 2 wrong use.`;

const explainExamples = `
Examples:
  hit-curriculum explain requisite-order
      what the rule finds, why that matters, and how to change it
  hit-curriculum explain schema-unknown-key
      what a finding about the form of a file means

Exit codes: 0 all is well, 2 nothing has this code, or wrong use.`;

/** `hit-curriculum rules`: what is looked for. */
export function addRules(program: Command, terminal: Terminal, done: Done): void {
  withCommonOptions(program.command('rules'))
    .summary('list the rules, as they are chosen in this folder')
    .description('Lists the rules that files are checked by, with how grave their findings are in this folder.')
    .option(
      '-c, --category <categories>',
      'only rules of these categories, such as requisites; several with commas, or said again',
      severalValues,
    )
    .option('-f, --format <format>', 'text, json or markdown', 'text')
    .option('--folder <folder>', 'the folder whose choices count; the current one otherwise')
    .addHelpText('after', rulesExamples)
    .action(async (options: RulesOptions) => {
      const { listRules } = await import('./list-rules.ts');
      done(await listRules(options, terminal));
    });
}

/** `hit-curriculum explain`: what a finding means. */
export function addExplain(program: Command, terminal: Terminal, done: Done): void {
  withCommonOptions(program.command('explain'))
    .summary('tell what a finding means, by its code')
    .description('Tells what a finding means, why it matters and what to do about it.')
    .argument('<code>', 'the code of a finding, such as requisite-order')
    .addHelpText('after', explainExamples)
    .action(async (code: string, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      done(explain(code, options, terminal));
    });
}
