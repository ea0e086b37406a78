import packageJson from '../../../package.json' with { type: 'json' };
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { differenceOf } from '../../analysis/report/difference-of.ts';
import { comparisonDocument } from '../../formats/report/comparison.ts';
import { coverageLosses } from '../../formats/report/comparison-losses.ts';
import { dateOf } from '../date-option.ts';
import { exitCodes } from '../exit-codes.ts';
import { endingsOf, formatOf } from '../format-option.ts';
import { harmless } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { writeResult } from '../write-result.ts';
import type { Compared } from './compared.ts';
import type { CompareOptions } from './options.ts';
import { readSides } from './read-sides.ts';
import { comparisonText } from './text.ts';

const formats = {
  formats: ['text', 'md', 'html', 'json'],
  endings: [
    ['.md', 'md'],
    ['.markdown', 'md'],
    ['.html', 'html'],
    ['.htm', 'html'],
    ['.json', 'json'],
    ['.txt', 'text'],
  ],
} as const;

/** Does what `hit-curriculum compare` is asked for; resolves to the exit code. */
export async function compare(
  [old, fresh]: readonly [string, string | undefined],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const format = formatOf(options, formats);
  const date = dateOf(options.date);
  const talk = talkTo(terminal, options);
  const { before, after, folder } = await readSides([old, fresh], {
    cwd: terminal.cwd(),
    folder: options.folder,
    talk,
  });
  talk.done();
  talk.detail(harmless(`${before.shown} is compared with ${after.shown}.`));
  const difference = differenceOf(before.report, after.report, betweenOf(before, after));
  const about = { date, version: packageJson.version, file: after.shown, with: before.shown, folder };
  const content =
    format === 'text'
      ? comparisonText(difference, about, textLook(terminal, options))
      : (await comparisonDocument(difference, format, about)).content;
  await writeResult(content, {
    terminal,
    talk,
    out: options.out,
    endings: endingsOf(format, formats.endings),
    read: [before.report.program.uri, after.report.program.uri],
    folders: [folder],
  });

  if (!options.failOnLoss) return exitCodes.clean;
  const losses = coverageLosses(difference);
  for (const { sentence } of losses) terminal.stderr.write(`${harmless(sentence)}\n`);
  return losses.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** With one id, or in one file, the two are versions of one program, whatever else they are called. */
function betweenOf({ report: before }: Compared, { report: after }: Compared): ReportDifference['between'] {
  const isOne = before.program.id === after.program.id || before.program.uri === after.program.uri;
  return isOne ? 'versions' : 'programs';
}
