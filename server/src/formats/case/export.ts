import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Exported, ExportOptions } from '../export/exported.ts';

/** Not built yet. */
export function exportCase(_snapshot: Snapshot, _document: SourceDocument, _options: ExportOptions): Exported {
  return { name: '', content: '', notes: [{ severity: 'error', message: 'This format cannot be written yet.' }] };
}
