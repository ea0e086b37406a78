import type { Severity } from '../../syntax/finding.ts';
import { pathBelow } from '../../workspace/uris.ts';
import { countsInWords, countsOf } from './counts.ts';
import type { CheckedFile, FileFinding } from './finding.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * The findings as commands of a GitHub workflow, which shows them beside the lines of a pull request; then their number.
 * `root` is the URI of the folder that was checked out.
 */
export function findingsForGithub(files: readonly CheckedFile[], root: string): string {
  const lines = files.flatMap(({ findings }) => findings.map((finding) => annotation(finding, root)));
  return `${[...lines, `${countsInWords(countsOf(files))}.`].join('\n')}\n`;
}

function annotation({ file, uri, range, severity, message, code, title, related }: FileFinding, root: string): string {
  const { start, end } = range;
  const properties = {
    file: pathBelow(root, uri) ?? file,
    line: start.line + 1,
    endLine: end.line + 1,
    // Of several lines GitHub takes no columns.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: `${title} (${code})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  const others = related.map((place) => `${place.file}:${place.range.start.line + 1}: ${place.message}`);
  return `::${commands[severity]} ${written.join(',')}::${inMessage([message, ...others].join('\n'))}`;
}

/** Line breaks have a way to be written; what else a terminal would act on has not. */
function inMessage(text: string): string {
  const harmless = text.replaceAll(/[^\P{Cc}\r\n]|\p{Bidi_Control}/gu, '\u{fffd}');
  return harmless.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
