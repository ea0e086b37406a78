import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFile } from '../../protocol/bundle.ts';
import { startEditor } from '../../protocol/editor.ts';
import { type Ended, hitCurriculum } from '../command-line.ts';
import { inThisProcess } from '../in-this-process.ts';
import { smallProgram } from '../small-program.ts';

const roleOf = (id: string) =>
  `role: ${id}\ntitle: Clerk\nsummary: Files.\nrequires: { medical-terminology: introduced }\n`;
const untidy = (id: string) => roleOf(id).replace('title: Clerk', 'title:    Clerk').replace('introduced', 'introducd');

/** What folders and files can be called, and programs get wrong: not all of it is allowed under Windows. */
const names = [
  'with a blank',
  ' blanks around ',
  'c%3A',
  'C%3a%2F..%2F..%2Fup',
  '100%',
  '%',
  '%00',
  'a+b',
  'a#b',
  'a&b;c',
  '[a]{b}(c)',
  "it's",
  'Übung',
  'été'.normalize('NFC'),
  'été'.normalize('NFD'),
  '課程',
  '🏥',
  'a\u{202e}b',
  '-rf',
  '--out',
  '...',
  '..a',
  '~',
  '$HOME',
  '`id`',
  ...(process.platform === 'win32' ? [] : ['c:', 'C:\\x', 'a?b', 'a*b', 'a\nb', 'a\tb', 'a"b', 'a\\b', 'a<b>c|d']),
];

/** Those of them that a pattern, a shell, an address or Git could take for something else. */
const hardest = names.filter((name) => /^C?%|[[*\\\n#?:]|^--out$|^\.\.a$/.test(name));

const allTold = (folder: string, ...paths: readonly string[]): string[] =>
  filesIn(hitCurriculum(folder, ['check', '-f', 'json', ...paths]));

const filesIn = ({ stdout, stderr }: Ended): string[] => {
  expect(stderr).toBe('');
  return JSON.parse(stdout)
    .files.map(({ file }: { file: string }) => file)
    .sort();
};

describe('files and folders of whatever name', () => {
  const files = names.flatMap((name) => [`${name}.role.yaml`, `in/${name}/${name}.role.yaml`]);
  const contents = Object.fromEntries(files.map((file, index) => [file, untidy(`r-${index}`)]));

  test('are all checked, each once, by the names that they have', () => {
    const folder = temporaryFolder(contents);
    expect(allTold(folder)).toEqual([...files].sort());
    const formats = ['pretty', 'sarif', 'junit', 'github'];
    for (const format of formats) {
      const { code, stderr } = hitCurriculum(folder, ['check', '-f', format]);
      expect([format, code, stderr]).toEqual([format, 1, '']);
    }
  });

  test('are meant alone where they are named', async () => {
    const folder = temporaryFolder(contents);
    const outer = names.map((name) => `${name}.role.yaml`);
    const inner = names.map((name) => `in/${name}/${name}.role.yaml`);
    expect(allTold(folder, '--', ...outer.map((file) => `./${file}`))).toEqual([...outer].sort());
    expect(allTold(folder, '--', ...inner)).toEqual([...inner].sort());
    expect(allTold(folder, '--', ...names.map((name) => `in/${name}`))).toEqual([...inner].sort());
    for (const name of hardest) {
      const told = async (one: string) => filesIn(await inThisProcess(folder, ['check', '-f', 'json', '--', one]));
      expect(await told(`./${name}.role.yaml`)).toEqual([`${name}.role.yaml`]);
      expect(await told(`in/${name}`)).toEqual([`in/${name}/${name}.role.yaml`]);
    }
  });

  test('are mended and laid out where they are, and nothing else is made', () => {
    const folder = temporaryFolder(contents);
    const before = readdirSync(folder, { recursive: true }).sort();
    expect(hitCurriculum(folder, ['check', '--fix']).code).toBe(0);
    expect(hitCurriculum(folder, ['format']).code).toBe(0);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    for (const [index, file] of files.entries()) {
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(roleOf(`r-${index}`));
    }
  });

  test('are written to by their names', async () => {
    const folder = temporaryFolder({ 'hit.curriculum.yaml': smallProgram('hit') });
    for (const name of hardest) {
      expect((await inThisProcess(folder, ['map', 'hit', `--out=${name}.svg`])).code).toBe(0);
      expect((await inThisProcess(folder, ['new', 'role', '--id', 'x', `--out=new/${name}/`])).code).toBe(0);
    }
    expect(readdirSync(folder).sort()).toEqual(
      ['hit.curriculum.yaml', 'new', ...hardest.map((name) => `${name}.svg`)].sort(),
    );
    expect(readdirSync(path.join(folder, 'new')).sort()).toEqual([...hardest].sort());
  });

  test('have schemas beside them, by what a comment or a schema says', () => {
    const folder = temporaryFolder();
    for (const [index, name] of names.entries()) {
      // A comment has no line breaks and no marks for marks, and a backslash in it stands between folders.
      if (/["\n\\]/.test(name)) continue;
      const inner = path.join(folder, name);
      mkdirSync(inner);
      writeFile(
        path.join(inner, 'a.role.yaml'),
        `# yaml-language-server: $schema="./${name}.json"\nrole: r-${index}\n`,
      );
      writeFile(path.join(inner, `${name}.json`), JSON.stringify({ required: ['wanted-by-it'] }));
    }
    const { stdout } = hitCurriculum(folder, ['check', '-f', 'json']);
    const report: { files: { file: string; findings: { message: string }[] }[] } = JSON.parse(stdout);
    for (const { file, findings } of report.files) {
      expect([file, findings.map(({ message }) => message).join()]).toEqual([
        file,
        expect.stringContaining('wanted-by-it'),
      ]);
    }
  });

  test('are served to an editor, by whichever spelling it writes their addresses', async () => {
    const folder = temporaryFolder(contents);
    const editor = await startEditor({ folders: [folder], pulls: true, settings: {} });
    await expect
      .poll(async () => (await editor.pullWorkspace()).items.filter((item) => item.kind === 'full').length)
      .toBe(files.length);
    for (const [index, file] of files.entries()) {
      const uri = spelledAs(index, pathToFileURL(path.join(folder, file)).href);
      await editor.open(uri, roleOf(`r-${index}`));
      const report = await editor.pull(uri);
      // Were it a second file, its id would be said to be declared twice.
      expect([file, 'items' in report && report.items.map(({ code }) => code)]).toEqual([file, []]);
    }
    expect(await editor.shutDown()).toBe(0);
  });
});

/** The same address as different editors write it. */
function spelledAs(index: number, uri: string): string {
  const spellings = [
    uri,
    uri.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    uri.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll("'", '%27'),
    uri.replaceAll('+', '%2B').replaceAll('~', '%7E').replaceAll('&', '%26'),
  ];
  return spellings[index % spellings.length] ?? uri;
}

test('A file that is there twice by two ways to write its accents is two files, as on the disk.', () => {
  const [one, two] = ['é'.normalize('NFC'), 'é'.normalize('NFD')];
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, `${one}.role.yaml`), roleOf('one'));
  writeFileSync(path.join(folder, `${two}.role.yaml`), roleOf('two'));
  const onDisk = readdirSync(folder);
  expect(allTold(folder)).toEqual([...onDisk].sort());
});

test('An earlier version is found whatever its name is, and never outside of the repository.', async () => {
  const { execFileSync } = await import('node:child_process');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });
  // A version ends with its line, and a backslash in one stands between folders everywhere.
  const safe = hardest.filter((name) => !/[\n\\]/.test(name));
  const folder = temporaryFolder(
    Object.fromEntries(safe.map((name, index) => [`${name}.curriculum.yaml`, smallProgram(`p-${index}`)])),
  );
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'all');
  for (const name of safe) {
    const file = `./${name}.curriculum.yaml`;
    const { code, stderr } = await inThisProcess(folder, ['compare', '--', `HEAD:${file}`, file]);
    expect([name, code, stderr]).toEqual([name, 0, '']);
  }
  for (const outside of ['../../../etc/passwd', '/etc/passwd', '..\\..\\x.curriculum.yaml']) {
    const { code, stdout } = hitCurriculum(folder, ['compare', `HEAD:${outside}`, './a#b.curriculum.yaml']);
    expect([code, stdout]).toEqual([2, '']);
  }
  for (const revision of ['--output=x', '-rf', '--upload-pack=touch x', '$(touch x)', '`touch x`']) {
    expect(hitCurriculum(folder, ['compare', '--', `${revision}:./a#b.curriculum.yaml`]).code).toBe(2);
  }
  expect(readdirSync(folder)).not.toContain('x');
});
