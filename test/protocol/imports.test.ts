import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

interface Choice {
  readonly format: string;
  readonly fits: boolean;
  readonly endings: string[];
}

interface Made {
  readonly files: {
    readonly name: string;
    readonly kind: string;
    readonly text: string;
    readonly findings: { errors: number; warnings: number; others: number; first: { message: string }[] };
  }[];
  readonly notes: { severity: string; message: string }[];
  readonly problem?: string;
}

const plan = `Curriculum,Health Data
Institution,Example College
Degree Type,BS
System Type,Semester
CIP,51.0706
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Health Data,HIM,1000,,,,3,,,1
2,Coding,HIM,2000,1,,,4,,,2
`;

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function college(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder(files);
  const editor = await startEditor({ folders: [folder], settings: {} });
  const importing = (format: string, sources: Readonly<Record<string, string>>, more: object = {}) =>
    editor.request<Made>('hitCurriculum/import', {
      format,
      sources: Object.entries(sources).map(([name, text]) => ({ name, base64: base64(text) })),
      options: {},
      folder: uriOf(folder),
      ...more,
    });
  return { editor, folder, importing };
}

describe('hitCurriculum/importFormats', () => {
  test('begins with those that fit a file, by its name and by its first lines', async () => {
    const { editor } = await college();
    const fitting = async (name: string, start: string) => {
      const formats = await editor.request<Choice[]>('hitCurriculum/importFormats', { name, start: base64(start) });
      expect(formats).toHaveLength(4);
      return formats.filter(({ fits }) => fits).map(({ format }) => format);
    };
    expect(await fitting('plan.csv', plan)).toEqual(['curricular-analytics', 'spreadsheet']);
    expect(await fitting('courses.CSV', 'Code,Title\nHIM 1000,Health Data\n')).toEqual([
      'spreadsheet',
      'curricular-analytics',
    ]);
    expect(await fitting('framework.json', '{ "CFDocument": {} }')).toEqual(['case']);
    expect(await fitting('Skills.tsv', 'O*NET-SOC Code\tElement ID\n')).toEqual(['onet', 'spreadsheet']);
    expect(await fitting('notes.docx', 'PK')).toEqual([]);
  });

  test('gives all where no file is named', async () => {
    const { editor } = await college();
    const formats = await editor.request<Choice[]>('hitCurriculum/importFormats', {});
    expect(formats.map(({ format }) => format)).toEqual(['curricular-analytics', 'spreadsheet', 'case', 'onet']);
  });
});

describe('hitCurriculum/import', () => {
  test('says in one sentence why nothing can be made', async () => {
    const { importing } = await college();
    expect(await importing('word', { 'a.csv': plan })).toEqual({ problem: 'There is no format “word”.' });
    expect(await importing('case', {})).toEqual({ problem: 'Choose a file to import.' });
    expect(await importing('case', {}, { sources: [{ name: 'a.json' }] })).toEqual({
      problem: 'The files to import are missing.',
    });
    expect(await importing('case', {}, { sources: [{ name: 'a.json', base64: '§' }] })).toEqual({
      problem: 'a.json did not arrive as it was sent.',
    });
    expect((await importing('case', { 'a.json': 'no JSON' })).problem).toMatch(/./);
  });

  test('takes 40 MB at most', async () => {
    const { importing } = await college();
    const sources = [{ name: 'a.csv', base64: 'A'.repeat(60 * 1024 * 1024) }];
    expect(await importing('curricular-analytics', {}, { sources })).toEqual({
      problem: 'That is 45 MB, and at most 40 MB can be imported at once. Choose fewer or smaller files.',
    });
  });
});

const program = 'curriculum: hit\ntitle: Health Information\ncourses:\n  HIT 100: { title: First Steps, credits: 3 }\n';

describe('hitCurriculum/exportFormats', () => {
  const files = {
    'hit.curriculum.yaml': program,
    'clerk.role.yaml': 'role: clerk\n',
    'skills.skills.yaml': 'framework: skills\ntitle: Skills\nitems: { one: { label: One } }\n',
    'notes.yaml': 'a: 1\n',
  };
  const formatsOf = async (name: string) => {
    const { editor, folder } = await college(files);
    const uri = uriOf(folder, name);
    const answer = await editor.request<{
      formats?: { format: string; of: string }[];
      ways?: unknown[];
      problem?: string;
    }>('hitCurriculum/exportFormats', { uri });
    return answer.problem ?? answer.formats?.map(({ format, of }) => `${of}: ${format}`);
  };

  test('of a program are its own and the documents about its coverage', async () => {
    expect(await formatsOf('hit.curriculum.yaml')).toEqual([
      'file: curricular-analytics',
      ...['html', 'xlsx', 'md', 'csv', 'json', 'map.svg', 'matrix.svg'].map((format) => `coverage: ${format}`),
    ]);
  });

  test('of a framework are those for competencies', async () => {
    expect(await formatsOf('skills.skills.yaml')).toEqual(['file: case', 'file: ctdl-asn']);
  });

  test('of other files are none, with a sentence', async () => {
    expect(await formatsOf('clerk.role.yaml')).toBe(
      'A role has no format of its own to be exported to. Export a program that draws on it, or its coverage.',
    );
    expect(await formatsOf('gone.role.yaml')).toBe('The file is not there any more.');
  });
});

describe('hitCurriculum/export', () => {
  interface Written {
    readonly name: string;
    readonly content: string;
    readonly encoding: string;
    readonly notes: { severity: string; message: string }[];
    readonly problem?: string;
  }

  test('makes the documents about coverage as well', async () => {
    const { editor, folder } = await college({ 'hit.curriculum.yaml': program });
    const params = { uri: uriOf(folder, 'hit.curriculum.yaml'), format: 'csv', date: '2026-08-17' };
    const { name, content, notes } = await editor.request<Written>('hitCurriculum/export', params);
    expect({ name, notes }).toEqual({ name: 'hit-coverage.csv', notes: [] });
    expect(content).toContain('HIT 100,First Steps,3,');
  });

  test('says why there is nothing', async () => {
    const { editor, folder } = await college({ 'clerk.role.yaml': 'role: clerk\n' });
    const asked = (format: string, name = 'clerk.role.yaml', date = '2026-08-17') =>
      editor.request<Written>('hitCurriculum/export', { uri: uriOf(folder, name), format, date });
    expect(await asked('pdf')).toEqual({ problem: 'There is no format “pdf”.' });
    expect(await asked('case', 'clerk.role.yaml', 'today')).toEqual({
      problem: 'The date of the document is missing.',
    });
    expect(await asked('case', 'gone.role.yaml')).toEqual({ problem: 'The file is not there any more.' });
    expect(await asked('case')).toEqual({ problem: '1EdTech CASE 1.0 (JSON) is a format for another kind of file.' });
  });
});
