import path from 'node:path';
import type { Workspace } from '../../workspace/workspace.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs.ts';
import { fixFiles } from './fix.ts';
import type { CheckOptions } from './options.ts';
import { type ReportOptions, reportFindings } from './report.ts';
import { tellEncodings } from './tell-encodings.ts';
import { watchFolder } from './watch.ts';

/** Checks again and again while files change, and mends before that where it was asked for; resolves to the exit code. */
export function watchCheck(
  read: (workspace?: Workspace) => Promise<Inputs>,
  { fix, config }: CheckOptions,
  reportOptions: ReportOptions,
): Promise<number> {
  const { terminal, talk } = reportOptions;
  return watchFolder({
    terminal,
    talk,
    read,
    alsoWatched: typeof config === 'string' ? [path.resolve(terminal.cwd(), config)] : [],
    async tell(chosen, ruleFindings) {
      const { inputs, refused } = fix ? await fixFiles(chosen, talk) : { inputs: chosen, refused: [] };
      await tellEncodings(inputs, refused, { terminal, talk });
      const code = await reportFindings(inputs, { ...reportOptions, ruleFindings });
      return { inputs, code: refused.length > 0 ? exitCodes.wrongUse : code };
    },
  });
}
