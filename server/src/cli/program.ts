import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addCheck } from './check/command.ts';
import { addCompare } from './compare/command.ts';
import { addCoverage } from './coverage/command.ts';
import type { Done } from './exit-codes.ts';
import { addExport } from './export/command.ts';
import { addFormat } from './format/command.ts';
import { helpText, helpWidth } from './help-text.ts';
import { addImport } from './import/command.ts';
import { addLsp } from './lsp/command.ts';
import { addMap } from './map/command.ts';
import { addMetrics } from './metrics/command.ts';
import { addNew } from './new/command.ts';
import { addExplain, addRules } from './rules/command.ts';
import { addTaxonomy } from './taxonomy/command.ts';
import type { Terminal } from './terminal.ts';

/**
 * All commands with their arguments. What a command does is loaded when it is called, so that the help and the version
 * come at once.
 */
export function createProgram(terminal: Terminal, done: Done): Command {
  const program = new Command('hit-curriculum')
    .description('Works with curricula of health information technology that are written as YAML.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this text')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      // The library lays out help in long lines, and these are made to fit.
      getOutHelpWidth: () => Number.POSITIVE_INFINITY,
      writeOut: (text) => terminal.stdout.write(helpText(text, helpWidth(terminal))),
      // What went wrong is said in one sentence by whoever catches it.
      writeErr: () => {},
    });
  addCheck(program, terminal, done);
  addFormat(program, terminal, done);
  addCoverage(program, terminal, done);
  addCompare(program, terminal, done);
  addMetrics(program, terminal, done);
  addMap(program, terminal, done);
  addImport(program, terminal, done);
  addExport(program, terminal, done);
  addNew(program, terminal, done);
  addTaxonomy(program, terminal, done);
  addRules(program, terminal, done);
  addExplain(program, terminal, done);
  addLsp(program);
  return program;
}
