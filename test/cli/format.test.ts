import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { textFileOf } from '../../server/src/cli/text-file.ts';
import { formatText } from '../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../server/src/syntax/format/options.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { afterFormatting } from '../support/format.ts';
import { hitCurriculum } from './command-line.ts';

const untidy = 'role: coder\ntitle: Coder   \nrequires:\n    icd-10-cm-coding:   mastered # most of the day\n';
const tidy = 'role: coder\ntitle: Coder\nrequires:\n  icd-10-cm-coding: mastered # most of the day\n';

describe('hit-curriculum format', () => {
  test('lays out the files of the folder, names those that changed, and finds nothing to do afterwards', () => {
    const folder = temporaryFolder({ 'roles/coder.role.yaml': untidy, 'other.role.yaml': 'role: other\n' });
    const first = hitCurriculum(folder, ['format']);
    expect(first).toEqual({ code: 0, stdout: 'roles/coder.role.yaml\n', stderr: '1 file of 2 was laid out.\n' });
    expect(readFileSync(path.join(folder, 'roles/coder.role.yaml'), 'utf8')).toBe(tidy);
    const second = hitCurriculum(folder, ['format']);
    expect(second).toEqual({ code: 0, stdout: '', stderr: 'All 2 files are laid out already.\n' });
  });

  test('with --check names what would change, changes nothing, and ends with 1', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': untidy });
    const { code, stdout } = hitCurriculum(folder, ['format', '--check']);
    expect([code, stdout]).toEqual([1, 'coder.role.yaml\n']);
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe(untidy);
  });

  test('with --diff shows what would change, as a patch', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': untidy });
    const { code, stdout } = hitCurriculum(folder, ['format', '--diff']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        '--- a/coder.role.yaml',
        '+++ b/coder.role.yaml',
        '@@ -1,4 +1,4 @@',
        ' role: coder',
        '-title: Coder   ',
        '+title: Coder',
        ' requires:',
        '-    icd-10-cm-coding:   mastered # most of the day',
        '+  icd-10-cm-coding: mastered # most of the day',
        '',
      ].join('\n'),
    );
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe(untidy);
  });

  test('leaves a file as it is that cannot be read as YAML, says where and why, and lays out the others', () => {
    const folder = temporaryFolder({ 'a.role.yaml': 'role: a\ntitle: [A\n', 'b.role.yaml': untidy });
    const { code, stdout, stderr } = hitCurriculum(folder, ['format']);
    expect([code, stdout]).toEqual([1, 'b.role.yaml\n']);
    expect(stderr).toContain('a.role.yaml:2: left as it is. The bracket `[` that is opened here is never closed');
    expect(readFileSync(path.join(folder, 'a.role.yaml'), 'utf8')).toBe('role: a\ntitle: [A\n');
    const alone = hitCurriculum(folder, ['format', 'a.role.yaml']);
    expect([alone.code, alone.stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining('left as it is.')]]);
  });

  test('says so of a file that is readable and too much to be laid out', () => {
    const folder = temporaryFolder({
      'a.role.yaml': `role:   a\nnotes:\n${'- 1\n'.repeat(400_000)}`,
      'b.role.yaml': untidy,
    });
    const { code, stdout, stderr } = hitCurriculum(folder, ['format', '--check']);
    expect([code, stdout]).toEqual([1, 'b.role.yaml\n']);
    expect(stderr).toContain('a.role.yaml:1: left as it is. The file has too many words and signs to be laid out.');
    expect(hitCurriculum(folder, ['format', '--check', 'a.role.yaml']).code).toBe(1);
  });

  test.each([
    ['UTF-8 with a mark and CRLF', '\ufeff', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-16', '\ufeff', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', '\ufeff', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('keeps what is written in %s as it is written', (_name, mark, written) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'coder.role.yaml');
    writeFileSync(file, written(mark + untidy), { mode: 0o640 });
    expect(hitCurriculum(folder, ['format']).code).toBe(0);
    expect(readFileSync(file)).toEqual(written(mark + tidy));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['coder.role.yaml']);
  });

  test('does not touch a file of which something would be lost', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'coder.role.yaml');
    const written = Buffer.from(untidy.replace('Coder', 'Codeur étranger'), 'latin1');
    writeFileSync(file, written);
    const { code, stdout, stderr } = hitCurriculum(folder, ['format']);
    expect([code, stdout]).toEqual([2, '']);
    const left = 'coder.role.yaml is not written in UTF-8, and is left as it is: save it as UTF-8 first.\n';
    expect(stderr).toBe(left);
    for (const option of ['--check', '--diff']) {
      expect(hitCurriculum(folder, ['format', option])).toEqual({ code: 2, stdout: '', stderr: left });
    }
    writeFileSync(path.join(folder, 'other.role.yaml'), untidy.replace('coder', 'other'));
    const others = hitCurriculum(folder, ['format']);
    expect(others).toEqual({ code: 2, stdout: 'other.role.yaml\n', stderr: `${left}1 file was laid out.\n` });
    expect(hitCurriculum(folder, ['format']).stderr).toBe(`${left}The other file is laid out already.\n`);
    expect(readFileSync(file)).toEqual(written);
  });

  test('makes no patch of a file in UTF-16, and one that can be applied of a file with a mark', () => {
    const folder = temporaryFolder({ 'a.role.yaml': `\u{feff}${untidy}` });
    writeFileSync(path.join(folder, 'b.role.yaml'), Buffer.from(`\u{feff}${untidy}`, 'utf16le'));
    const { code, stdout, stderr } = hitCurriculum(folder, ['format', '--diff']);
    expect([code, stderr]).toEqual([
      1,
      'b.role.yaml would change as well; it is written in UTF-16, of which a patch cannot be made.\n2 files would be laid out anew.\n',
    ]);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(readFileSync(path.join(folder, 'a.role.yaml'), 'utf8')).toBe(`\u{feff}${tidy}`);
  });

  test('reads standard input and writes to standard output', () => {
    const folder = temporaryFolder();
    const args = ['format', '-', '--stdin-filename', 'coder.role.yaml'];
    expect(hitCurriculum(folder, args, {}, untidy)).toEqual({ code: 0, stdout: tidy, stderr: '' });
    const broken = hitCurriculum(folder, args, {}, 'role: [a\n');
    expect([broken.code, broken.stdout]).toEqual([1, 'role: [a\n']);
    expect(broken.stderr).toContain('coder.role.yaml:1: left as it is.');
  });

  test('lays out nothing from standard input that is not of the format', () => {
    const { code, stdout, stderr } = hitCurriculum(temporaryFolder(), ['format', '-'], {}, 'services:   {}\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('standard input is no file of the format: say its name with --stdin-filename');
  });

  test.each([
    [['format', 'nothing.yaml'], 'There is no file nothing.yaml.'],
    [['format', '--indent', '1'], '“1” is no indentation: write a number from 2 to 8.'],
    [['format', '-', 'a.role.yaml'], 'Standard input is formatted by itself'],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    const { code, stdout, stderr } = hitCurriculum(temporaryFolder({ 'a.role.yaml': 'role: a\n' }), args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('leaves the samples as they are', () => {
    const folder = temporaryFolder();
    cpSync(path.join(root, 'samples'), folder, { recursive: true });
    expect(hitCurriculum(folder, ['format', '--check'])).toMatchObject({ code: 0, stdout: '' });
  });
});

const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, string] => [name, readFileSync(path.join(root, 'samples', name), 'utf8')]);

test.each(samples)(
  'however %s is indented and spaced, it is laid out as in the editor, and once is enough',
  (_name, text) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat(20)), (times, numbers) => {
        const disturbed = disturb(text, times, () => numbers.next().value);
        const once = formatText(disturbed, houseStyle);
        expect(formatText(once, houseStyle)).toBe(once);
        expect(afterFormatting(disturbed)).toBe(once);
      }),
      { numRuns: 4 },
    );
  },
);

test('every text comes back as the bytes that it was read from, or is refused', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]),
      (rest, mark) => {
        const bytes = Uint8Array.from([...mark, ...rest]);
        const file = textFileOf(bytes);
        if (file) expect(Buffer.compare(file.encoded(file.text), bytes)).toBe(0);
      },
    ),
  );
});

/** Deeper indentation, blanks at the ends of lines and empty lines between them. */
function disturb(text: string, times: number, next: () => number): string {
  const deeper = text.replaceAll(/^ +/gm, (blanks) => ' '.repeat(blanks.length * times));
  return deeper
    .split('\n')
    .flatMap((line) => (next() === 0 ? [`${line}  `] : next() === 1 ? [line, '', '', ''] : [line]))
    .join('\n');
}
