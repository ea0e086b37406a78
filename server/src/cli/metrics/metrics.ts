import { metricsCsv } from '../../formats/metrics/csv.ts';
import { metricsJson } from '../../formats/metrics/json.ts';
import { programMetrics } from '../../formats/metrics/program-metrics.ts';
import { dateOf } from '../date-option.ts';
import { exitCodes } from '../exit-codes.ts';
import { endingsOf, formatOf } from '../format-option.ts';
import { findReport } from '../found-report.ts';
import { readFor } from '../read-for.ts';
import { talkTo } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { wayId } from '../way-option.ts';
import { writeResult } from '../write-result.ts';
import { WrongUse } from '../wrong-use.ts';
import type { MetricsOptions } from './options.ts';
import { metricsText } from './text.ts';

const formats = {
  formats: ['text', 'csv', 'json', 'curricular-analytics'],
  endings: [
    ['.csv', 'csv'],
    ['.json', 'json'],
    ['.txt', 'text'],
  ],
} as const;

/** Does what `hit-curriculum metrics` is asked for; resolves to the exit code. */
export async function metrics(named: string | undefined, options: MetricsOptions, terminal: Terminal): Promise<number> {
  const format = formatOf(options, formats);
  const date = dateOf(options.date);
  const talk = talkTo(terminal, options);
  const found = await findReport(named, options.folder, { terminal, talk });
  const way = options.way === undefined ? '' : wayId(found, options.way);
  const measured = programMetrics(found.report, way);
  if (!measured) throw new WrongUse(`${found.file} has no courses to measure.`);
  const place = { terminal, talk, out: options.out, ...readFor(found) };
  if (format === 'curricular-analytics') {
    const { curricularAnalytics } = await import('./curricular-analytics.ts');
    const { content, notes } = await curricularAnalytics(found, { date, way });
    for (const note of notes) talk.note(note);
    await writeResult(content, { ...place, endings: ['.csv'] });
    return exitCodes.clean;
  }
  const contents = {
    csv: () => metricsCsv(measured),
    json: () => metricsJson(measured, found.about(date)),
    text: () => metricsText(measured, textLook(terminal, options)),
  };
  await writeResult(contents[format](), { ...place, endings: endingsOf(format, formats.endings) });
  return exitCodes.clean;
}
