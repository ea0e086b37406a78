import { readCommandLine } from '../../node/command-line.ts';
import { serve } from '../../node/serve.ts';
import { WrongUse } from '../wrong-use.ts';

/** How the editor talks to the server. */
export interface LspOptions {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly socket?: string;
  readonly pipe?: string;
}

/** Serves an editor until the connection ends, and the process with it. Fails where there can be no connection. */
export function serveEditor(options: LspOptions): Promise<never> {
  const command = readCommandLine(argumentsOf(options));
  return new Promise((_resolve, reject) => {
    const refuse = (problem: string) => reject(new WrongUse(problem));
    if (command.kind === 'serve') serve(command.transport, refuse);
    else refuse(command.kind === 'wrong' ? command.problem : 'Say how the editor talks to the server: --stdio.');
  });
}

/** The same words that the program `hit-curriculum-language-server` understands. */
function argumentsOf({ stdio, nodeIpc, socket, pipe }: LspOptions): string[] {
  return [
    ...(stdio ? ['--stdio'] : []),
    ...(nodeIpc ? ['--node-ipc'] : []),
    ...(socket === undefined ? [] : [`--socket=${socket}`]),
    ...(pipe === undefined ? [] : [`--pipe=${pipe}`]),
  ];
}
