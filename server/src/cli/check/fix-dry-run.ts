import { exitCodes } from '../exit-codes.ts';
import { fileDiff, withoutDiff } from '../file-diff.ts';
import type { Inputs } from '../inputs.ts';
import { harmless } from '../table-text.ts';
import type { Talk } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { writeResult } from '../write-result.ts';
import { findAll } from './find.ts';
import { mended } from './fix.ts';
import type { CheckOptions } from './options.ts';
import { outDocument } from './out-document.ts';
import { exitCodeOf } from './outcome.ts';
import type { CheckRequest } from './request.ts';
import { tellEncodings } from './tell-encodings.ts';

export interface DryRunOptions {
  readonly request: CheckRequest;
  readonly options: Pick<CheckOptions, 'out' | 'color' | 'config'>;
  readonly terminal: Terminal;
  readonly talk: Talk;
}

/** Shows what `--fix` would change, and changes nothing; resolves to the exit code. */
export async function showFixes(inputs: Inputs, { request, options, terminal, talk }: DryRunOptions): Promise<number> {
  const { rewrites, refused, unmended, inputs: after } = await mended(inputs, talk);
  const isForPeople = options.out === undefined && terminal.stdout.isTTY === true;
  const { paint } = textLook(terminal, options);
  const diffs: string[] = [];
  for (const rewrite of rewrites) {
    const diff = await fileDiff(rewrite, { paint, isForPeople });
    if (diff === undefined) terminal.stderr.write(`${harmless(withoutDiff(rewrite.shown))}\n`);
    else diffs.push(diff);
  }
  await tellEncodings(inputs, refused, { terminal, talk });
  for (const sentence of unmended) talk.note(sentence);
  const diff = diffs.join('');
  // A file that says what is no longer so would be worse than an empty one.
  if (diff !== '' || options.out !== undefined) {
    const document = outDocument('diff', inputs, { ...options, cwd: terminal.cwd() });
    await writeResult(diff, { terminal, talk, out: options.out, ...document });
  }
  const files = `${rewrites.length} ${rewrites.length === 1 ? 'file' : 'files'}`;
  if (rewrites.length > 0) talk.note(`--fix would change ${files}.`);
  else if (refused.length + unmended.length === 0) talk.note('Nothing here has one right answer.');
  if (refused.length > 0) return exitCodes.wrongUse;
  return rewrites.length > 0
    ? exitCodes.findings
    : exitCodeOf(await findAll(after, { talk, threads: request.threads }), request);
}
