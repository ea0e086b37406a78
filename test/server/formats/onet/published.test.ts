import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../../server/src/features/diagnostics.ts';
import { importOnet } from '../../../../server/src/formats/onet/import.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** Files of the O*NET database for nine occupations; not part of the repository. */
const folder = path.join(import.meta.dirname, '../../../../../shared/data/onet');
const names = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(names.length === 0)('occupations of O*NET (skipped where their files are missing)', () => {
  const sources = names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  const codes = names.length === 0 ? [] : occupationsIn(readFileSync(path.join(folder, 'Occupation_Data.tsv'), 'utf8'));

  test('All nine become roles that check clean, with one framework.', () => {
    expect(codes).toHaveLength(9);
    const { files, notes } = importOnet(sources, { occupations: codes });
    expect(files).toHaveLength(10);
    expect(notes.filter(({ severity }) => severity === 'error')).toEqual([]);
    const workspace = fixtureWorkspace('//- /empty.txt\n');
    for (const { name, text } of files) workspace.type(`/${name}`, text);
    const snapshot = workspace.snapshot();
    for (const { name } of files) expect(findingsOf(snapshot, workspace.document(`/${name}`)), name).toEqual([]);
    for (const { text } of files) expect(text).toContain('# Includes information from the O*NET 29.3 Database');
  });

  test.each(codes)('%s can come alone.', (code) => {
    const { files } = importOnet(sources, { occupations: [code] });
    const isRated = !['15-2051.00', '29-2072.00', '29-9021.00'].includes(code);
    expect(files).toHaveLength(isRated ? 2 : 1);
    expect(files[0]?.text.includes('requires:')).toBe(isRated);
    expect(files[0]?.text).toContain('responsibilities:');
    expect(files[0]?.text).toContain('technologies:');
  });

  test('What a specialist requires is what O*NET rates highest.', () => {
    const text = importOnet(sources, { occupations: ['15-1211.01'] }).files[0]?.text ?? '';
    expect(text).toContain('onet/knowledge-of-computers-and-electronics: { level: mastered, importance: core }');
    expect(text).toContain('education: master\n');
    // Rated as not relevant for more than three of four people.
    expect(text).not.toContain('onet/repairing');
  });
});

function occupationsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\d{2}-\d{4}\.\d{2}(?=\t)/.exec(line)?.[0] ?? []);
}
