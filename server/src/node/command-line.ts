/** What the command line of the language server asks for. */
export type Command =
  | { readonly kind: 'serve'; readonly transport: Transport }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: string };

export type Transport =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'node-ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly name: string };

export const help = `HIT Curriculum language server

Usage: hit-curriculum-language-server --stdio

An editor starts this program and talks to it; on its own it does nothing that a person could see.

  --stdio          talk through standard input and output
  --node-ipc       talk through the channel of the Node process that started it
  --socket=PORT    connect to a port of this machine
  --pipe=NAME      connect to a named pipe, or to a socket file
  --version        print the version
  --help           print this text
`;

/** Reads the arguments after the program's name. */
export function readCommandLine(args: readonly string[]): Command {
  const options = joinValues(args);
  if (options.includes('--help') || options.includes('-h')) return { kind: 'help' };
  if (options.includes('--version') || options.includes('-v')) return { kind: 'version' };

  const transports: Transport[] = [];
  for (const option of options) {
    const [name, value = ''] = option.split(/=(.*)/s);
    // Editors pass it so that a server whose editor is gone ends too; the connection reads it by itself.
    if (name === '--clientProcessId') continue;
    if (option === '--stdio') transports.push({ kind: 'stdio' });
    else if (option === '--node-ipc') transports.push({ kind: 'node-ipc' });
    else if (name === '--pipe' && value !== '') transports.push({ kind: 'pipe', name: value });
    else if (name === '--socket') {
      const port = Number(value);
      if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
        return wrong(`“${value}” is not a port: write a number, as in --socket=6009.`);
      transports.push({ kind: 'socket', port });
    } else return wrong(`“${option}” is not an option of this program.`);
  }

  const [transport, second] = transports;
  if (!transport) return wrong('Say how the editor talks to the server: --stdio is the usual way.');
  if (second) return wrong('Say only one way to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
  return { kind: 'serve', transport };
}

function wrong(problem: string): Command {
  return { kind: 'wrong', problem };
}

/** `--socket 6009` means the same as `--socket=6009`. */
function joinValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const takesValue = ['--socket', '--pipe', '--clientProcessId'].includes(argument);
    joined.push(takesValue ? `${argument}=${args[++index] ?? ''}` : argument);
  }
  return joined;
}
