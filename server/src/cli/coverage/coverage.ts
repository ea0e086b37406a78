import path from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { programReport } from '../../analysis/report/program-report.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import { coverageDocument } from '../../formats/report/document.ts';
import { type CoverageFormat, coverageFormats, isCoverageFormat } from '../../formats/report/formats.ts';
import { narrowed, type Wanted } from '../../formats/report/narrowed.ts';
import { exitCodes } from '../exit-codes.ts';
import { findProgram, shownPath } from '../find-program.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { checkMinimum } from './minimum.ts';
import type { CoverageOptions } from './options.ts';
import { coverageText } from './text.ts';

/** Does what `hit-curriculum coverage` is asked for; resolves to the exit code. */
export async function coverage(
  named: string | undefined,
  options: CoverageOptions,
  terminal: Terminal,
): Promise<number> {
  const format = formatOf(options);
  const minimum = minimumOf(options.min);
  const date = dateOf(options.date);
  const isBinary = format !== 'text' && coverageFormats[format].binary;
  if (isBinary && options.out === undefined && terminal.stdout.isTTY) {
    throw new WrongUse(`${coverageFormats[format].title} is nothing for a terminal: name a file with --out.`);
  }
  const found = await findProgram(named, { cwd: terminal.cwd(), folder: options.folder });
  const whole = programReport(found.snapshot, found.program);
  const file = shownPath(found.program, found.folder);
  if (!whole) throw new WrongUse(`${file} is no program.`);
  const report = narrowed(whole, wantedOf(whole, options));
  if (report.incomplete) terminal.stderr.write('Not all that the program draws on could be read or understood.\n');

  const content =
    format === 'text'
      ? coverageText(report, {
          paint: paintFor(terminal, options.out === undefined ? options : { color: options.color === true }),
          // In a pipe or a file nothing has to be cut.
          width: (options.out === undefined && terminal.stdout.columns) || Number.POSITIVE_INFINITY,
        })
      : (await coverageDocument(report, format, { date, version: packageJson.version, file, folder: found.folder }))
          .content;
  if (options.out === undefined) terminal.stdout.write(content);
  else await writeWhole(path.resolve(terminal.cwd(), options.out), content, options.out);

  if (minimum === undefined) return exitCodes.clean;
  const { sentences, isBelow } = checkMinimum(report, minimum);
  for (const sentence of sentences) terminal.stderr.write(`${sentence}\n`);
  return isBelow ? exitCodes.findings : exitCodes.clean;
}

function formatOf({ format: written, out }: CoverageOptions): CoverageFormat | 'text' {
  if (written === undefined) return out === undefined ? 'text' : formatOfFile(out);
  if (written === 'text') return 'text';
  if (isCoverageFormat(written)) return written;
  // One of the two pictures has to be the one that people mean.
  if (written === 'svg') return 'map.svg';
  const known = ['text', ...Object.keys(coverageFormats)].join(', ');
  throw new WrongUse(`“${written}” is no format. There is: ${known}.`);
}

/** The endings of files, and what is written to them where nobody says it. */
const endings: readonly (readonly [string, CoverageFormat | 'text'])[] = [
  ['matrix.svg', 'matrix.svg'],
  ['.svg', 'map.svg'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xlsx', 'xlsx'],
  ['.md', 'md'],
  ['.markdown', 'md'],
  ['.csv', 'csv'],
  ['.json', 'json'],
  ['.txt', 'text'],
];

function formatOfFile(out: string): CoverageFormat | 'text' {
  const name = out.toLowerCase();
  const found = endings.find(([ending]) => name.endsWith(ending));
  if (found) return found[1];
  const known = [
    '.txt',
    ...Object.keys(coverageFormats).map((format) => (format.includes('.') ? format : `.${format}`)),
  ];
  throw new WrongUse(
    `It is not clear what to write to “${path.basename(out)}”: end its name with one of ${known.join(', ')}, or say --format.`,
  );
}

function minimumOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const percent = Number(written.replace(/\s*%$/, ''));
  if (written.trim() === '' || !(percent >= 0 && percent <= 100)) {
    throw new WrongUse(`“${written}” is no percentage: write a number from 0 to 100, as in --min 80.`);
  }
  return percent;
}

function dateOf(written: string | undefined): string {
  if (written === undefined) return today();
  const date = new Date(`${written}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(date.getTime());
  if (isDate && date.toISOString().startsWith(written)) return written;
  throw new WrongUse(`“${written}” is no date: write it as in --date 2026-08-17.`);
}

/** The day on which it is called, where it is called. */
function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

function wantedOf(report: ProgramReport, { role, way }: CoverageOptions): Wanted {
  const ids = role?.flatMap((one) => one.split(',')).map((one) => one.trim());
  const targets = ids && new Set(ids.map((id) => targetId(report, id)));
  return { ...(targets ? { targets } : {}), ...(way === undefined ? {} : { way: wayId(report, way) }) };
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

function wayId({ ways, program }: ProgramReport, id: string): string {
  if (id === 'own') return '';
  if (ways.some((way) => way.id === id)) return id;
  const known = ways.map((way) => way.id || 'own').join(', ');
  throw new WrongUse(`“${id}” is no concentration of ${program.id || program.title}. Its plans are: ${known}.`);
}
