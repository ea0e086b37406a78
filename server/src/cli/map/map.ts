import path from 'node:path';
import { coverageDocument } from '../../formats/report/document.ts';
import type { CommonOptions } from '../common-options.ts';
import { dateOf } from '../date-option.ts';
import { exitCodes } from '../exit-codes.ts';
import { findReport } from '../found-report.ts';
import { readFor } from '../read-for.ts';
import { talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { wayId } from '../way-option.ts';
import { writeResult } from '../write-result.ts';
import { WrongUse } from '../wrong-use.ts';

/** What a person may say besides the program. */
export interface MapCommandOptions extends CommonOptions {
  readonly way?: string;
  readonly out?: string;
  readonly date?: string;
  readonly folder?: string;
}

/** Does what `hit-curriculum map` is asked for; resolves to the exit code. */
export async function map(named: string | undefined, options: MapCommandOptions, terminal: Terminal): Promise<number> {
  const { out } = options;
  if (out !== undefined && /\.(png|jpe?g|gif|webp|pdf|html?|pptx?|docx?)$/i.test(out)) {
    throw new WrongUse(`The map is written as SVG: end “${path.basename(out)}” with .svg, or convert the picture.`);
  }
  if (out === undefined && terminal.stdout.isTTY) {
    throw new WrongUse('A terminal cannot show a picture: name a file with --out, as in --out program-map.svg.');
  }
  const date = dateOf(options.date);
  const talk = talkTo(terminal, options);
  const found = await findReport(named, options.folder, { terminal, talk });
  const way = options.way === undefined ? '' : wayId(found, options.way);
  const { content } = await coverageDocument(found.report, 'map.svg', found.about(date), { way });
  await writeResult(content, {
    terminal,
    talk,
    out,
    endings: ['.svg'],
    ...readFor(found),
  });
  return exitCodes.clean;
}
