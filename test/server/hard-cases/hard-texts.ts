import process from 'node:process';

/** A quarter of the whole, so that the tests do not take long; `HARD_CASES=1` makes it the whole. */
const share = process.env.HARD_CASES ? 1 : 0.25;
const many = (count: number) => (count < 1_000 ? count : Math.round(count * share));

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: many(count) }, (_, number) => line(number)).join('');
const long = (text: string, times: number) => text.repeat(many(times));
/** More than fits on the stack, which a quarter of it would not be. */
const all = (text: string, times: number) => text.repeat(times);

/** Nearly as long as a text may be. */
const fiveMegabytes = 4_990_000;
const sentence = '  Some words about records, which somebody pasted here.\n';

/** A group in which each entry names the one before nine times: written out, there would be no end of it. */
const bomb = `a0: &a0 { title: x }\n${lines(24, (n) => `a${n + 1}: &a${n + 1} {${lines(9, (key) => `k${key}: *a${n}, `)}}\n`)}`;

/** Texts that have kept some program or other busy for seconds, or ended it, by what is hard about them. */
export const hardTexts: Readonly<Record<string, string>> = {
  // What takes the square of its number where each is held against each.
  'a key thousands of times': long('title: x\n', 32_000),
  'a key thousands of times in braces': `courses: {${long('title: x, ', 16_000)}}`,
  'a course thousands of times': `curriculum: x\ncourses:\n${long('  HIT 100: { title: Records }\n', 8_000)}`,
  'thousands of keys with a question mark': long('? k\n', 16_000),
  'thousands of keys': lines(32_000, (n) => `key-${n}: ${n}\n`),
  'thousands of keys that are lists': lines(8_000, (n) => `? [a, ${n}]\n: { b: ${n} }\n`),
  'thousands of anchors and aliases': lines(8_000, (n) => `k${n}: &a${n} x\nl${n}: *a${n}\n`),
  'thousands of aliases to one course': `curriculum: x\nx: &a { title: x, credits: 3, teaches: { sql: introduced } }\ncourses:\n${lines(20_000, (n) => `  C${n}: *a\n`)}`,
  'thousands of aliases to one word': `curriculum: x\nx: &a x\nterms: [${long('*a, ', 20_000)}]\n`,
  'thousands of aliases to nothing': lines(32_000, (n) => `k${n}: *x${n}\n`),
  'thousands of courses that merge one': `curriculum: x\nx: &a { title: x }\ncourses:\n${lines(5_000, (n) => `  C${n}: { <<: *a, credits: 3 }\n`)}`,
  'a chain of thousands of merges': `a0: &a0 { title: x }\n${lines(2_000, (n) => `a${n + 1}: &a${n + 1} { <<: *a${n} }\n`)}courses:\n  B: *a${many(2_000)}\n`,
  'thousands of merges in a circle': `curriculum: x\ncourses: &a\n${lines(2_000, (n) => `  C${n}: { <<: *a }\n`)}`,

  // What has no end when it is written out.
  'an alias bomb': bomb,
  'an alias bomb for courses': `curriculum: x\n${bomb}courses: *a24\n`,
  'a list of itself': 'curriculum: x\na: &a [*a]\ncourses: &c\n  A: *c\n',

  // What is too deep.
  'thousands of brackets': long('[', 100_000),
  'thousands of brackets, closed': `${long('[', 100_000)}${long(']', 100_000)}`,
  'thousands of braces with keys': long('{a: ', 100_000),
  'thousands of dashes': long('- ', 100_000),
  'thousands of question marks': long('? ', 100_000),
  'thousands of groups in each other': lines(2_000, (n) => `${long(' ', n)}a:\n`),
  'as deep as can be': `curriculum: x\ncourses: ${long('{A: ', 195)}x${long('}', 195)}\nterms: ${long('[', 195)}${long(']', 195)}\n`,
  'prerequisites as deep as can be': `curriculum: x\ncourses:\n  A:\n    prerequisites:\n      ${long('{any: [', 90)}B${long(']}', 90)}\n`,

  // Five million characters in one line, or nearly so.
  'a long word': `curriculum: x\ntitle: ${long('w', fiveMegabytes)}`,
  'a long sentence': `curriculum: x\ntitle: ${long('word ', fiveMegabytes / 5)}`,
  'a long sentence in quotes': `curriculum: x\ntitle: "${long('word\\n', fiveMegabytes / 6)}"`,
  'a long block': `curriculum: x\nnotes: |\n${long(sentence, Math.floor(fiveMegabytes / sentence.length))}`,
  'a long sentence in lines': `curriculum: x\nnotes: some\n${long(sentence, Math.floor(fiveMegabytes / sentence.length))}`,
  'a long key': `${long('k', fiveMegabytes)}: x`,
  'a long comment': `# ${long('k', fiveMegabytes)}\ncurriculum: x`,
  'a long number': `credits: 9007199254740993\ncourses:\n  A: { credits: ${long('9', 400_000)} }\n`,

  // What is open.
  'thousands of open quotation marks': long('a: "x\n', 32_000),
  'thousands of open apostrophes': long("a: 'x\n", 32_000),
  'thousands of open braces': long('{', 16_000),
  'thousands of open braces in lines': long('a: {\n', 16_000),
  'thousands of open brackets in lines': long('a: [b\n', 16_000),

  // Characters and line breaks.
  'thousands of lines of an old Mac': `curriculum: x\r${long('title: y\r', 32_000)}`,
  'line breaks of other scripts': `curriculum: x\n${long('title: a\u0085b\u2028c\u2029d\n', 8_000)}`,
  'keys of the prototype':
    '__proto__: { a: 1 }\ncourses:\n  __proto__: { title: x, __proto__: y }\n  constructor: {}\n',

  // Documents and comments.
  'thousands of comments': long('# x\n', 32_000),
  'thousands of comments that ignore something': `curriculum: x\n${long('# hit-curriculum-ignore course-unplanned\n', 8_000)}`,
};

/** More of them, which take so long together that they are only read where `HARD_CASES` says so. */
export const hardestTexts: Readonly<Record<string, string>> = {
  'a merge of more than fit on the stack': `curriculum: x\nx: &a { title: x }\ncourses:\n  C: { <<: [${all('*a, ', 150_000)}] }\n`,
  'a long list of numbers': `terms: [${long('1, ', 400_000)}]`,
  'more words and signs than are read': `terms: [${all('\n', 1_600_000)}`,
  'a long list of groups': `terms: [${long('{a: 1}, ', 150_000)}]`,
  'more backticks than fit on the stack': `curriculum: x\ntitle: x\ncourses:\n  A:\n    title: "${all('` ', 130_000)}"\n`,
  'more mistakes than fit on the stack': all('title: x\n', 130_000),
  'more lines to be moved than fit on the stack': `curriculum: x\nterms:\n${all('- 1\n', 130_000)}`,
  'a mark of the byte order': `\uFEFFcurriculum: x\n${long('\uFEFFtitle: y\n', 4_000)}`,
  'thousands of tabs': `courses:\n${long('\tA:\n', 32_000)}`,
  'thousands of tabs in a list': `a: [\n${long('\tb,\n', 8_000)}]`,
  'thousands of lines of Windows': `curriculum: x\r\n${long('title: y\r\n', 32_000)}`,
  'empty lines': long('\n', 400_000),
  'empty lines of an old Mac': long('\r', 400_000),
  blanks: long(' ', fiveMegabytes),
  tabs: long('\t', fiveMegabytes),
  'thousands of documents': long('a: 1\n---\n', 32_000),
  'thousands of empty documents': long('---\n', 32_000),
  'thousands of instructions': long('%YAML 1.2\n', 32_000),
  'thousands of unknown courses in a term': `curriculum: x\ncourses:\n  A: { title: x }\nterms:\n  - courses: [${lines(20_000, (n) => `HIT ${n}, `)}]\n`,
  'a chain of thousands of courses': `curriculum: x\ncourses:\n${lines(10_000, (n) => `  C${n}: { title: x, prerequisites: [C${n + 1}] }\n`)}`,
  'a circle of thousands of courses': `curriculum: x\ncourses:\n${lines(10_000, (n) => `  C${n}: { title: x, prerequisites: [C${(n + 1) % many(10_000)}] }\n`)}`,
  'hundreds of courses that need all before them': `curriculum: x\ncourses:\n${lines(300, (n) => `  C${n}: { title: x, prerequisites: [${lines(n, (before) => `C${before}, `)}] }\n`)}`,
  'thousands of misspelt keys': `curriculum: x\ncourses:\n${lines(20_000, (n) => `  C${n}: { titel: x }\n`)}`,
  'thousands of misspelt skills': `curriculum: x\ncourses:\n  A:\n    title: x\n    teaches:\n${lines(20_000, (n) => `      slq-${n}: introduced\n`)}`,
  'a long misspelt skill': `curriculum: x\ncourses:\n  A:\n    title: x\n    teaches:\n      ${long('sql-', 200_000)}: introduced\n`,
  'a long code of a course': `curriculum: x\ncourses:\n  ${long('HIT ', 200_000)}1: { title: x }\nterms:\n  - courses: [${long('HIT ', 200_000)}2]\n`,
  'a course in a term more often than fits on the stack': `curriculum: x\ncourses:\n  A: { title: x, credits: 3, teaches: { sql: introduced } }\nterms:\n  - courses: [${all('A, ', 130_000)}]\n`,
};
