import type { Imported, ImportOptions, ImportSource } from '../import/imported.ts';

/** Not built yet. */
export function importSpreadsheet(_sources: readonly ImportSource[], _options: ImportOptions): Imported {
  return { files: [], notes: [{ severity: 'error', message: 'This format cannot be imported yet.' }] };
}
