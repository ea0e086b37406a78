import { jsonText } from '../json-text.ts';
import { countsOf } from './counts.ts';
import type { CheckedFile, FileFinding, PlainPosition, PlainRange } from './finding.ts';

/** Goes up when something is taken away or means something else; what is added leaves it as it is. */
const shapeVersion = 1;

/** The findings for scripts, as docs/command-line.md describes it; lines and columns are counted from 1. */
export function findingsJson(files: readonly CheckedFile[], tool: { readonly version: string }): string {
  const { error, warning, information, hint, files: checked, filesWithFindings } = countsOf(files);
  const report = {
    format: 'hit-curriculum-findings',
    version: shapeVersion,
    tool: { name: 'hit-curriculum', version: tool.version },
    counts: {
      errors: error,
      warnings: warning,
      information,
      hints: hint,
      files: checked,
      filesWithFindings,
    },
    files: files.map(({ file, findings }) => ({ file, findings: findings.map(findingJson) })),
  };
  return jsonText(report);
}

function findingJson({ code, severity, message, title, category, range, related }: FileFinding) {
  return {
    code,
    severity,
    message,
    title,
    ...(category === undefined ? {} : { category }),
    ...placeJson(range),
    related: related.map((place) => ({ file: place.file, message: place.message, ...placeJson(place.range) })),
  };
}

function placeJson({ start, end }: PlainRange) {
  return { start: positionJson(start), end: positionJson(end) };
}

function positionJson({ line, character }: PlainPosition) {
  return { line: line + 1, column: character + 1 };
}
