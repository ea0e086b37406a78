import { describe, expect, test } from 'vitest';
import {
  CurriculumError,
  check,
  compare,
  coverage,
  createWorkspace,
  metrics,
  writeCoverage,
} from '../../server/src/api/index.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { clerkProgram, recordsClerk } from '../support/records-clerk.ts';

const program = clerkProgram(`
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
  HIT 200: { title: Law, credits: 3, prerequisites: [HIT 100, HIT 999] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 200] }
concentrations:
  data: { title: Data }
`);

const files = { 'programs/hit.curriculum.yaml': program, 'roles/clerk.role.yaml': recordsClerk };

/** What is thrown, by its code and its sentence. */
async function failureOf(action: () => unknown) {
  try {
    await action();
  } catch (error) {
    if (error instanceof CurriculumError) return [error.code, error.message];
    throw error;
  }
  return 'nothing';
}

describe('The package for programs of others', () => {
  test('reads a folder of files, and says what is in it', async () => {
    const folder = temporaryFolder({ ...files, 'notes.yaml': 'a: 1\n', 'node_modules/x/y.role.yaml': recordsClerk });
    const workspace = await createWorkspace({ folder });
    expect(workspace.files()).toEqual(['programs/hit.curriculum.yaml', 'roles/clerk.role.yaml']);
    expect(workspace.programs()).toEqual([
      { id: 'hit', title: 'Health Information', file: 'programs/hit.curriculum.yaml' },
    ]);
    expect(workspace.unreadable()).toEqual([]);
  });

  test('does the same with texts in memory', async () => {
    const [disk, memory] = [
      await createWorkspace({ folder: temporaryFolder(files) }),
      await createWorkspace({
        files: { './programs/hit.curriculum.yaml': program, 'roles\\clerk.role.yaml': recordsClerk },
      }),
    ];
    expect(memory.files()).toEqual(disk.files());
    const plain = (workspace: typeof disk) =>
      JSON.parse(JSON.stringify([check(workspace), coverage(workspace)]).replaceAll(workspace.folder, ''));
    expect(plain(memory)).toEqual(plain(disk));
  });

  test('checks all files, or some', async () => {
    const workspace = await createWorkspace({ files });
    const { files: checked, counts } = check(workspace);
    expect(checked.map(({ file }) => file)).toEqual(workspace.files());
    const unknown = checked.flatMap(({ findings }) => findings).find(({ code }) => code === 'unknown-course');
    expect(unknown).toMatchObject({
      file: 'programs/hit.curriculum.yaml',
      severity: 'error',
      range: { start: { line: 7 } },
      message: expect.stringContaining('HIT 999'),
    });
    expect(counts).toMatchObject({ files: 2, filesWithFindings: 1 });
    expect(counts.error).toBeGreaterThan(0);
    expect(check(workspace, ['roles']).counts).toMatchObject({ files: 1, error: 0, warning: 0 });
    expect(check(workspace, ['./roles/clerk.role.yaml']).counts.files).toBe(1);
  });

  test('tells coverage, by the id, the file, or of the only program', async () => {
    const workspace = await createWorkspace({ files });
    const report = coverage(workspace);
    // HIPAA is half of the level and weighs 2, privacy is met and weighs 1.
    expect(report.targets[0]?.results[0]?.guaranteed).toBeCloseTo(2 / 3);
    expect(report.gaps.map(({ skill, state }) => [skill, state])).toEqual([['hipaa', 'partial']]);
    expect(coverage(workspace, 'hit')).toBe(report);
    expect(coverage(workspace, 'programs/hit.curriculum.yaml')).toBe(report);
  });

  test('measures requisites, compares versions, and writes documents', async () => {
    const [before, after] = [
      await createWorkspace({ files }),
      await createWorkspace({
        files: { ...files, 'programs/hit.curriculum.yaml': program.replace('hipaa: introduced', 'hipaa: reinforced') },
      }),
    ];
    expect(metrics(before).total).toEqual({ blocking: 1, delay: 4, complexity: 5, centrality: 0 });
    expect(metrics(before, 'hit', 'data').way).toEqual({ id: 'data', title: 'Data' });
    const difference = compare(coverage(before), coverage(after));
    expect(difference.between).toBe('versions');
    expect(difference.skills.raised.map(({ id }) => id)).toEqual(['hipaa']);
    const page = await writeCoverage(before, 'hit', 'html', { date: '2026-08-17' });
    expect(page.name).toBe('hit-coverage.html');
    expect(page.content).toContain('programs/hit.curriculum.yaml');
    expect((await writeCoverage(before, undefined, 'xlsx')).content).toBeInstanceOf(Uint8Array);
  });

  test('says in one sentence what cannot be done, with a code to go by', async () => {
    const workspace = await createWorkspace({ files });
    const empty = await createWorkspace({ files: {} });
    const several = await createWorkspace({
      files: { ...files, 'nursing.curriculum.yaml': program.replace('curriculum: hit', 'curriculum: nursing') },
    });
    const broken = await createWorkspace({ files: { 'hit.curriculum.yaml': 'curriculum: hit\ncourses: [\n' } });
    expect(await failureOf(() => createWorkspace({ folder: '/nowhere/at/all' }))).toEqual([
      'folder-missing',
      'There is no folder /nowhere/at/all.',
    ]);
    expect(await failureOf(() => coverage(empty))).toEqual([
      'program-missing',
      'There is no program: no file is called like hit.curriculum.yaml.',
    ]);
    expect(await failureOf(() => coverage(workspace, 'nursing'))).toEqual([
      'program-missing',
      'There is no program “nursing”. There is: hit (programs/hit.curriculum.yaml).',
    ]);
    expect(await failureOf(() => coverage(several))).toEqual([
      'program-unclear',
      'There are several programs; name one of them: nursing (nursing.curriculum.yaml), hit (programs/hit.curriculum.yaml).',
    ]);
    expect(await failureOf(() => coverage(workspace, 'roles/clerk.role.yaml'))).toEqual([
      'not-a-program',
      'roles/clerk.role.yaml is no program.',
    ]);
    expect(await failureOf(() => coverage(broken))).toEqual([
      'broken-yaml',
      expect.stringMatching(/^hit\.curriculum\.yaml:\d: /),
    ]);
    expect(await failureOf(() => check(workspace, ['gone.yaml']))).toEqual([
      'file-missing',
      'There is no file or folder gone.yaml in the workspace.',
    ]);
    expect(await failureOf(() => metrics(workspace, 'hit', 'coding'))).toEqual([
      'way-missing',
      '“coding” is no concentration of hit. Its concentrations are: data.',
    ]);
    expect(await failureOf(() => writeCoverage(workspace, 'hit', 'pdf' as 'html'))).toEqual([
      'format-missing',
      '“pdf” is no format. There is: html, xlsx, md, csv, json, map.svg, matrix.svg.',
    ]);
    expect((await writeCoverage(workspace, 'hit', 'svg')).name).toBe('hit-coverage-map.svg');
  });

  test.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a folder that is none', { folder: undefined }],
    ['a path alone', 'curricula'],
    ['files that are no texts', { files: { 'a.curriculum.yaml': 1 } }],
    ['no files', { files: null }],
  ])('says what a workspace is made of, where it is given %s', async (_what, source) => {
    expect(await failureOf(() => createWorkspace(source as unknown as { folder: string }))).toEqual([
      'source-missing',
      'Say what to read: { folder } with the path of a folder, or { files } with texts by their paths.',
    ]);
  });
});
