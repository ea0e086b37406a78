import type { OffsetRange } from '../finding.ts';
import type { Splice } from './splice.ts';

/** What was read again after an edit, with all lines up to the next part: no other part of the text is another one. */
export function editedPart({ tree, section, item }: Splice): OffsetRange {
  const root = tree.documents[0]?.root;
  const sections = root?.kind === 'mapping' ? root.entries : [];
  const value = sections[section]?.value;
  const parts = value?.kind === 'mapping' ? value.entries : value?.kind === 'sequence' ? value.items : [];
  const part = item === undefined ? sections[section] : parts[item];
  const next = (item === undefined ? undefined : parts[item + 1]) ?? sections[section + 1];
  return { start: part?.start ?? 0, end: next?.start ?? tree.text.length };
}
