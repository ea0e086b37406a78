import { readdirSync } from 'node:fs';
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
    readonly made: string;
    readonly grown: boolean;
    readonly findings: {
      words: string;
      errors: number;
      warnings: number;
      others: number;
      first: { message: string }[];
    };
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

const casePackage = {
  CFDocument: {
    identifier: '0b0c7c3e-6d0f-4c55-9f4d-0f7a5b1d1a01',
    uri: 'https://example.edu/ims/case/v1p0/CFDocuments/0b0c7c3e-6d0f-4c55-9f4d-0f7a5b1d1a01',
    creator: 'Example College',
    title: 'College outcomes',
    lastChangeDateTime: '2026-01-01T00:00:00Z',
  },
  CFItems: [
    {
      identifier: '0b0c7c3e-6d0f-4c55-9f4d-0f7a5b1d1a02',
      uri: 'https://example.edu/ims/case/v1p0/CFItems/0b0c7c3e-6d0f-4c55-9f4d-0f7a5b1d1a02',
      fullStatement: 'Reads a record.',
      lastChangeDateTime: '2026-01-01T00:00:00Z',
    },
  ],
};

const rating = (code: string, id: string, element: string) =>
  ['IM', 'LV'].map((scale) => `${code}\t${id}\t${element}\t${scale}\t4.00\tN\tN`);
const onet = {
  'Occupation Data.txt': [
    'O*NET-SOC Code\tTitle\tDescription',
    '29-9021.00\tRegistrars\tKeep registries.',
    '43-6013.00\tSecretaries\tKeep appointments.',
  ].join('\n'),
  'Skills.txt': [
    'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant',
    ...rating('29-9021.00', '2.A.1.c', 'Writing'),
    ...rating('43-6013.00', '2.A.1.d', 'Speaking'),
  ].join('\n'),
};

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

  test('makes a program of a plan, checks it, and writes nothing', async () => {
    const { importing, folder } = await college({
      'hit-curriculum.config.yaml': 'rules: { practice-experience-missing: error }\n',
    });
    const { files, notes } = await importing('curricular-analytics', {
      'plan.csv': `${plan}3,Law,HIM,3000,9,,,3,,,2\n`,
    });
    const [file] = files;
    expect(file?.name).toBe('plan.curriculum.yaml');
    expect(file?.text).toMatch(/^curriculum: plan\n[\s\S]*HIM 1000/);
    expect(notes).toContainEqual(expect.objectContaining({ severity: 'error', place: 'line 10' }));
    expect(file?.made).toBe('3 courses, 2 terms, 10 credits');
    // What is chosen for the folder counts.
    expect(file?.findings).toMatchObject({ errors: 1, warnings: 0 });
    expect(file?.findings.words).toMatch(/^1 error\b/);
    expect(file?.findings.first[0]?.message).toMatch(/capstone/);
    expect(readdirSync(folder)).toEqual(['hit-curriculum.config.yaml']);
  });

  test('gives it the id that is asked for', async () => {
    const { importing } = await college();
    const { files } = await importing('curricular-analytics', { 'plan.csv': plan }, { options: { id: 'him-bs' } });
    expect(files.map(({ name }) => name)).toEqual(['him-bs.curriculum.yaml']);
  });

  test('knows what is in the folder, and nothing where none is named', async () => {
    const { importing } = await college({ 'old.curriculum.yaml': 'curriculum: plan\ntitle: Old\n' });
    const found = async (more: object) => {
      const { files } = await importing('curricular-analytics', { 'plan.csv': plan }, more);
      return files[0]?.findings.first.map(({ message }) => message).filter((message) => message.includes('old.'));
    };
    expect(await found({})).toHaveLength(1);
    expect(await found({ folder: undefined })).toEqual([]);
  });

  test('makes a framework of a CASE package', async () => {
    const { importing } = await college();
    const { files } = await importing('case', { 'college.json': JSON.stringify(casePackage) });
    expect(files.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      expect.stringMatching(/^framework .*\.skills\.yaml$/),
    ]);
    expect(files[0]?.text).toContain('Reads a record');
  });

  test('lists the occupations of O*NET, and adds to the framework that is there', async () => {
    const { editor, folder, importing } = await college();
    const sent = Object.entries(onet).map(([name, text]) => ({ name, base64: base64(text) }));
    expect(await editor.request('hitCurriculum/importOccupations', { sources: sent })).toEqual({
      occupations: [
        { code: '29-9021.00', title: 'Registrars' },
        { code: '43-6013.00', title: 'Secretaries' },
      ],
    });
    const first = await importing('onet', onet, { options: { occupations: ['29-9021.00'] } });
    expect(first.files.map(({ name, grown }) => [name, grown])).toEqual([
      ['registrars.role.yaml', false],
      ['onet.skills.yaml', false],
    ]);
    await editor.open(uriOf(folder, 'onet.skills.yaml'), first.files[1]?.text ?? '');
    const second = await importing('onet', onet, { options: { occupations: ['43-6013.00'] } });
    const framework = second.files.find(({ name }) => name === 'onet.skills.yaml');
    expect(framework?.grown).toBe(true);
    expect(framework?.text).toMatch(/Speaking/);
    expect(framework?.text).toMatch(/Writing/);
  });

  test('says what the columns of a spreadsheet are taken for, and takes a correction', async () => {
    const { editor, importing } = await college();
    const list = 'Class,Name of class,Weight\nHIM 1000,Health Data,3\nHIM 2000,Coding,4\n';
    const fieldsWith = async (options: object) => {
      const sources = [{ name: 'list.csv', base64: base64(list) }];
      const answer = await editor.request<{ columns: { heading: string; field: string; examples: string[] }[] }>(
        'hitCurriculum/importColumns',
        { sources, options },
      );
      return answer.columns.map(({ heading, field }) => `${heading}: ${field}`);
    };
    expect(await fieldsWith({})).not.toContain('Weight: credits');
    const options = { columns: { credits: 'Weight', title: 'Name of class' } };
    expect(await fieldsWith(options)).toEqual(['Class: code', 'Name of class: title', 'Weight: credits']);
    const { files } = await importing('spreadsheet', { 'list.csv': list }, { options });
    expect(files[0]?.text).toMatch(/HIM 2000:\s+(?:\{ )?title: Coding,?\s+credits: 4/);
  });

  test('shows cells of courses, and marks what a person should look at', async () => {
    const { editor } = await college();
    const list = [
      'Code,Title,Credits,Prerequisite / Corequisite,Contact,Gen Ed?,Coding',
      'FIRST YEAR,,,,,,',
      'Fall Semester,,,,,,',
      'HIT 100,First Steps,3,,48,Y,I',
      'HIT 110,Coding I,4,HIT 100,64,,R',
      'Total,,7,,112,,',
    ].join('\n');
    const answer = await editor.request<{ columns: { heading: string; doubt?: string; examples: string[] }[] }>(
      'hitCurriculum/importColumns',
      { sources: [{ name: 'list.csv', base64: base64(list) }], options: {} },
    );
    expect(answer.columns.map(({ heading, examples }) => [heading, ...examples].join(' · ')).slice(0, 3)).toEqual([
      'Code · HIT 100 · HIT 110',
      'Title · First Steps · Coding I',
      'Credits · 3 · 4',
    ]);
    const doubtful = answer.columns.flatMap(({ heading, doubt }) => (doubt === undefined ? [] : heading));
    expect(doubtful).toEqual(expect.arrayContaining(['Contact', 'Prerequisite / Corequisite']));
    expect(doubtful).not.toEqual(expect.arrayContaining(['Code', 'Credits', 'Coding']));
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

  test('writes a program for Curricular Analytics, the framework for others, and says what is lost', async () => {
    const { editor, folder } = await college({
      'hit.curriculum.yaml': `${program}  HIT 110: { title: Law, credits: 3, prerequisites: [{ any: [HIT 100, HIT 90] }] }\n`,
      'skills.skills.yaml': 'framework: skills\ntitle: Skills\nitems: { one: { label: One } }\n',
    });
    const written = (name: string, format: string) =>
      editor.request<Written>('hitCurriculum/export', { uri: uriOf(folder, name), format, date: '2026-08-17' });
    const csv = await written('hit.curriculum.yaml', 'curricular-analytics');
    expect(csv).toMatchObject({ name: 'hit.csv', encoding: 'utf8' });
    expect(csv.content).toMatch(/^\uFEFF?Curriculum,Health Information/);
    expect(csv.notes.map(({ message }) => message).join('\n')).toMatch(/HIT 110/);
    expect(JSON.parse((await written('skills.skills.yaml', 'case')).content)).toHaveProperty('CFDocument');
    expect(JSON.parse((await written('skills.skills.yaml', 'ctdl-asn')).content)).toHaveProperty('@context');
  });

  test('offers the ways of a program, and writes the one that is chosen', async () => {
    const way = 'concentrations:\n  coding: { title: Coding, adds: [HIT 110] }\n';
    const text = `${program}  HIT 110: { title: Law, credits: 3 }\nterms: [{ title: Fall, courses: [HIT 100] }]\n${way}`;
    const { editor, folder } = await college({ 'hit.curriculum.yaml': text });
    const uri = uriOf(folder, 'hit.curriculum.yaml');
    expect(await editor.request('hitCurriculum/exportFormats', { uri })).toMatchObject({
      ways: [
        { id: '', title: 'Without a concentration' },
        { id: 'coding', title: 'Coding' },
      ],
    });
    const written = async (way?: string) => {
      const params = { uri, format: 'curricular-analytics', date: '2026-08-17', ...(way === undefined ? {} : { way }) };
      return (await editor.request<Written>('hitCurriculum/export', params)).content ?? '';
    };
    expect(await written('coding')).toContain('Law');
    expect(await written()).not.toBe(await written('coding'));
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
