import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { isMistakeInYaml } from '../../server/src/syntax/misread.ts';
import { parseText } from '../../server/src/syntax/parse.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const coder = `# Kept by the department.
role: coder
title: Coder
summary: Codes.   # in a word
career: entry
responsibilities: [Coding]
requires:
  icd-10-cm-codng: masterd # most of the day
education: { minimum: associates }
`;

const mendedCoder = coder
  .replace('icd-10-cm-codng: masterd', 'icd-10-cm-coding: mastered')
  .replace('associates', 'associate');

describe('hit-curriculum check --fix', () => {
  test('mends what has one right answer, keeps comments and blanks, and tells what is left', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': coder });
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', '--fix']);
    expect(stderr).toContain('Mended: coder.role.yaml.');
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe(mendedCoder);
    expect(code, stdout).toBe(0);
    expect(hitCurriculum(folder, ['check', '--fix']).stderr).not.toContain('Mended');
  });

  test('mends only the files that are named', () => {
    const folder = temporaryFolder({ 'a.role.yaml': coder, 'b.role.yaml': coder.replace('role: coder', 'role: b') });
    hitCurriculum(folder, ['check', '--fix', 'a.role.yaml']);
    expect(readFileSync(path.join(folder, 'a.role.yaml'), 'utf8')).toBe(mendedCoder);
    expect(readFileSync(path.join(folder, 'b.role.yaml'), 'utf8')).toBe(coder.replace('role: coder', 'role: b'));
  });

  test('gives answers that only become possible by others', () => {
    // A key that is misspelled hides that its value is, too.
    const folder = temporaryFolder({ 'coder.role.yaml': coder.replace('education:', 'educaton:') });
    hitCurriculum(folder, ['check', '--fix']);
    expect(readFileSync(path.join(folder, 'coder.role.yaml'), 'utf8')).toBe(mendedCoder);
  });

  test('keeps encoding, line endings and mode', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'coder.role.yaml');
    const written = (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    writeFileSync(file, written(coder), { mode: 0o640 });
    hitCurriculum(folder, ['check', '--fix']);
    expect(readFileSync(file)).toEqual(written(mendedCoder));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('leaves a file alone of which letters would be lost, says so, mends the others and tells what is found', () => {
    const folder = temporaryFolder({ 'a.role.yaml': coder });
    const latin = Buffer.from(coder.replace('role: coder', 'role: b').replace('Codes.', 'Codé.'), 'latin1');
    writeFileSync(path.join(folder, 'b.role.yaml'), latin);
    const left = 'b.role.yaml is not written in UTF-8, and is left as it is: save it as UTF-8 first.\n';
    const dry = hitCurriculum(folder, ['check', '--fix-dry-run']);
    expect([dry.code, dry.stderr]).toEqual([2, `${left}--fix would change 1 file.\n`]);
    expect(dry.stdout).toMatch(/^--- a\/a\.role\.yaml\n/);
    expect(dry.stdout).not.toContain('b.role.yaml');
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', '--fix']);
    expect([code, stderr]).toEqual([2, `Mended: a.role.yaml.\n${left}`]);
    expect(stdout).toMatch(/^b\.role\.yaml:\d+:\d+ /);
    expect(readFileSync(path.join(folder, 'a.role.yaml'), 'utf8')).toBe(mendedCoder);
    expect(readFileSync(path.join(folder, 'b.role.yaml'))).toEqual(latin);
  });

  test('says once of a file in an old encoding what to do about it, also where nothing is to be mended', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'b.role.yaml'), Buffer.from(mendedCoder.replace('Codes.', 'Codé.'), 'latin1'));
    for (const args of [['check'], ['check', '--fix']]) {
      expect(hitCurriculum(folder, args)).toEqual({
        code: 1,
        stdout: expect.stringContaining('\n1 warning in 1 file.\n'),
        stderr: 'b.role.yaml is not written in UTF-8, so that some of its letters are not known: save it as UTF-8.\n',
      });
    }
    // The file itself is in no old encoding, whatever it says.
    writeFileSync(path.join(folder, 'b.role.yaml'), mendedCoder.replace('Codes.', 'Cod\u{fffd}.'));
    expect(hitCurriculum(folder, ['check']).stderr).toBe('');
  });

  test('writes spaces for tabs as `format` does', () => {
    const tabbed = `curriculum: hit\ntitle: Coding\naward: certificate\ncourses:\n\tHIT 100:\n\t\ttitle: Coding\nterms:\n\t- title: Fall\n\t\tcourses: [HIT 100]\n`;
    const folder = temporaryFolder({ 'a.curriculum.yaml': tabbed, 'b.curriculum.yaml': tabbed });
    hitCurriculum(folder, ['format', 'b.curriculum.yaml']);
    const { stderr } = hitCurriculum(folder, ['check', '--fix', 'a.curriculum.yaml']);
    expect(stderr).toContain('Mended: a.curriculum.yaml.');
    const [a, b] = ['a', 'b'].map((name) => readFileSync(path.join(folder, `${name}.curriculum.yaml`), 'utf8'));
    expect(a).toBe(b);
    expect(a).toContain('  - title: Fall\n    courses: [HIT 100]\n');
  });

  test('leaves a file as it is that could not be read when it is mended, and says so', () => {
    const lost = `curriculum: hit\ntitle: Coding\naward: certificat\nterms:\n  - title: Fall\n\tcourses: [HIT 100]\n`;
    const folder = temporaryFolder({ 'a.curriculum.yaml': lost, 'coder.role.yaml': coder });
    const left =
      'a.curriculum.yaml:6: left as it is, since it could not be read when mended. ' +
      'The indentation does not fit the lines above: entries of one list or one group start in the same column.\n';
    const dry = hitCurriculum(folder, ['check', '--fix-dry-run']);
    expect([dry.code, dry.stderr]).toEqual([1, `${left}--fix would change 1 file.\n`]);
    const { code, stderr } = hitCurriculum(folder, ['check', '--fix']);
    expect([code, stderr]).toEqual([1, `Mended: coder.role.yaml.\n${left}`]);
    expect(readFileSync(path.join(folder, 'a.curriculum.yaml'), 'utf8')).toBe(lost);
  });

  test('takes with an item the comments that are about it, and no others', () => {
    const program = (seasons: string) => `curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100:
    title: Records
    credits: 3
    offered: # of the catalog
      # As voted in May.

      - fall # for beginners
${seasons}      # For those who come in January.
      - spring # or online
`;
    const before = program('      # Written twice by mistake.\n      - fall # of old\n');
    const folder = temporaryFolder({ 'hit.curriculum.yaml': before });
    expect(hitCurriculum(folder, ['check', '--fix']).stderr).toContain('Mended: hit.curriculum.yaml.');
    expect(readFileSync(path.join(folder, 'hit.curriculum.yaml'), 'utf8')).toBe(program(''));
  });

  test('leaves requisites as they were approved, also where one follows from another', () => {
    const program = `curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: Records, credits: 3 }
  HIT 110: { title: Coding, credits: 3, prerequisites: [HIT 100] }
  HIT 120: { title: Claims, credits: 3, prerequisites: [HIT 100, HIT 110] }
`;
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program });
    expect(hitCurriculum(folder, ['check', '--level', 'information']).stdout).toContain('requisite-redundant');
    hitCurriculum(folder, ['check', '--fix']);
    expect(readFileSync(path.join(folder, 'hit.curriculum.yaml'), 'utf8')).toBe(program);
  });

  test('leaves ids alone that nothing declares, as they may not be written yet', () => {
    const program = (requisite: string) => `curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: Records, credits: 3 }
  HIT 110: { title: Coding, credits: 3, prerequisites: [${requisite}] }
`;
    const folder = temporaryFolder({ 'hit.curriculum.yaml': program('HIT 101') });
    const { code } = hitCurriculum(folder, ['check', '--fix']);
    expect(code).toBe(1);
    expect(readFileSync(path.join(folder, 'hit.curriculum.yaml'), 'utf8')).toBe(program('HIT 101'));
  });
});

describe('hit-curriculum check --fix-dry-run', () => {
  test('makes a patch that can be applied to a file with a mark, and none of UTF-16', () => {
    const folder = temporaryFolder({ 'a.role.yaml': `\u{feff}${coder.replace('# Kept by the department.\n', '')}` });
    writeFileSync(path.join(folder, 'b.role.yaml'), Buffer.from(`\u{feff}${coder.replace('coder', 'b')}`, 'utf16le'));
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', '--fix-dry-run']);
    expect([code, stderr]).toEqual([
      1,
      'b.role.yaml would change as well; it is written in UTF-16, of which a patch cannot be made.\n--fix would change 2 files.\n',
    ]);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(readFileSync(path.join(folder, 'a.role.yaml'), 'utf8')).toBe(
      `\u{feff}${mendedCoder.replace('# Kept by the department.\n', '')}`,
    );
  });

  test('shows a patch that can be applied, and writes nothing', () => {
    const folder = temporaryFolder({ 'roles/coder.role.yaml': coder });
    const { code, stdout, stderr } = hitCurriculum(folder, ['check', '--fix-dry-run']);
    expect(code).toBe(1);
    expect(stderr).toBe('--fix would change 1 file.\n');
    expect(stdout).toContain(
      [
        '-  icd-10-cm-codng: masterd # most of the day',
        '-education: { minimum: associates }',
        '+  icd-10-cm-coding: mastered # most of the day',
        '+education: { minimum: associate }',
      ].join('\n'),
    );
    expect(stdout).not.toContain('\u001b');
    expect(readFileSync(path.join(folder, 'roles/coder.role.yaml'), 'utf8')).toBe(coder);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    expect(readFileSync(path.join(folder, 'roles/coder.role.yaml'), 'utf8')).toBe(mendedCoder);
  });

  test('ends with 0 where there is nothing to mend and nothing is found', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': mendedCoder });
    expect(hitCurriculum(folder, ['check', '--fix-dry-run'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Nothing here has one right answer.\n',
    });
  });

  test('has colors where they are asked for', () => {
    const folder = temporaryFolder({ 'coder.role.yaml': coder });
    const { stdout } = hitCurriculum(folder, ['check', '--fix-dry-run', '--color']);
    expect(stdout).toContain('\u001b[32m+education: { minimum: associate }\u001b[39m');
  });
});

test('the samples stay readable with all their comments when they are mended, and once is enough', () => {
  const folder = temporaryFolder();
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const texts = () => names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const before = texts();
  hitCurriculum(folder, ['check', '--fix']);
  const after = texts();
  expect(after).not.toEqual(before);
  for (const [index, text] of after.entries()) {
    expect(parseText(text).problems.filter(isMistakeInYaml)).toEqual([]);
    // A comment may go with what it is about.
    const kept = commentsIn(text);
    const lost = commentsIn(before[index] ?? '').filter((comment) => !kept.includes(comment));
    expect(
      lost.filter((comment) => !comment.includes('can be removed')),
      names[index],
    ).toEqual([]);
  }
  hitCurriculum(folder, ['check', '--fix']);
  expect(texts()).toEqual(after);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is left alone, in a sentence', () => {
  const folder = temporaryFolder({ 'coder.role.yaml': coder });
  chmodSync(path.join(folder, 'coder.role.yaml'), 0o444);
  const { code, stderr } = hitCurriculum(folder, ['check', '--fix']);
  expect([code, stderr]).toEqual([2, 'coder.role.yaml cannot be written: you have no permission.\n']);
});

function commentsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)(#.*)$/gm)].map(([, comment = '']) => comment);
}
