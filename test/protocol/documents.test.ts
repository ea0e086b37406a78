import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit
title: Health Information
prepares-for: { roles: [medical-coder] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
`;

type Answer = { name: string; content: string; encoding: string; problem?: string };

async function college() {
  const folder = temporaryFolder({ 'programs/hit.curriculum.yaml': program, 'clerk.role.yaml': 'role: clerk\n' });
  const editor = await startEditor({ folders: [folder], settings: {} });
  const uri = uriOf(folder, 'programs/hit.curriculum.yaml');
  const ask = (format: string, of = uri) =>
    editor.request<Answer>('hitCurriculum/coverageDocument', { uri: of, format, date: '2026-08-17' });
  return { editor, folder, uri, ask };
}

describe('hitCurriculum/coverageDocument', () => {
  test('makes a document of the text as it is in the editor', async () => {
    const { editor, uri, ask } = await college();
    await editor.open(uri, program.replace('Introduction', 'First Steps'));
    const { name, content, encoding } = await ask('csv');
    expect({ name, encoding }).toEqual({ name: 'hit-coverage.csv', encoding: 'utf8' });
    expect(content).toContain('HIT 100,First Steps,3,');
    expect(content).toContain('File,programs/hit.curriculum.yaml');
    expect(content).toContain('Made on,2026-08-17');
  });

  test('sends a workbook as bytes', async () => {
    const { ask } = await college();
    const { name, content, encoding } = await ask('xlsx');
    expect({ name, encoding }).toEqual({ name: 'hit-coverage.xlsx', encoding: 'base64' });
    expect(read(Buffer.from(content, 'base64')).SheetNames).toContain('Matrix');
  });

  test('offers each format, and can make it', async () => {
    const { editor, ask } = await college();
    const formats = await editor.request<{ format: string; ending: string }[]>('hitCurriculum/coverageFormats', {});
    expect(formats.map(({ format }) => format)).toEqual(['html', 'xlsx', 'md', 'csv', 'json', 'map.svg', 'matrix.svg']);
    for (const { format, ending } of formats) expect((await ask(format)).name).toBe(`hit-coverage${ending}`);
  });

  test('says why there is none', async () => {
    const { folder, ask } = await college();
    expect(await ask('pdf')).toEqual({ problem: 'There is no format “pdf”.' });
    expect((await ask('html', uriOf(folder, 'gone.curriculum.yaml'))).problem).toMatch(/not there/);
    expect((await ask('html', uriOf(folder, 'clerk.role.yaml'))).problem).toBeTypeOf('string');
  });
});
