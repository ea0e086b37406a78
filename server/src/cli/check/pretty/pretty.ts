import { countsInWords, countsOf, partsInWords } from '../../../formats/findings/counts.ts';
import {
  type CheckedFile,
  type FileFinding,
  type RelatedFilePlace,
  severities,
} from '../../../formats/findings/finding.ts';
import type { Severity } from '../../../syntax/finding.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import { harmless } from '../../table-text.ts';
import type { Paint, TextLook } from '../../terminal.ts';
import { wrapped } from '../../wrapped.ts';
import { codeFrame } from './frame.ts';

export interface PrettyOptions extends TextLook {
  /** A file whose lines are shown. */
  documentAt(uri: string): SourceDocument | undefined;
  /** Says nothing where nothing is found. */
  readonly isQuiet: boolean;
  /** The version in Git since which only changed files are checked. */
  readonly since?: string | undefined;
}

/** Lines of words that are longer than this are hard to read on any terminal. */
const widestWords = 100;
/** Where nothing has to fit, a line of code is still no longer than this. */
const widestCode = 160;

/** The findings for people: each with its place, its words, and the lines that it is about; then how many there are. */
export function prettyFindings(files: readonly CheckedFile[], options: PrettyOptions): string {
  const { paint, isQuiet, since } = options;
  const blocks = files.flatMap(({ findings }) => findings.map((finding) => findingBlock(finding, options)));
  const counts = countsOf(files);
  if (blocks.length === 0) {
    if (isQuiet) return '';
    if (counts.files > 0) return `${paint.good('✓')} ${countsInWords(counts)}.\n`;
    return since === undefined ? `${countsInWords(counts)}.\n` : `Nothing was changed since ${harmless(since)}.\n`;
  }
  return `${[...blocks, summary(files, options)].join('\n\n')}\n`;
}

function findingBlock(finding: FileFinding, options: PrettyOptions): string {
  const { paint, width } = options;
  const { code, severity, message, related, uri, range } = finding;
  const tone = toneOf(severity, paint);
  const document = options.documentAt(uri);
  const frame = document
    ? codeFrame(document, range, { paint, mark: tone, width: (Number.isFinite(width) ? width : widestCode) - 4 }).map(
        (row) => `    ${row}`,
      )
    : [];
  return [
    `${placeOf(finding, paint)}  ${paint.bold(tone(severity))}  ${paint.faint(code)}`,
    ...words(harmless(message), '  ', width),
    ...(frame.length === 0 ? [] : ['', ...frame]),
    ...(related.length === 0 ? [] : ['', ...related.flatMap((place) => relatedLines(place, options))]),
  ].join('\n');
}

function relatedLines(place: RelatedFilePlace, { paint, width }: PrettyOptions): string[] {
  return [
    `  ${paint.faint('see')} ${placeOf(place, { ...paint, bold: (text) => text })}`,
    ...words(harmless(place.message), '      ', width),
  ];
}

/** `programs/hit.curriculum.yaml:12:7`, which terminals and editors make a link of. */
function placeOf({ file, range: { start } }: FileFinding | RelatedFilePlace, { bold, faint }: Paint): string {
  return `${bold(harmless(file))}${faint(`:${start.line + 1}:${start.character + 1}`)}`;
}

function words(text: string, indent: string, width: number): string[] {
  const room = Number.isFinite(width) ? Math.min(width, widestWords) - indent.length : width;
  return wrapped(text, room).map((line) => `${indent}${line}`);
}

function toneOf(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return paint.poor;
  if (severity === 'warning') return paint.fair;
  return severity === 'information' ? paint.calm : paint.faint;
}

function summary(files: readonly CheckedFile[], { paint, isQuiet }: PrettyOptions): string {
  const counts = countsOf(files);
  const painted = partsInWords(counts).reduce(
    (all, { severity, words: part }) => all.replace(part, paint.bold(toneOf(severity, paint)(part))),
    countsInWords(counts),
  );
  const more = isQuiet ? [] : explanation(files.flatMap(({ findings }) => findings)).map(paint.faint);
  return [`${painted}.`, ...more].join('\n');
}

/** How to read more of the gravest finding; of several the first one. */
function explanation(findings: readonly FileFinding[]): string[] {
  const alike = severities
    .map((severity) => findings.filter((one) => one.severity === severity))
    .find((some) => some.length > 0);
  const first = alike?.[0];
  if (!alike || !first) return [];
  const noun = first.severity === 'information' ? 'finding' : first.severity;
  const which = findings.length === 1 ? 'it' : `the ${alike.length === 1 ? '' : 'first '}${noun}`;
  return [`hit-curriculum explain ${first.code} says more of ${which}.`];
}
