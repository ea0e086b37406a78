import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Severity } from '../../syntax/finding.ts';
import { locate } from '../../syntax/locate.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { aboutCode } from './about-code.ts';
import type { CheckedFile, FileFinding, PlainRange } from './finding.ts';

/** A file whose findings are told. */
export interface JudgedFile {
  readonly document: SourceDocument;
  /** What the editor would say of it. */
  readonly diagnostics: readonly Diagnostic[];
}

const severityOf: readonly (Severity | undefined)[] = [undefined, 'error', 'warning', 'information', 'hint'];

/** Lines longer than this are told apart by their beginning. */
const longestLine = 500;

/** What the editor would say of a file, as plain data; `shown` gives the path of a file as people see it. */
export function checkedFile({ document, diagnostics }: JudgedFile, shown: (uri: string) => string): CheckedFile {
  const { uri, text } = document;
  const file = shown(uri);
  if (diagnostics.length === 0) return { file, uri, findings: [] };
  // Held as long as all findings are looked up in it.
  const { tree } = document;
  const { lines } = tree;
  const shortened = (start: number, end: number) => text.slice(start, Math.min(end, start + longestLine)).trim();
  const findings = diagnostics.map((diagnostic): FileFinding => {
    const code = String(diagnostic.code ?? '');
    const { title, category } = aboutCode(code);
    const { start, end } = diagnostic.range;
    return {
      file,
      uri,
      range: plainRange(diagnostic.range),
      code,
      severity: severityOf[diagnostic.severity ?? 1] ?? 'error',
      message: messageOf(diagnostic),
      title,
      ...(category === undefined ? {} : { category }),
      related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
        message,
        file: shown(location.uri),
        uri: location.uri,
        range: plainRange(location.range),
      })),
      line: shortened(lines.startOf(start.line), lines.endOf(start.line)),
      keys: (locate(tree, lines.offsetAt(start))?.path ?? []).filter((segment) => typeof segment === 'string'),
      marked: shortened(lines.offsetAt(start), Math.min(lines.offsetAt(end), lines.endOf(start.line))),
    };
  });
  return { file, uri, findings };
}

/** The protocol knows messages in Markdown as well; ours are plain. */
function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

function plainRange({ start, end }: Range): PlainRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
