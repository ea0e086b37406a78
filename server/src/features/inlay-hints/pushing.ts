import type { SourceDocument } from '../../workspace/document.ts';
import type { Hint } from './hint.ts';

/** About what a window shows of a line, beside a file explorer. */
const widestLine = 88;

/**
 * The hints of a line without the labels between the ids of a list in brackets, where these would push ids out of sight.
 * The titles of courses stay: a code says nothing without.
 */
export function withoutThosePushing({ text, lines }: SourceDocument, hints: readonly Hint[]): readonly Hint[] {
  const [first] = hints;
  if (!first) return hints;
  const { line } = lines.positionAt(first.at);
  const end = lines.endOf(line);
  const written = end - lines.startOf(line);
  const width = hints.reduce((sum, { words }) => sum + words.length + 1, written);
  if (width <= widestLine) return hints;
  const behind = ({ at }: Hint) => text.slice(at, end).trimStart().charAt(0);
  const labels = hints.filter((hint) => hint.key !== undefined && !hint.ofCourse && /[,\]}]/.test(behind(hint)));
  // The last of a list pushes nothing; if it alone had a label, it would seem to be that of all.
  return labels.some((hint) => behind(hint) === ',') ? hints.filter((hint) => !labels.includes(hint)) : hints;
}
