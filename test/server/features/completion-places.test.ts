import { describe, expect, test } from 'vitest';
import { accept, labelsAt } from '../../support/accept.ts';
import { programSchema } from '../../support/program-schema.ts';

/** What was typed, with the cursor at `$0`; what was chosen; what stands there afterwards. */
type Story = readonly [what: string, typed: string, chosen: string, after: string];

function tell(stories: readonly Story[]): void {
  test.each(stories)('%s', (_what, typed, chosen, after) => {
    expect(accept(typed, chosen, { schema: programSchema })).toBe(after);
  });
}

function offersNothing(places: readonly (readonly [what: string, typed: string])[]): void {
  test.each(places)('%s', (_what, typed) => {
    expect(labelsAt(typed, { schema: programSchema })).toEqual([]);
  });
}

describe('a key', () => {
  tell([
    ['in an empty file', '$0', 'award', 'award: associate'],
    ['half-typed in an empty file', 'pro$0', 'program', 'program: '],
    ['on the last line, without a line break', 'program: x\n$0', 'award', 'program: x\naward: associate'],
    ['on an empty line between others', 'program: x\n$0\nnotes: y\n', 'draft', 'program: x\ndraft: true\nnotes: y\n'],
    ['before the first key', '$0\nnotes: y\n', 'program', 'program: \nnotes: y\n'],
    ['whose list is opened', 'program: x\n$0', 'tags', 'program: x\ntags:\n  - coding'],
    ['whose map is opened', '$0', 'hours', 'hours:\n  '],
    ['whose list of maps is opened', '$0', 'terms', 'terms:\n  - season: fall\n    courses:\n      - '],
    ['with its only value', 'courses:\n  A:\n    $0', 'kind', 'courses:\n  A:\n    kind: lecture'],
    [
      'of a nested map',
      'courses:\n  A:\n    title: x\n    $0',
      'credits',
      'courses:\n  A:\n    title: x\n    credits: ',
    ],
    [
      'half-typed in a nested map, before other keys',
      'courses:\n  A:\n    title: x\n    cre$0\n    level: mastered\n  B:\n    title: y\n',
      'credits',
      'courses:\n  A:\n    title: x\n    credits: \n    level: mastered\n  B:\n    title: y\n',
    ],
    [
      'half-typed before a key with a list',
      'courses:\n  A:\n    le$0\n    skills:\n      - coding\n',
      'level',
      'courses:\n  A:\n    level: introduced\n    skills:\n      - coding\n',
    ],
    [
      'before the only key of a map',
      'courses:\n  A:\n    $0\n    title: x\n',
      'level',
      'courses:\n  A:\n    level: introduced\n    title: x\n',
    ],
    ['on the next line after its map’s key', 'courses:\n  A:\n    $0\n', 'title', 'courses:\n  A:\n    title: \n'],
    ['below a comment', 'courses:\n  A:\n    # first\n    $0\n', 'title', 'courses:\n  A:\n    # first\n    title: \n'],
    [
      'above a comment',
      'courses:\n  A:\n    title: x\n    $0\n    # more\n',
      'credits',
      'courses:\n  A:\n    title: x\n    credits: \n    # more\n',
    ],
    ['after a text of several lines', 'notes: |\n  one\n  two\n$0', 'draft', 'notes: |\n  one\n  two\ndraft: true'],
    ['whose colon is there already', 'program: x\naw$0: master', 'award', 'program: x\naward: master'],
    ['with the cursor in its middle', 'pro$0g: x', 'program', 'program: x'],
    ['typed in front of another key', 'dr$0notes: y\n', 'draft', 'draft: true\nnotes: y\n'],
    ['in front of another key, nothing typed', '$0notes: y\n', 'draft', 'draft: true\nnotes: y\n'],
    [
      'typed in front of another key of a nested map',
      'courses:\n  A:\n    cre$0level: mastered\n    title: x\n',
      'credits',
      'courses:\n  A:\n    credits: \n    level: mastered\n    title: x\n',
    ],
    [
      'typed in front of the first key of an item',
      'terms:\n  - sea$0courses: [A]\n',
      'season',
      'terms:\n  - season: fall\n    courses: [A]\n',
    ],
    [
      'typed in front of another key in braces',
      'courses: { A: { cre$0title: x } }',
      'credits',
      'courses: { A: { credits: , title: x } }',
    ],
    [
      'with the cursor before it',
      'courses:\n  A:\n    $0lev: mastered',
      'level',
      'courses:\n  A:\n    level: mastered',
    ],
    ['whose map is written below it', 'cour$0\n  A:\n    title: x\n', 'courses', 'courses:\n  A:\n    title: x\n'],
    ['in quotes', '"aw$0"', 'award', '"award": associate'],
    ['in quotes that are not closed', '"aw$0', 'award', '"award": associate'],
    ['in the second document', 'program: x\n---\n$0', 'program', 'program: x\n---\nprogram: '],
  ]);
});

describe('the indentation of an empty line says which collection is meant', () => {
  const above = 'courses:\n  A:\n    title: x\n    hours:\n      lecture: 3\n';
  tell([
    ['the innermost map', `${above}      $0`, 'laboratory', `${above}      laboratory: `],
    ['the course', `${above}    $0`, 'level', `${above}    level: introduced`],
    ['the courses', `${above}  $0`, 'new course', `${above}  HIT 100:\n    title: Title\n    credits: 3`],
    ['the program', `${above}$0`, 'award', `${above}award: associate`],
    ['between the course and its hours', `${above}     $0`, 'laboratory', `${above}      laboratory: `],
    [
      'far right',
      'courses:\n  A:\n    title: x\n         $0',
      'level',
      'courses:\n  A:\n    title: x\n    level: introduced',
    ],
    [
      'one column too far left',
      'courses:\n  A:\n    title: x\n   $0',
      'level',
      'courses:\n  A:\n    title: x\n    level: introduced',
    ],
    ['between two keys of the program', `${above}$0\nnotes: x`, 'award', `${above}award: associate\nnotes: x`],
    [
      'after a list, in the map around it',
      'courses:\n  A:\n    skills:\n      - coding\n    $0',
      'level',
      'courses:\n  A:\n    skills:\n      - coding\n    level: introduced',
    ],
    [
      'in the column of the dashes',
      'terms:\n  - season: fall\n    courses:\n      - A\n  $0',
      'Term',
      'terms:\n  - season: fall\n    courses:\n      - A\n  - season: fall\n    courses:\n      - ',
    ],
    [
      'behind the dashes',
      'terms:\n  - season: fall\n    courses:\n      - A\n    $0',
      'title',
      'terms:\n  - season: fall\n    courses:\n      - A\n    title: ',
    ],
    ['after a list that is not indented', 'tags:\n- coding\n$0', 'award', 'tags:\n- coding\naward: associate'],
    ['below an empty key, two columns further', 'hours:\n  $0', 'lecture', 'hours:\n  lecture: '],
    ['below an empty key, four columns further', 'hours:\n    $0', 'lecture', 'hours:\n    lecture: '],
    ['above deeper keys', 'hours:\n $0\n    lecture: 3\n', 'laboratory', 'hours:\n    laboratory: \n    lecture: 3\n'],
  ]);
});

describe('a value', () => {
  tell([
    ['behind a colon and a space', 'award: $0', 'bachelor', 'award: bachelor'],
    ['behind a colon without a space', 'award:$0', 'bachelor', 'award: bachelor'],
    ['behind more than one space', 'award:   $0', 'bachelor', 'award:   bachelor'],
    ['half-typed', 'award: ba$0', 'bachelor', 'award: bachelor'],
    ['with the cursor in its middle', 'award: bach$0elor', 'master', 'award: master'],
    ['before a comment', 'award: ma$0 # later', 'master', 'award: master # later'],
    ['on the next line', 'award:\n  $0', 'bachelor', 'award:\n  bachelor'],
    ['between other keys', 'program: x\naward: $0\nnotes: y\n', 'master', 'program: x\naward: master\nnotes: y\n'],
    ['in quotes', 'award: "$0"', 'bachelor', 'award: "bachelor"'],
    ['half-typed in quotes', 'award: "ba$0"', 'bachelor', 'award: "bachelor"'],
    ['in quotes that are not closed', 'award: "ba$0\nnotes: y\n', 'bachelor', 'award: "bachelor"\nnotes: y\n'],
    ['in single quotes', "award: 'ba$0'", 'bachelor', "award: 'bachelor'"],
    ['true or false', 'draft: $0', 'false', 'draft: false'],
    ['a text that looks like a number', 'code: $0', '"12"', 'code: "12"'],
    ['a text that looks like true', 'code: $0', '"true"', 'code: "true"'],
    ['a text that looks like a list item', 'code: $0', '"- x"', 'code: "- x"'],
    ['a text that looks like a key', 'code: $0', '"a: b"', 'code: "a: b"'],
    ['a text that looks like a comment', 'code: $0', '"# no"', 'code: "# no"'],
    ['a text that needs no quotes, in quotes', "code: '$0'", 'plain', "code: 'plain'"],
    ['in the second document', 'award: master\n---\naward: $0', 'bachelor', 'award: master\n---\naward: bachelor'],
    ['that is a map', 'courses:\n  A: $0', 'Course', 'courses:\n  A:\n    title: \n    credits: '],
    ['that is a map of maps', 'courses: $0', 'new course', 'courses:\n  HIT 100:\n    title: Title\n    credits: 3'],
    ['that is a list', 'tags: $0', 'privacy', 'tags: [privacy]'],
    ['that is a list, without a space', 'tags:$0', 'privacy', 'tags: [privacy]'],
  ]);
});

describe('an item of a list', () => {
  tell([
    ['behind a dash and a space', 'tags:\n  - $0', 'coding', 'tags:\n  - coding'],
    ['directly after a dash', 'tags:\n  -$0', 'coding', 'tags:\n  - coding'],
    ['behind a dash and many spaces', 'tags:\n  -   $0', 'coding', 'tags:\n  -   coding'],
    ['half-typed behind a dash', 'tags:\n  - coding\n  - pr$0\n', 'privacy', 'tags:\n  - coding\n  - privacy\n'],
    ['on the line below the key', 'tags:\n  $0', 'coding', 'tags:\n  - coding'],
    ['half-typed without a dash', 'tags:\n  co$0', 'coding', 'tags:\n  - coding'],
    ['on the next line of a list', 'tags:\n  - coding\n  $0', 'quality', 'tags:\n  - coding\n  - quality'],
    [
      'half-typed on the next line of a list',
      'tags:\n  - coding\n  qu$0\n',
      'quality',
      'tags:\n  - coding\n  - quality\n',
    ],
    ['before the first item', 'tags:\n  $0\n  - coding\n', 'quality', 'tags:\n  - quality\n  - coding\n'],
    [
      'behind the dash of a list that is not indented',
      'tags:\n- coding\n- $0',
      'privacy',
      'tags:\n- coding\n- privacy',
    ],
    ['in quotes', 'tags:\n  - "co$0"\n', 'coding', 'tags:\n  - "coding"\n'],
    ['a map with its required keys', 'terms:\n  - $0', 'Term', 'terms:\n  - season: fall\n    courses:\n      - '],
    ['a map, directly after a dash', 'terms:\n  -$0', 'Term', 'terms:\n  - season: fall\n    courses:\n      - '],
    ['a map, on the line below the key', 'terms:\n  $0', 'Term', 'terms:\n  - season: fall\n    courses:\n      - '],
    ['the first key of a map', 'terms:\n  - $0', 'title', 'terms:\n  - title: '],
    ['the first key of a map, half-typed', 'terms:\n  - ti$0', 'title', 'terms:\n  - title: '],
    [
      'the next key of a map',
      'terms:\n  - title: x\n    sea$0\n  - title: y\n',
      'season',
      'terms:\n  - title: x\n    season: fall\n  - title: y\n',
    ],
    [
      'a list in a list item',
      'terms:\n  - title: x\n    $0',
      'courses',
      'terms:\n  - title: x\n    courses:\n      - ',
    ],
    [
      'a value in a list item',
      'terms:\n  - title: x\n    season: $0\n',
      'spring',
      'terms:\n  - title: x\n    season: spring\n',
    ],
    ['a value behind the dash’s own key', 'terms:\n  - season: sp$0\n', 'spring', 'terms:\n  - season: spring\n'],
    [
      'a key behind a dash, above the other keys',
      'terms:\n  - $0\n    title: x\n',
      'season',
      'terms:\n  - season: fall\n    title: x\n',
    ],
  ]);
});

describe('in brackets and braces', () => {
  tell([
    ['the first item', 'tags: [$0]', 'coding', 'tags: [coding]'],
    ['the first item, not closed', 'tags: [$0', 'coding', 'tags: [coding'],
    ['not closed, before other keys', 'tags: [co$0\nnotes: y\n', 'coding', 'tags: [coding\nnotes: y\n'],
    ['the next item', 'tags: [coding, $0]', 'privacy', 'tags: [coding, privacy]'],
    ['the next item, directly after the comma', 'tags: [coding,$0]', 'privacy', 'tags: [coding, privacy]'],
    ['an item between others', 'tags: [coding, pr$0, quality]', 'privacy', 'tags: [coding, privacy, quality]'],
    ['an item in quotes', 'tags: ["co$0"]', 'coding', 'tags: ["coding"]'],
    ['over several lines', 'tags: [\n  coding,\n  $0\n]\n', 'privacy', 'tags: [\n  coding,\n  privacy\n]\n'],
    ['the first key', 'hours: {$0}', 'lecture', 'hours: {lecture: }'],
    ['the first key, not closed', 'hours: { $0', 'lecture', 'hours: { lecture: '],
    ['a half-typed key', 'hours: { le$0 }', 'lecture', 'hours: { lecture:  }'],
    ['the next key', 'hours: { lecture: 3, $0', 'laboratory', 'hours: { lecture: 3, laboratory: '],
    ['a key whose colon is there already', 'hours: { lec$0: 3 }', 'lecture', 'hours: { lecture: 3 }'],
    ['a value', 'courses: { A: { level: $0 } }', 'mastered', 'courses: { A: { level: mastered } }'],
    [
      'a half-typed value before others',
      'courses:\n  A: { level: ma$0, title: x }\n',
      'mastered',
      'courses:\n  A: { level: mastered, title: x }\n',
    ],
    ['a key that opens a list', 'courses: { A: { $0 } }', 'skills', 'courses: { A: { skills: [coding] } }'],
    ['a map in a list', 'terms: [{ $0 }]', 'season', 'terms: [{ season: fall }]'],
    [
      'a list in a map in a list',
      'courses:\n  A: { skills: [coding, $0] }',
      'quality',
      'courses:\n  A: { skills: [coding, quality] }',
    ],
  ]);

  test('keys that stand before and behind the cursor are absent', () => {
    expect(labelsAt('hours: { lecture: 3, $0 }', { schema: programSchema })).toEqual(['laboratory']);
    expect(labelsAt('hours: { $0, lecture: 3 }', { schema: programSchema })).toEqual(['laboratory']);
  });
});

describe('nothing is offered', () => {
  offersNothing([
    ['in a comment', '# $0'],
    ['in a comment behind a value', 'award: master # $0'],
    ['in a comment in brackets', 'tags: [coding, # $0\n]'],
    ['in a literal text', 'notes: |\n  one\n  $0'],
    ['in a folded text', 'notes: >\n  one\n  $0two\n'],
    ['on the first line of a literal text', 'notes: |\n  $0\n'],
    ['in a free text', 'notes: Something $0'],
    ['in a text that goes on', 'notes: Something\n  that goes $0'],
    ['in a quoted text that goes on', 'notes: "one\n  $0two"\n'],
    ['behind a closed quotation mark', 'award: "master" $0'],
    ['behind a key whose map stands below', 'courses: $0\n  A:\n    title: x\n'],
    ['on a document marker', '---$0\nprogram: x\n'],
    ['behind a closing bracket', 'tags: [coding] $0'],
    ['before an indented key', 'courses:\n$0  A:\n'],
  ]);
});

describe('what stands there already', () => {
  test('is not offered again as a key', () => {
    const labels = labelsAt('courses:\n  A:\n    title: x\n    $0\n    level: mastered\n', { schema: programSchema });
    expect(labels).toEqual(['credits', 'kind', 'hours', 'skills', 'Course']);
  });

  test('is not offered again as an item of a list in which nothing stands twice', () => {
    expect(labelsAt('tags:\n  - coding\n  - $0', { schema: programSchema })).toEqual(['privacy', 'quality']);
    expect(labelsAt('tags: [coding, $0, quality]', { schema: programSchema })).toEqual(['privacy']);
  });

  test('in the second document does not count in the first', () => {
    expect(labelsAt('$0\n---\naward: master\n', { schema: programSchema })).toContain('award');
  });

  test('through a merge key counts', () => {
    const labels = labelsAt('courses:\n  A: &a\n    title: x\n  B:\n    <<: *a\n    $0', { schema: programSchema });
    expect(labels).not.toContain('title');
    expect(labels).toContain('credits');
  });
});

describe('the layout follows the file', () => {
  test('four columns', () => {
    const typed = 'courses:\n    A:\n        title: x\n$0';
    const after = 'courses:\n    A:\n        title: x\ntags:\n    - coding';
    expect(accept(typed, 'tags', { schema: programSchema })).toBe(after);
  });

  test('lists that are not indented', () => {
    const typed = 'tags:\n- coding\nterms:\n- $0';
    const after = 'tags:\n- coding\nterms:\n- season: fall\n  courses:\n  - ';
    expect(accept(typed, 'Term', { schema: programSchema })).toBe(after);
  });

  test('indented lists in four columns', () => {
    const typed = 'courses:\n    A:\n        skills:\n          - coding\n$0';
    const after = 'courses:\n    A:\n        skills:\n          - coding\ntags:\n  - coding';
    expect(accept(typed, 'tags', { schema: programSchema })).toBe(after);
  });

  test('line breaks of Windows', () => {
    const typing = { schema: programSchema, crlf: true };
    expect(accept('terms:\n  - $0\nnotes: y\n', 'Term', typing)).toBe(
      'terms:\r\n  - season: fall\r\n    courses:\r\n      - \r\nnotes: y\r\n',
    );
    expect(accept('hours:\n  $0\n', 'lecture', typing)).toBe('hours:\r\n  lecture: \r\n');
    expect(accept('award: $0\nnotes: y\n', 'master', typing)).toBe('award: master\r\nnotes: y\r\n');
  });
});
