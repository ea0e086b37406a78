import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

/** What is said of a slip in a folder with a program, a table and an empty folder, and the exit code. */
function said(...args: string[]): string {
  const folder = temporaryFolder({
    'hit.curriculum.yaml': 'curriculum: hit\ntitle: HIT\naward: associate\n',
    'a.csv': 'Code,Title,Credits\nHIT 1,A,3\n',
    'empty/notes.txt': 'Nothing.\n',
  });
  const { code, stderr, stdout } = hitCurriculum(folder, args);
  return `${code}: ${stderr || stdout}`.trimEnd();
}

const formats = 'curricular-analytics, spreadsheet, case, onet';

describe('A slip on the command line is said in a sentence, with what to write instead', () => {
  test.each([
    [['import'], `Say the format and the files. There is: ${formats}.`],
    [['import', 'excel', 'a.csv'], `“excel” is no format to import. There is: ${formats}. Did you mean spreadsheet?`],
    [['import', 'csv', 'a.csv'], `“csv” is no format to import. There is: ${formats}. Did you mean spreadsheet?`],
    [['import', 'a.csv'], 'Say the format first, as in hit-curriculum import spreadsheet a.csv.'],
    [['import', 'spreadsheet'], 'Say which file to import: hit-curriculum import spreadsheet <file>.'],
    [['import', 'spreadsheet', 'b.csv'], 'There is no file b.csv.'],
    [['import', 'spreadsheet', 'a.csv/b.csv'], 'There is no file a.csv/b.csv.'],
    [['import', 'spreadsheet', 'empty'], 'empty is a folder; name the file to import.'],
    [['import', 'onet', 'empty'], /^2: No occupation was found\. /],
    [['import', 'spreadsheet', 'a.csv', '--map', 'x'], /^2: “x” maps no column: write its heading and what it holds/],
    [['import', 'spreadsheet', 'a.csv', '--map', '=title'], /^2: “=title” maps no column/],
    [
      ['import', 'spreadsheet', 'a.csv', '--map', 'Title=title', '--map', 'Code=title'],
      'Two columns are mapped to “title”: “Title” and “Code”; leave one of them out.',
    ],
    [['import', 'spreadsheet', 'a.csv', '--id', 'A B'], /^2: “A B” is no id: write lower-case words joined by hyphens/],
  ])('import: %j', (args, expected) => {
    if (typeof expected === 'string') expect(said(...args)).toBe(`2: ${expected}`);
    else expect(said(...args)).toMatch(expected);
  });

  test.each([
    [['check', ''], 'A path is empty; leave it out for the whole folder, or write “.”.'],
    [['check', '-', '--fix'], '--fix needs files: standard input has none to write or to watch.'],
    [['check', '-', '--watch'], '--watch needs files: standard input has none to write or to watch.'],
    [['check', '*.nothing'], '*.nothing fits no YAML file.'],
    [['check', '--folder', 'a.csv'], 'a.csv is a file; name the folder that it is in.'],
    [
      ['check', '--rule', 'unknown-rol=off'],
      '“unknown-rol” is no rule and no category of rules. Did you mean unknown-role?',
    ],
    [['check', '--rule', 'xyz=off'], /^2: “xyz” is no rule and no category of rules\. hit-curriculum rules lists all/],
    [['check', '--rule', 'unknown-role='], /^2: “” is no severity: write error, warning, information, hint, off/],
    [['check', '--rule', 'unknown-role=eror'], /Did you mean unknown-role=error\?$/],
    [['format', '-'], /^2: standard input is no file of the format: say its name with --stdin-filename/],
  ])('check and format: %j', (args, expected) => {
    if (typeof expected === 'string') expect(said(...args)).toBe(`2: ${expected}`);
    else expect(said(...args)).toMatch(expected);
  });

  test.each([
    [['new'], 'Say what is to be new: curriculum, catalog, role, framework.'],
    [['new', 'curriculum', '--id', '+++'], '“+++” is no id: write lower-case words with hyphens.'],
    [['new', 'curriculum', '--title', '+++'], '“+++” is no title: use at least one letter or digit.'],
    [
      ['new', 'role', '--id', 'Some Role'],
      '“Some Role” is no id: write lower-case words with hyphens, such as some-role.',
    ],
    [['taxonomy', 'search', 'privacy', '--kind', 'rolls'], /^2: “rolls” is no kind of entry\. There is: skill, role,/],
    [['taxonomy', 'show', 'xyzzyplugh'], /Search by words: hit-curriculum taxonomy search xyzzyplugh$/],
    [['coverage', 'hit', '--min', '200'], '“200” is no percentage: write a number from 0 to 100, as in --min 80.'],
    [['explain', 'nothing'], /^2: “nothing” is the code of no finding\./],
  ])('others: %j', (args, expected) => {
    if (typeof expected === 'string') expect(said(...args)).toBe(`2: ${expected}`);
    else expect(said(...args)).toMatch(expected);
  });
});

test('What is looked for and not there is no slip: it is said, and where it was looked for', () => {
  expect(said('taxonomy', 'search', 'xyzzyplugh')).toMatch(/Nothing in the taxonomy is called “xyzzyplugh”/);
  expect(said('taxonomy', 'search', 'xyzzyplugh', '--kind', 'role')).toMatch(
    /Nothing among the entries of the kind role is called/,
  );
  expect(said('metrics', 'hit')).toMatch(/There are no courses to measure\.$/);
  expect(said('check', 'empty')).toMatch(/There are no curricula in empty/);
});
