/** Words that YAML texts are made of: those that people write, and those that are hard to read. */
export interface Words {
  /** Keys by how deep they stand, so that many texts look like curricula. */
  readonly keys: readonly (readonly string[])[];
  readonly scalars: readonly string[];
  readonly lineEnds: readonly string[];
  /** What stands before a value: names and tags. */
  readonly properties: readonly string[];
  /** How a text over several lines begins, and the lines of such a text. */
  readonly heads: readonly string[];
  readonly lines: readonly string[];
  readonly colons: readonly string[];
  readonly gaps: readonly string[];
  readonly closings: readonly (readonly [list: string, group: string])[];
  /** What stands between two documents. */
  readonly markers: readonly string[];
  readonly lineBreaks: readonly string[];
  readonly fronts: readonly string[];
  /** By how many columns what stands below a key is indented. */
  readonly steps: readonly number[];
}

const often = (word: string, times: number): string[] => Array.from({ length: times }, () => word);

/** As people and tools write it. */
export const regularWords: Words = {
  keys: [
    ['curriculum', 'title', 'award', 'courses', 'terms', 'outcomes', 'targets', 'uses', 'catalog', 'role', 'requires', 'items', 'rules'],
    ['HIT 100', 'HIT 101', 'bio-1', 'o-1', 'roles', 'frameworks', 'hipaa', 'sql', 'id', 'title', 'courses', '"a b"'],
    ['title', 'credits', 'teaches', 'prerequisites', 'corequisites', 'outcomes', 'statement', 'hours', 'level', 'notes'],
    ['hipaa', 'sql', 'icd-10-cm-coding', 'any', 'all', 'min', 'max', 'level', 'lab', '1', 'true'],
  ],
  scalars: [
    ...often('HIT 100', 20), ...often('introduced', 20), 'HIT 101', 'mastered', 'x', 'a  b', '3', '0.5', '007', '-0', '1e3', '~', 'null', 'true', 'yes', '2026-08-17', '12:30',
    'http://x.example/#y', 'a:b', 'a#b', '-x', "it's", '"a\\tb\\u00e9\\"c"', "'it''s  x'", '""', "''", 'é 📚', '1e999', '.inf', '9007199254740993',
  ],
  lineEnds: ['\n', '\n', '\n', '\n', '\n', '\n', ' # why\n', ' \n', '\n\n', '\n# note\n', '\n      # note\n'],
  properties: [...often('', 200), '&a ', '!t ', '!!str '],
  heads: ['|', '>', '|-', '>+', '|+', '>-', '"', "'", ''],
  lines: ['words', '  more', '', 'x ', 'a', '- b'],
  colons: [':'],
  gaps: ['', '', '', ' ', `\n${' '.repeat(40)}`],
  closings: [[']', '}']],
  markers: ['---\n', '--- # c\n', '...\n---\n'],
  lineBreaks: ['\n', '\n', '\n', '\r\n'],
  fronts: ['', '', '', '# first\n', '\n', '---\n'],
  steps: [2, 2, 2, 2, 4, 3],
}; // biome-ignore format: a list of words reads best as one

/** As hardly anybody writes it, or nobody should. */
export const oddWords: Words = {
  keys: regularWords.keys.map((keys) => [
    ...keys, ...keys,
    '__proto__', 'constructor', "'it''s'", '1.0', '~', '<<', 'a:b', 'a#b', '"\\u0041"', '-x', '?x', 'é', 'a b c', '9007199254740993', '[a, b]', '*a', '""',
  ]),
  scalars: [
    ...regularWords.scalars,
    '0x1F', '0o17', '.nan', 'False', '- x', '*a', '*b', '*none', '"two\n lines"', '"\\q"', '"open', "'open", '@x', '`x', '%x', '\u202Ex', '\u2066x\u2069',
    'x\uD800', '[a', 'b]', '{c', ', d', '\0', 'a\tb', '?', ':', '-',
  ],
  lineEnds: [...regularWords.lineEnds, ...regularWords.lineEnds, '\t\n', ' #\n', '#x\n', '\n\t\n', ' \t# tab\n', '\n\n\n'],
  properties: [
    ...often('', 50), '&a ', '!t ', '!!str ',
    '&b ', '!!int ', '! ', '!<x:y> ', '&a !t ', '!t &b ', '&a &b ', '!t !u ', '&a', '!!binary ', '!!omap ', '!!set ', '!zz!x ',
  ],
  heads: [...regularWords.heads, '|2', '|1-', '>9', '| # c', '|x', '|+-'],
  lines: [...regularWords.lines, '# none', '- a: b', '\ttab', 'a: b', '---', '"', ' '],
  colons: [':', ':', ':', ':', ':', ':', ':', ':', ':', ':', ':', ':', ' :', '', '?', ':\t'],
  gaps: [...regularWords.gaps, ' # c\n    ', '\n\t', '\n', ',', ',,'],
  closings: [[']', '}'], [']', '}'], [']', '}'], [']', '}'], [']', '}'], ['}', ']'], ['', '']],
  markers: [...regularWords.markers, '...\n', '%YAML 1.2\n---\n', '%TAG !e! x:\n---\n', '--- ', '---\t'],
  lineBreaks: ['\n', '\n', '\n', '\n', '\r\n', '\r', '\n\uFEFF', '\u0085'],
  fronts: [...regularWords.fronts, '\uFEFF', '...\n', '%YAML 1.2\n---\n'],
  steps: [2, 2, 2, 2, 2, 2, 4, 1, 0],
}; // biome-ignore format: a list of words reads best as one
