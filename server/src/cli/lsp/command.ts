import { type Command, Option } from 'commander';
import type { LspOptions } from './lsp.ts';

const examples = `
Examples:
  hit-curriculum lsp --stdio
      what an editor is told to run for files such as hit.curriculum.yaml
  hit-curriculum lsp --socket 6009
      connect to an editor that listens at this port

An editor starts this command and talks to it; on its own it does nothing that a person could see.
The program hit-curriculum-language-server is the same with the same options.

Exit codes: 0 the editor said goodbye, 1 the editor was gone, 2 wrong use.`;

/** `hit-curriculum lsp`: the language server. */
export function addLsp(program: Command): void {
  program
    .command('lsp')
    .summary('serve an editor by the language server protocol')
    .description('Serves an editor by the language server protocol. Only the protocol is written to standard output.')
    .option('--stdio', 'talk through standard input and output')
    .option('--node-ipc', 'talk through the channel of the Node process that started it')
    .option('--socket <port>', 'connect to a port of this machine')
    .option('--pipe <name>', 'connect to a named pipe, or to a socket file')
    .addOption(new Option('--clientProcessId <id>', 'end when this process does').hideHelp())
    .addHelpText('after', examples)
    .action(async (options: LspOptions) => {
      const { serveEditor } = await import('./lsp.ts');
      await serveEditor(options);
    });
}
