import { exitCodes } from '../exit-codes.ts';
import { type InputOptions, type Inputs, readInputs } from '../inputs.ts';
import { talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { callSettings } from './call-settings.ts';
import type { CheckOptions } from './options.ts';
import { reportFindings } from './report.ts';
import { requestOf } from './request.ts';
import { readStdin } from './stdin.ts';

/** Does what `hit-curriculum check` is asked for; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const request = requestOf(options);
  const talk = talkTo(terminal, options);
  const cwd = terminal.cwd();
  const stdin = await readStdin(paths, options, { terminal, talk });
  if (stdin && (options.fix || options.watch)) {
    throw new WrongUse(`--${options.fix ? 'fix' : 'watch'} needs files: standard input has none to write or to watch.`);
  }
  const inputOptions: InputOptions = {
    cwd,
    folder: options.folder,
    stdin,
    settings: await callSettings(options, cwd),
    talk,
  };
  const read = async (): Promise<Inputs> => {
    const inputs = await readInputs(paths, inputOptions);
    if (options.changed === undefined) return inputs;
    const { onlyChanged } = await import('./changed.ts');
    return onlyChanged(inputs, options.changed, talk);
  };
  const inputs = await read();
  const reportOptions = { request, terminal, talk, options };
  const code = await reportFindings(inputs, reportOptions);
  for (const file of inputs.unreadable) terminal.stderr.write(`${file} cannot be read: you have no permission.\n`);
  return inputs.unreadable.length > 0 ? exitCodes.wrongUse : code;
}
