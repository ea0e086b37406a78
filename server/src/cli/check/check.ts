import type { Workspace } from '../../workspace/workspace.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import { outFile } from '../out-file.ts';
import { harmless } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { callSettings } from './call-settings.ts';
import type { CheckOptions } from './options.ts';
import { outDocument } from './out-document.ts';
import { type ReportOptions, reportFindings } from './report.ts';
import { requestOf } from './request.ts';
import { typedText } from './stdin.ts';
import { tellEncodings } from './tell-encodings.ts';

/** Does what `hit-curriculum check` is asked for; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const request = requestOf(options);
  const talk = talkTo(terminal, options);
  const cwd = terminal.cwd();
  const stdin = await typedText(paths, options, { terminal, talk });
  if (options.watch && (options.fixDryRun || request.format !== 'pretty' || options.out !== undefined)) {
    throw new WrongUse('--watch tells what it finds in the terminal: leave out --format, --out and --fix-dry-run.');
  }
  if (stdin && (options.fix || options.watch)) {
    throw new WrongUse(`--${options.fix ? 'fix' : 'watch'} needs files: standard input has none to write or to watch.`);
  }
  const read = async (workspace?: Workspace): Promise<Inputs> => {
    const settings = await callSettings(options, cwd);
    const inputs = await readInputs(paths, { cwd, folder: options.folder, stdin, settings, talk, workspace });
    if (options.changed === undefined) return inputs;
    const { onlyChanged } = await import('./changed.ts');
    return onlyChanged(inputs, options.changed, talk);
  };
  const reportOptions = { request, terminal, talk, options };
  if (options.watch) {
    const { watchCheck } = await import('./watch-check.ts');
    return watchCheck(read, options, reportOptions);
  }
  const inputs = await read();
  const code = await told(inputs, options, reportOptions);
  for (const sentence of inputs.unreadable) terminal.stderr.write(`${harmless(sentence)}\n`);
  return inputs.unreadable.length > 0 ? exitCodes.wrongUse : code;
}

/** Says what is found, after mending what has one right answer, where that was asked for. */
async function told(inputs: Inputs, options: CheckOptions, reportOptions: ReportOptions): Promise<number> {
  if (options.fixDryRun) {
    const { showFixes } = await import('./fix-dry-run.ts');
    return showFixes(inputs, reportOptions);
  }
  if (!options.fix) {
    await tellEncodings(inputs, [], reportOptions);
    return reportFindings(inputs, reportOptions);
  }
  const { out } = options;
  const { request, terminal } = reportOptions;
  // What nothing can be told to is no reason to change files.
  const cwd = terminal.cwd();
  if (out !== undefined) await outFile(out, outDocument(request.format, inputs, { ...options, cwd }), cwd);
  const { fixFiles } = await import('./fix.ts');
  const { inputs: fixed, refused } = await fixFiles(inputs, reportOptions.talk);
  await tellEncodings(fixed, refused, reportOptions);
  const code = await reportFindings(fixed, reportOptions);
  return refused.length > 0 ? exitCodes.wrongUse : code;
}
