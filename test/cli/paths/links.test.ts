import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../protocol/bundle.ts';
import { hitCurriculum } from '../command-line.ts';
import { smallProgram } from '../small-program.ts';

const program = smallProgram();
const role = 'role: clerk\ntitle: Clerk\nsummary: Files.\nrequires: { medical-terminology: introduced }\n';
const untidy = 'role:    clerk\ntitle: Clerk\nsummary: Files.\nrequires: { medical-terminology: introducd }\n';
const plan = `Curriculum,Coding
Degree Type,AAS
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,Introduction,HIT,100,,,,3,,
`;

/** A folder from a stranger, with a link in it, and somebody's own folder that the link leads to. */
function strangersFolder(link: string, target: string, theirs: Record<string, string>) {
  const own = temporaryFolder({ 'kept.txt': 'mine', ...theirs });
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'plan.csv': plan });
  symlinkSync(path.join(own, target), path.join(folder, link));
  return { own, folder, kept: (name = target) => readFileSync(path.join(own, name), 'utf8') };
}

/** All that writes a file that a person names, with the ending of such a file. */
const writers: readonly (readonly [ending: string, args: readonly string[]])[] = [
  ['.html', ['coverage', 'hit']],
  ['.xlsx', ['coverage', 'hit', '--format', 'xlsx']],
  ['.json', ['compare', 'hit.curriculum.yaml', 'hit.curriculum.yaml', '-f', 'json']],
  ['.csv', ['metrics', 'hit', '-f', 'csv']],
  ['.svg', ['map', 'hit']],
  ['.sarif', ['check', '-f', 'sarif']],
  ['.patch', ['check', '--fix-dry-run']],
  ['.csv', ['export', 'curricular-analytics', 'hit']],
  ['.role.yaml', ['new', 'role', '--title', 'Clerk', '--force']],
  ['.curriculum.yaml', ['import', 'curricular-analytics', 'plan.csv', '--force']],
];

describe.each(writers)('what is written to a file called *%s, by %j,', (ending, args) => {
  test('does not follow a link out of the folder', () => {
    const { folder, kept } = strangersFolder(`out${ending}`, 'kept.txt', {});
    const { code, stderr } = hitCurriculum(folder, [...args, '--out', `out${ending}`]);
    expect(stderr).toMatch(/leads (out of this folder|elsewhere)/);
    expect([code, kept()]).toEqual([2, 'mine']);
    expect(lstatSync(path.join(folder, `out${ending}`)).isSymbolicLink()).toBe(true);
  });

  test('does not follow a link in the folder of somebody else that a person names', () => {
    const { folder, kept } = strangersFolder(`out${ending}`, 'kept.txt', {});
    const [below, plan] = [path.join(folder, 'below'), path.join(folder, 'plan.csv')];
    mkdirSync(below);
    const program = path.join(folder, 'hit.curriculum.yaml');
    const around = args.map((arg) => (arg === 'plan.csv' ? plan : /^hit/.test(arg) ? program : arg));
    const home = temporaryFolder();
    for (const one of [home, below]) writeFileSync(path.join(one, 'clerk.role.yaml'), role);
    for (const [cwd, out] of [
      [home, path.relative(home, path.join(folder, `out${ending}`))],
      [below, `../out${ending}`],
    ] as const) {
      const { code, stderr } = hitCurriculum(cwd, [...around, '--out', out]);
      expect(stderr).toContain(
        `leads elsewhere, to ${realpathSync(path.join(folder, `out${ending}`))}: name that file`,
      );
      expect([code, kept()]).toEqual([2, 'mine']);
      expect(lstatSync(path.join(folder, `out${ending}`)).isSymbolicLink()).toBe(true);
    }
  });

  test('does not follow a folder that is a link out of it', () => {
    const { own, folder } = strangersFolder('site', '', {});
    const { code, stderr } = hitCurriculum(folder, [...args, '--out', `site/out${ending}`]);
    expect(stderr).toContain('leads out of this folder');
    expect([code, readdirSync(own)]).toEqual([2, ['kept.txt']]);
  });

  test.skipIf(['new', 'import'].includes(args[0] ?? ''))('does not follow one in the folder that it reads', () => {
    const { own, folder } = strangersFolder('site', '', {});
    const below = path.join(folder, 'below');
    mkdirSync(below);
    const program = path.join(folder, 'hit.curriculum.yaml');
    const named = args.map((arg) => (/^hit/.test(arg) ? program : arg));
    const read = args[0] === 'check' ? [...named, '--folder', '..'] : named;
    const { code, stderr } = hitCurriculum(below, [...read, '--out', `../site/out${ending}`]);
    expect(stderr).toContain('leads out of the folder that is read');
    expect([code, readdirSync(own)]).toEqual([2, ['kept.txt']]);
  });

  test('goes where a person names it, also outside', () => {
    const { own, folder } = strangersFolder('site', '', {});
    const { code } = hitCurriculum(folder, [...args, '--out', path.join(own, `out${ending}`)]);
    expect(code).toBeLessThan(2);
    expect(readdirSync(own).sort()).toEqual(['kept.txt', `out${ending}`].sort());
  });
});

describe('what is made without a name of its own', () => {
  test('is not put into a folder that a link takes elsewhere', () => {
    const { own, folder } = strangersFolder('site', '', {});
    for (const args of [
      ['new', 'role', '--title', 'Clerk', '--out', 'site/'],
      ['new', 'role', '--title', 'Clerk', '--out', 'site/deep/er/'],
      ['export', 'curricular-analytics', 'hit', '--out', 'site/'],
      ['import', 'curricular-analytics', 'plan.csv', '--out', 'site/deep'],
    ]) {
      const { code, stderr } = hitCurriculum(folder, args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('leads out of this folder')]);
    }
    expect(readdirSync(own)).toEqual(['kept.txt']);
  });
});

test('a link to nothing that a person names is told as such', () => {
  const { folder } = strangersFolder('old.curriculum.yaml', 'gone.curriculum.yaml', {});
  const { code, stderr } = hitCurriculum(folder, ['compare', 'hit.curriculum.yaml', 'old.curriculum.yaml']);
  expect([code, stderr.split('\n', 1)[0]]).toEqual([2, 'old.curriculum.yaml is a link to nothing.']);
});

describe('a link that leads out of the folder', () => {
  const secret = 'role: clerk\ntitle: Clerk\nsummary: Files.\ntoken-of-mine: abc123\n';

  test('is not read, and it is said why: its lines would stand in the findings', () => {
    const { folder } = strangersFolder('clerk.role.yaml', 'private.role.yaml', { 'private.role.yaml': secret });
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
      const { code, stdout, stderr } = hitCurriculum(folder, ['check', '-f', format]);
      expect(stdout + stderr).not.toMatch(/token-of-mine|abc123/);
      expect([code, stderr]).toEqual([
        2,
        'clerk.role.yaml cannot be read: it is a link that leads out of the folder; name that file itself, if it is meant.\n',
      ]);
    }
  });

  test('tells nothing of what is left out, and begins no repository', () => {
    const own = temporaryFolder({
      ignore: '*.role.yaml\n',
      HEAD: 'ref: refs/heads/main\n',
      'repository/HEAD': 'ref: x\n',
    });
    const around = temporaryFolder({ '.git/HEAD': 'ref: refs/heads/main\n', 'between/in/clerk.role.yaml': role });
    const between = path.join(around, 'between');
    const folder = path.join(between, 'in');
    const checked = () => {
      const { stdout, stderr } = hitCurriculum(folder, ['check']);
      return stdout + stderr;
    };
    const found = /in 1 file\b/;
    symlinkSync(path.join(own, 'ignore'), path.join(folder, '.gitignore'));
    expect(checked()).toMatch(found);
    symlinkSync(path.join(own, 'ignore'), path.join(around, '.gitignore'));
    expect(checked()).toMatch(found);
    rmSync(path.join(around, '.gitignore'));
    writeFileSync(path.join(around, '.gitignore'), 'clerk.role.yaml\n');
    expect(checked()).toContain('There are no curricula');
    mkdirSync(path.join(between, '.git'));
    symlinkSync(path.join(own, 'HEAD'), path.join(between, '.git/HEAD'));
    expect(checked()).toContain('There are no curricula');
    rmSync(path.join(between, '.git'), { recursive: true });
    symlinkSync(path.join(own, 'repository'), path.join(between, '.git'));
    expect(checked()).toMatch(found);
  });

  test('is read where a person names it', () => {
    const { folder } = strangersFolder('clerk.role.yaml', 'private.role.yaml', { 'private.role.yaml': secret });
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', 'clerk.role.yaml']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('token-of-mine');
  });

  test.each([
    ['format', ['format']],
    ['format, by its name', ['format', 'clerk.role.yaml']],
    ['check --fix', ['check', '--fix']],
    ['check --fix, by its name', ['check', '--fix', 'clerk.role.yaml']],
  ])('is not written through by %s', (_title, args) => {
    const { folder, kept } = strangersFolder('clerk.role.yaml', 'mine.role.yaml', { 'mine.role.yaml': untidy });
    const { code, stderr } = hitCurriculum(folder, args);
    expect([code, kept()]).toEqual([2, untidy]);
    expect(stderr).toMatch(
      /clerk\.role\.yaml (cannot be read: it is a link|is a link to .*mine\.role\.yaml, and is left)/,
    );
  });

  test('is no schema that a comment may name, nor one that such a schema names', () => {
    const own = temporaryFolder({ 'mine.json': '{ "title": "mine", "required": ["my-token"] }' });
    const comment = (schema: string) => `# yaml-language-server: $schema=${schema}\n${role}`;
    const folder = temporaryFolder({
      'a.role.yaml': comment('link.json'),
      'b.role.yaml': comment('schemas/mine.json').replace('clerk', 'b'),
      'c.role.yaml': comment('real.json').replace('clerk', 'c'),
      'real.json': '{ "$ref": "link.json" }',
    });
    symlinkSync(path.join(own, 'mine.json'), path.join(folder, 'link.json'));
    symlinkSync(own, path.join(folder, 'schemas'));
    const { stdout, stderr } = hitCurriculum(folder, ['check']);
    expect(stdout + stderr).not.toContain('my-token');
    expect(stdout).toContain('The schema file link.json is not there, or cannot be read: correct its path');
    expect(stdout).toContain('The schema file schemas/mine.json is not there, or cannot be read');
    expect(stdout).toMatch(/c\.role\.yaml:1:\d+ .*schema-not-usable/);
  });
});

describe('a link within the folder', () => {
  test('is read, mended and laid out where it leads, and stays a link', () => {
    const folder = temporaryFolder({ 'real/clerk.role.txt': untidy });
    symlinkSync('real/clerk.role.txt', path.join(folder, 'clerk.role.yaml'));
    expect(hitCurriculum(folder, ['check']).stdout).toContain('introducd');
    expect(hitCurriculum(folder, ['check', '--fix']).code).toBe(0);
    expect(hitCurriculum(folder, ['format'])).toMatchObject({ code: 0, stdout: 'clerk.role.yaml\n' });
    expect(readFileSync(path.join(folder, 'real/clerk.role.txt'), 'utf8')).toBe(role);
    expect(lstatSync(path.join(folder, 'clerk.role.yaml')).isSymbolicLink()).toBe(true);
  });

  test('can lead in a circle, and everything ends', () => {
    const folder = temporaryFolder({ 'clerk.role.yaml': role, 'deep/plan.txt': '' });
    symlinkSync('..', path.join(folder, 'deep/up'));
    symlinkSync('b.role.yaml', path.join(folder, 'a.role.yaml'));
    symlinkSync('a.role.yaml', path.join(folder, 'b.role.yaml'));
    symlinkSync('self.json', path.join(folder, 'self.json'));
    const { code, stdout, stderr } = hitCurriculum(folder, ['check']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('in 1 file')]);
    expect(stderr.split('\n').filter((line) => line.endsWith('it is a link to nothing.'))).toHaveLength(2);
    expect(hitCurriculum(folder, ['check', 'deep/up/deep/up/clerk.role.yaml']).code).toBe(0);
    const circle = hitCurriculum(folder, ['check', '-f', 'json', '-o', 'self.json']);
    expect([circle.code, circle.stderr]).toEqual([
      2,
      expect.stringContaining('self.json is a link to a file that is not'),
    ]);
  });

  test('is the folder of the call itself: what is in it is in the folder', () => {
    const real = temporaryFolder({ 'clerk.role.yaml': untidy });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(real, link);
    expect(hitCurriculum(link, ['check', '--fix']).code).toBe(0);
    mkdirSync(path.join(real, 'out'));
    expect(hitCurriculum(link, ['check', '-f', 'json', '-o', 'out/a.json']).code).toBe(0);
    const elsewhere = temporaryFolder();
    expect(hitCurriculum(elsewhere, ['check', '--folder', link, '-f', 'json', '-o', 'a.json']).code).toBe(0);
    expect(readdirSync(elsewhere)).toEqual(['a.json']);
  });
});
