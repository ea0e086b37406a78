import { diffText } from '../diff-text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs.ts';
import type { Talk } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { writeResult } from '../write-result.ts';
import { findAll } from './find.ts';
import { mended } from './fix.ts';
import type { CheckOptions } from './options.ts';
import { outDocument } from './out-document.ts';
import { exitCodeOf } from './outcome.ts';
import type { CheckRequest } from './request.ts';

export interface DryRunOptions {
  readonly request: CheckRequest;
  readonly options: Pick<CheckOptions, 'out' | 'color' | 'config'>;
  readonly terminal: Terminal;
  readonly talk: Talk;
}

/** Shows what `--fix` would change, and changes nothing; resolves to the exit code. */
export async function showFixes(inputs: Inputs, { request, options, terminal, talk }: DryRunOptions): Promise<number> {
  const { rewrites, inputs: after } = await mended(inputs, talk);
  const isForPeople = options.out === undefined && terminal.stdout.isTTY === true;
  const { paint } = textLook(terminal, options);
  const diff = rewrites.map((rewrite) => diffText(rewrite, { paint, isForPeople })).join('');
  // A file that says what is no longer so would be worse than an empty one.
  if (diff !== '' || options.out !== undefined) {
    const document = outDocument('diff', inputs, { ...options, cwd: terminal.cwd() });
    await writeResult(diff, { terminal, talk, out: options.out, ...document });
  }
  const files = `${rewrites.length} ${rewrites.length === 1 ? 'file' : 'files'}`;
  talk.note(rewrites.length === 0 ? 'Nothing here has one right answer.' : `--fix would change ${files}.`);
  return rewrites.length > 0 ? exitCodes.findings : exitCodeOf(await findAll(after, talk), request);
}
