import type { ProgramReport } from '../../analysis/report/report.ts';
import { type CoverageDocument, coverageDocument } from '../../formats/report/document.ts';
import { type CoverageFormat, coverageFormats, isCoverageFormat } from '../../formats/report/formats.ts';
import { narrowed, type Wanted } from '../../formats/report/narrowed.ts';
import { dateOf } from '../date-option.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Endings, endingsOf, formatOf } from '../format-option.ts';
import { type FoundReport, findReport } from '../found-report.ts';
import { readFor } from '../read-for.ts';
import { shownUri } from '../shown-uri.ts';
import { harmless } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { wayId } from '../way-option.ts';
import { writeResult } from '../write-result.ts';
import { WrongUse } from '../wrong-use.ts';
import { checkMinimum } from './minimum.ts';
import { notUnderstood } from './not-understood.ts';
import type { CoverageOptions } from './options.ts';
import { coverageText } from './text.ts';
import { unjudged } from './unjudged.ts';

/** Does what `hit-curriculum coverage` is asked for; resolves to the exit code. */
export async function coverage(
  named: string | undefined,
  options: CoverageOptions,
  terminal: Terminal,
): Promise<number> {
  // One of the two pictures has to be the one that people mean.
  const written = options.format?.toLowerCase() === 'svg' ? 'map.svg' : options.format;
  const format = formatOf({ format: written, out: options.out }, { formats, endings });
  const minimum = minimumOf(options.min);
  const date = dateOf(options.date);
  const isBinary = format !== 'text' && coverageFormats[format].binary;
  if (isBinary && options.out === undefined && terminal.stdout.isTTY) {
    throw new WrongUse(`A terminal cannot show an ${coverageFormats[format].title}: name a file with --out.`);
  }
  const talk = talkTo(terminal, options);
  const found = await findReport(named, options.folder, { terminal, talk });
  const report = narrowed(found.report, wantedOf(found, options));

  const content =
    format === 'text'
      ? coverageText(report, {
          ...(options.matrix ? { matrix: options.role ? 'targets' : 'all' } : {}),
          ...textLook(terminal, options),
        })
      : (await documentOf(format, report, found, options, date)).content;
  await writeResult(content, { terminal, talk, out: options.out, endings: endingsFor(format), ...readFor(found) });
  const warning = notUnderstood(found.findings(), shownUri(terminal.cwd(), found.program.uri));
  // Where a file could not be read, more than that was said already.
  if (warning !== undefined && !report.incomplete) talk.note(warning);
  const isLookedAt = format === 'text' && options.out === undefined && terminal.stdout.isTTY === true;
  if (isLookedAt && !options.matrix) talk.note('With --matrix, also which course teaches which skill at which level.');

  if (minimum === undefined) return exitCodes.clean;
  const { sentences, isBelow, isOpen } = checkMinimum(report, minimum);
  const reasons = unjudged(report, found, { minimum, isChoice: options.role !== undefined });
  for (const sentence of [...sentences, ...reasons]) terminal.stderr.write(`${plainLine(sentence)}\n`);
  if (reasons.length > 0 || isOpen) return exitCodes.wrongUse;
  return isBelow ? exitCodes.findings : exitCodes.clean;
}

/** A map is of the whole program, of which it shows a way: it tells what is planned on others from what nobody plans. */
async function documentOf(
  format: CoverageFormat,
  narrow: ProgramReport,
  found: FoundReport,
  { way }: CoverageOptions,
  date: string,
): Promise<CoverageDocument> {
  const report = format === 'map.svg' ? found.report : narrow;
  const shown = way === undefined ? {} : { way: wayId(found, way) };
  return coverageDocument(report, format, found.about(date), { findings: found.findings(), ...shown });
}

/** A line that may be set in, without anything that a terminal would act on. */
function plainLine(line: string): string {
  const words = line.trimStart();
  return `${' '.repeat(line.length - words.length)}${harmless(words)}`;
}

const formats = ['text', ...Object.keys(coverageFormats).filter(isCoverageFormat)] as const;

/** What is written to a file where nobody says it. */
const endings: Endings<CoverageFormat | 'text'> = [
  ['.txt', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xlsx', 'xlsx'],
  ['.md', 'md'],
  ['.markdown', 'md'],
  ['.csv', 'csv'],
  ['.json', 'json'],
  ['matrix.svg', 'matrix.svg'],
  ['.svg', 'map.svg'],
];

/** Each of the two pictures may be called as a person likes. */
function endingsFor(format: CoverageFormat | 'text'): readonly string[] {
  return format === 'matrix.svg' ? ['.svg'] : endingsOf(format, endings);
}

function minimumOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const percent = Number(written.replace(/\s*%$/, ''));
  if (written.trim() === '' || !(percent >= 0 && percent <= 100)) {
    throw new WrongUse(`“${written}” is no percentage: write a number from 0 to 100, as in --min 80.`);
  }
  return percent;
}

function wantedOf(found: FoundReport, { role, way }: CoverageOptions): Wanted {
  const { report } = found;
  const targets = role && new Set(role.map((id) => targetId(report, id)));
  return { ...(targets ? { targets } : {}), ...(way === undefined ? {} : { way: wayId(found, way) }) };
}

/** People say `medical-coder` where the report says `role medical-coder`. */
function targetId({ targets, program }: ProgramReport, id: string): string {
  const found = targets.find((target) => [id, `role ${id}`, `framework ${id}`].includes(target.id));
  if (found) return found.id;
  const known = targets.map((target) => target.id.replace(/^(role|framework) /, '')).join(', ');
  throw new WrongUse(
    known === ''
      ? `${program.id || program.title} names no role or framework under “prepares-for”, and no outcomes.`
      : `“${id}” is nothing that ${program.id || program.title} prepares for. It prepares for: ${known}.`,
  );
}
