/** Names that every object of JavaScript has, as keys and ids of everything. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const each = (line: (name: string) => string) => inherited.map(line).join('');
const bytes = (length: number) => String.fromCharCode(...Array.from({ length }, (_, index) => (index * 73 + 41) % 256));
const flowOf = (kind: string) => inherited.map((name) => `${name}: ${kind}`).join(', ');

/** Short texts from which somebody may hope that something breaks, by what is hostile about them. */
export const hostileTexts: Readonly<Record<string, string>> = {
  // Names of the prototype.
  'courses called like parts of the prototype': `curriculum: __proto__\ntitle: constructor\naward: certificate\ncourses:\n${each((name) => `  ${name}:\n    title: ${name}\n    credits: 3\n    prerequisites: [${inherited.join(', ')}]\n    teaches: { ${flowOf('introduced')} }\n    outcomes: [${name}]\n`)}terms:\n${each((name) => `  - id: ${name}\n    title: ${name}\n    courses: [${name}]\n`)}outcomes:\n${each((name) => `  ${name}: { statement: ${name}, teaches: { ${name}: introduced } }\n`)}targets: { roles: [${inherited.join(', ')}], frameworks: [${inherited.join(', ')}] }\n`,
  'a catalog of the prototype': `catalog: constructor\ntitle: toString\ncourses:\n${each((name) => `  ${name}: { title: ${name}, teaches: { ${name}: ${name} } }\n`)}`,
  'a role of the prototype': `role: __proto__\ntitle: x\nrequires: { ${flowOf('mastered')} }\n`,
  'a framework of the prototype': `framework: hasOwnProperty\ntitle: x\nitems:\n${each((name) => `  ${name}: { title: ${name}, items: { ${name}: { title: x } } }\n`)}`,
  'rules of the prototype': `rules: { ${flowOf('error')} }\npreset: __proto__\ncategories: { ${flowOf('off')} }\nsettings: { ${inherited.map((name) => `${name}: { ${flowOf('1')} }`).join(', ')} }\n`,
  'only keys of the prototype': each(
    (name) => `${name}: { __proto__: { polluted: true }, constructor: { prototype: { polluted: true } } }\n`,
  ),
  'the prototype by a merge': `curriculum: x\na: &a { __proto__: { polluted: true } }\ncourses: { <<: *a, A: { <<: *a, title: x } }\n`,
  'the prototype twice': '__proto__: 1\n__proto__: 2\nconstructor: 3\nconstructor: 4\n',

  // Characters.
  'a NUL everywhere': '\0curriculum\0: \0x\0\ntitle: "\0"\ncourses:\n  HIT\x080:\n    title: \0\n# \0\n',
  'nothing but NULs': '\0'.repeat(10_000),
  'a picture': `\u0089PNG\r\n\u001A\n\0\0\0\rIHDR${bytes(8_000)}`,
  'an archive': `PK\u0003\u0004${bytes(8_000)}`,
  'halves of characters':
    'curriculum: \uD800\ntitle: "\uDFFF x \uD83D"\ncourses:\n  \uDC00 100: { title: \uD800\uD800 }\nterms: [{ courses: [\uDC00 100] }]\n# \uDBFF\n',
  'a half at the end': 'curriculum: x\ntitle: \uD83E',
  'signs that turn the text':
    'curriculum: x\ntitle: "\u202Etoidua\u202C \u2066a\u2069 \u2067b"\ncourses:\n  HIT\u202E001: { title: \u200F\u200E }\n# \u2069 \u202B\n',
  'signs that turn the text, in each line': 'curriculum: x\u202E\n'.repeat(2_000),
  'characters that nobody sees':
    'curriculum: x\u200B\ntit\u200Dle: \u2060y\ncourses: { "A\u00AD": { title: \u180E }, A: {} }\n',
  'accents upon accents': `curriculum: x\ntitle: Z${'\u0335\u0489\u0353'.repeat(5_000)}\n`,
  'control characters': Array.from({ length: 32 }, (_, code) => `k${code}: a${String.fromCharCode(code)}b\n`).join(''),
  'commands of a terminal':
    'curriculum: "\u001B[2J\u001B]8;;http://x\u0007"\ntitle: \u009B31m\u001Bc\ncourses: { "\u001B[1A": {} }\n',
  noncharacters: 'curriculum: \uFFFE\uFFFF\ntitle: \uFDD0\u{1FFFF}\u{10FFFF}\n',

  // Merges, tags, numbers.
  'merges of what is no group': `curriculum: x\ncourses:\n${['7', 'a', '', '[1, a, null]', '[[{ a: b }]]', '*nowhere', '&self [*self]', '"x"', '|\n      x\n', '.nan'].map((value, index) => `  C${index}:\n    <<: ${value}\n    title: x\n`).join('')}`,
  'merges of several, twice': 'a: &a { x: 1 }\nb:\n  <<: *a\n  <<: *a\n  <<: [*a, *a]\n  "<<": *a\n',
  'a merge of itself': 'courses: &c\n  <<: *c\n  A: &a { <<: *a, <<: *c }\n',
  'merges that repeat what the ones before have': Array.from(
    { length: 300 },
    (_, n) => `m${n}: &m${n}\n  <<: [${n ? `*m${n - 1}, *m${n - 1}` : '{ a: 1 }'}]\n  k${n}: 1\n`,
  ).join(''),
  'merges without a group, again and again': '<<: [1, 2, [3]]\n<<: x\n'.repeat(250),
  'unknown tags':
    'curriculum: !!python/object/apply:os.system [x]\ntitle: !<tag:x,2026:y> !!z\ncourses: !!omap [ A: !!set { x } ]\nnotes: !!binary "R0lGODlhDAAMAIQAAP"\nx: !ruby/object:Gem::Installer\n  i: x\ny: !!js/function "x"\nz: !!timestamp 2026-99-99\n!!str a: !!int b\n',
  'a tag in every place': `${'! '.repeat(50)}\n- !\n- !!\n- !x!y\n- !<>\n- !%zz\n`,
  'directives that redefine everything':
    '%TAG !! tag:x,2026:\n%TAG ! !y\n%YAML 1.1\n%YAML 99.9\n---\ncurriculum: !!str x\n',
  'numbers that are none':
    'curriculum: .nan\ntitle: .inf\ncourses:\n  .inf: { title: -.inf, credits: .nan }\n  .nan: { credits: { min: .inf, max: -.inf } }\nterms: [{ courses: [.inf, .nan], credits: 1e999 }]\ncatalogYear: -0\n',
  'numbers beyond all measure': `curriculum: ${'9'.repeat(5_000)}\ntitle: 1e999\ncourses:\n  9007199254740993: { credits: 9007199254740993 }\n  9007199254740992: { credits: 0x${'f'.repeat(500)} }\n  1e999: { credits: -1e999, hours: 1e-999 }\nterms: [{ courses: [9007199254740993, 0o${'7'.repeat(500)}] }]\n`,
  'dates that are none': 'curriculum: 2026-02-30\ncourses: { 2026-01-01T00:00:00Z: { title: 2026-01-01 } }\n',

  // Very many mistakes.
  'the same key hundreds of times': 'curriculum: a\n'.repeat(400),
  'returns that end no line': 'curriculum: a\rtitle: b\r'.repeat(700),
  'thousands of unknown signs': `title: "${'\\q'.repeat(8_000)}"\n`,
  'nine thousand dashes': '- '.repeat(9_000),
  'thousands of empty lines': '\n'.repeat(9_000),

  // Keys and documents.
  'keys of every kind':
    '? [a, { b: c }]\n: 1\n? { a: b }\n: 2\n? |\n  x\n: 3\n? \n: 4\n: 5\nnull: 6\n~: 7\ntrue: 8\n1: 9\n1.0: 10\n"": 11\n*x : 12\n? &y z\n: *y\n',
  'a circle through a key': '&a ? [*a]\n: *a\n? &b { ? *b : *b }\n: c\n',
  'documents of every kind':
    '--- |\n x\n...\n%YAML 1.2\n---\n- a\n--- {}\n---\n# c\n--- >-\n--- *x\n...\n...\n---\ncurriculum: x\n---\nrole: y\n',
  'ten thousand documents': 'curriculum: x\n---\n'.repeat(10_000),
  'ten thousand empty documents': '---\n'.repeat(10_000),
  'ten thousand ends of documents': '...\n'.repeat(10_000),

  // Depth, in every way at once.
  'a hundred thousand levels of everything': '- ? [{a: '.repeat(25_000),
  'a hundred thousand levels, closed': `a: ${'[{a: '.repeat(25_000)}x${'}]'.repeat(25_000)}\nb: 1\n`,
  'a hundred thousand colons': ': '.repeat(50_000),
  'depth in the last of many documents': `curriculum: x\n---\nrole: y\n---\n${'- '.repeat(100_000)}`,
  'depth just within the limit': `curriculum: x\ncourses: ${'{ A: ['.repeat(97)}x${'] }'.repeat(97)}\n`,

  // What looks like something else.
  'a page': '<!doctype html>\n<html><body onload="alert(1)">\n<script>curriculum: x</script>\n',
  JSON: '{"curriculum": "x", "courses": {"A": {"title": "\\u0000\\ud800", "credits": 1e5}}}',
  'a merge conflict': 'curriculum: x\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> main\n',
  'a diff': '--- a/x.yaml\n+++ b/x.yaml\n@@ -1,2 +1,2 @@\n-title: a\n+title: b\n',
};

/** The text that is too large for everything: 50 MB, a line of 5 MB among them. */
export const fiftyMegabytes = (): string =>
  `curriculum: x\ntitle: "${'w'.repeat(5_000_000)}"\ncourses:\n${'  HIT 100: { title: Records, credits: 3 }\n'.repeat(1_100_000)}`;
