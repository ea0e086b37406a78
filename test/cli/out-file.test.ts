import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';
import { smallProgram } from './small-program.ts';

const program = smallProgram();

const commands: readonly (readonly [ending: string, args: readonly string[]])[] = [
  ['html', ['coverage', 'hit']],
  ['csv', ['coverage', 'hit', '--format', 'csv']],
  ['json', ['compare', 'hit.curriculum.yaml', 'hit.curriculum.yaml', '-f', 'json']],
  ['csv', ['metrics', 'hit', '-f', 'csv']],
  ['csv', ['metrics', 'hit', '-f', 'curricular-analytics']],
  ['svg', ['map', 'hit']],
  ['json', ['check', '-f', 'json']],
  ['sarif', ['check', '-f', 'sarif']],
  ['patch', ['check', '--fix-dry-run']],
  ['csv', ['export', 'curricular-analytics', 'hit']],
];

function inFolder(names: readonly string[] = []) {
  const others = Object.fromEntries(names.map((name) => [name, 'theirs']));
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, ...others });
  const at = (name: string) => path.join(folder, name);
  return { folder, at, text: (name: string) => readFileSync(at(name), 'utf8') };
}

describe.each(commands)('a document with the ending .%s, by %j,', (ending, args) => {
  const name = `out.${ending}`;

  test('takes the place of an earlier one, and says so', () => {
    const { folder, text } = inFolder([name]);
    const said = hitCurriculum(folder, [...args, '--out', name]);
    expect(said.stdout).toBe('');
    expect(said.stderr).toContain(`${name} is written.\n`);
    expect(text(name)).not.toBe('theirs');
    expect(hitCurriculum(folder, [...args, '--out', name, '--quiet']).stderr).not.toContain('is written');
  });

  test.each([
    ['hit.curriculum.yaml', 'program'],
    ['coder.role.yml', 'role'],
    ['bio.courses.yaml', 'catalog'],
    ['aha.skills.yaml', 'framework'],
    ['hit-curriculum.config.yaml', 'configuration'],
  ])('never goes to %s', (ours, word) => {
    const { folder, at, text } = inFolder();
    // A command that does not know the format says so first.
    const format = args.includes('-f') || args.includes('--format') ? [] : ['-f', 'html'];
    const wanted = args[0] === 'coverage' ? [...args, ...format] : args;
    const { code, stdout, stderr } = hitCurriculum(folder, [...wanted, '--out', ours]);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(`^${ours} is called like a ${word}, and this is none: name another file with --out\\.\n$`, 'm'),
      ),
    });
    expect(text('hit.curriculum.yaml')).toBe(program);
    expect(existsSync(at(ours))).toBe(ours === 'hit.curriculum.yaml');
  });
});

describe('a document does not take the place', () => {
  test.each([
    [['metrics', 'hit', '-f', 'csv'], 'hit.html', 'end its name with .csv.'],
    [['coverage', 'hit', '-f', 'md'], 'hit.docx', 'end its name with .md or .markdown.'],
    [['check', '-f', 'json'], 'notes.yaml', 'end its name with .json.'],
    [['export', 'curricular-analytics', 'hit'], 'plan.xlsx', 'end its name with .csv.'],
  ])('of what is called otherwise, as by %j', (args, name, hint) => {
    const { folder, text } = inFolder([name]);
    expect(hitCurriculum(folder, [...args, '--out', name])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${name} is not called like what is written to it: ${hint}\n`,
    });
    expect(text(name)).toBe('theirs');
  });

  test('of a file that nobody can know, but may be called so where there is none', () => {
    const { folder, text } = inFolder(['README']);
    const { code, stderr } = hitCurriculum(folder, ['metrics', 'hit', '-f', 'csv', '-o', 'README']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'README is there already, and is not called like what is written to it: end its name with .csv, or name a file that is not there.\n',
    });
    expect(text('README')).toBe('theirs');
    expect(hitCurriculum(folder, ['metrics', 'hit', '-f', 'csv', '-o', 'NUMBERS']).code).toBe(0);
  });

  test('of a file that it is made from, whatever that is called, also through a link', () => {
    const folder = temporaryFolder({ 'draft.txt': program, 'hit.curriculum.yaml': program });
    symlinkSync('hit.curriculum.yaml', path.join(folder, 'page.txt'));
    const read = hitCurriculum(folder, ['coverage', './draft.txt', '--out', 'draft.txt']);
    expect([read.code, read.stderr]).toEqual([
      2,
      'draft.txt is one of the files that this is made from: name another file with --out.\n',
    ]);
    const linked = hitCurriculum(folder, ['coverage', './draft.txt', '--out', 'page.txt']);
    expect([linked.code, linked.stderr]).toEqual([
      2,
      'page.txt is called like a program, and this is none: name another file with --out.\n',
    ]);
    for (const name of ['draft.txt', 'hit.curriculum.yaml']) {
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(program);
    }
  });

  test('of a configuration that the findings follow', () => {
    const { folder, at, text } = inFolder();
    writeFileSync(at('strict.json'), '{ "rules": {} }');
    const { code, stderr } = hitCurriculum(folder, [
      'check',
      '--config',
      'strict.json',
      '-f',
      'json',
      '-o',
      'strict.json',
    ]);
    expect([code, stderr]).toEqual([
      2,
      'strict.json is one of the files that this is made from: name another file with --out.\n',
    ]);
    expect(text('strict.json')).toBe('{ "rules": {} }');
  });

  test('of a link, which is followed, or told where it leads nowhere', () => {
    const { folder, at, text } = inFolder(['real.svg']);
    symlinkSync('real.svg', at('link.svg'));
    symlinkSync('nowhere.svg', at('lost.svg'));
    expect(hitCurriculum(folder, ['map', 'hit', '-o', 'link.svg']).code).toBe(0);
    expect(text('real.svg')).toContain('<svg');
    const lost = hitCurriculum(folder, ['map', 'hit', '-o', 'lost.svg']);
    expect([lost.code, lost.stderr]).toEqual([
      2,
      'lost.svg is a link to a file that is not there: name that file, or take the link away.\n',
    ]);
    for (const name of ['link.svg', 'lost.svg']) expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
  });
});

test('nothing is mended where the findings cannot be told to the file', () => {
  const role = 'role: coder\ntitle: Coder\nsummary: Codes.\nrequires: { icd-10-cm-codng: mastered }\n';
  const folder = temporaryFolder({ 'coder.role.yaml': role });
  expect(hitCurriculum(folder, ['check', '--fix', '-f', 'json', '-o', 'coder.role.yaml']).code).toBe(2);
  expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe(role);
});
