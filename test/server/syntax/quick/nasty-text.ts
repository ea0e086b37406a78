/** Texts of YAML made by chance: regular ones as curricula have them, with everything odd that YAML allows in between. */

type Random = () => number;

/** A text of keys and lists, sound YAML in most cases. `oddity` from 0 to 1 says how often something odd stands in it. */
export function randomYaml(random: Random, oddity: number): string {
  const lines: string[] = [];
  const writer: Writer = { random, oddity, lines };
  if (chance(writer, 0.2)) lines.push('# a comment on top');
  if (odd(writer, 0.3)) lines.push(pick(writer, ['---', '--- # start', '%YAML 1.2', '--- x', '']));
  const indent = odd(writer, 0.1) ? '  ' : '';
  if (chance(writer, 0.85)) writeMapping(writer, indent, indent, 0);
  else writeSequence(writer, indent, indent, 0);
  if (odd(writer, 0.2)) lines.push(pick(writer, ['...', '---', '# end', '  # end', '', '  ', '\t']));
  const lineBreak = chance(writer, 0.15) ? '\r\n' : '\n';
  return lines.join(lineBreak) + (chance(writer, 0.9) ? lineBreak : '');
}

interface Writer {
  readonly random: Random;
  readonly oddity: number;
  readonly lines: string[];
}

function writeMapping(writer: Writer, first: string, indent: string, depth: number): void {
  const count = Math.ceil(writer.random() * 4);
  for (let index = 0; index < count; index++) {
    const key = odd(writer, 0.1) ? pick(writer, oddKeys) : numbered(pick(writer, keys), index);
    writeValue(writer, `${index === 0 ? first : indent}${key}${pick(writer, colons)}`, indent, depth, true);
  }
}

/** A key that no other entry of the mapping has. */
function numbered(key: string, index: number): string {
  const quote = key.startsWith('"') || key.startsWith("'") ? key.charAt(0) : '';
  return `${key.slice(0, key.length - quote.length)}${index}${quote}`;
}

function writeSequence(writer: Writer, first: string, indent: string, depth: number): void {
  const count = Math.ceil(writer.random() * 4);
  for (let index = 0; index < count; index++) {
    const start = `${index === 0 ? first : indent}-`;
    if (depth < 5 && chance(writer, 0.4)) {
      const spaces = chance(writer, 0.85) ? ' ' : '   ';
      const inner = `${indent} ${spaces}`;
      if (chance(writer, 0.8)) writeMapping(writer, start + spaces, inner, depth + 1);
      else writeSequence(writer, start + spaces, inner, depth + 1);
    } else {
      writeValue(writer, start, indent, depth, false);
    }
  }
}

/** Writes what stands behind a key or a dash. */
function writeValue(writer: Writer, start: string, indent: string, depth: number, isEntry: boolean): void {
  const { lines } = writer;
  const deeper = `${indent}${pick(writer, ['  ', '  ', '  ', ' ', '    '])}`;
  const kind = writer.random();
  const comment = chance(writer, 0.1) ? pick(writer, [' # said', '  #', ' #said: "so"']) : '';
  if (kind < 0.4) lines.push(`${start} ${pickScalar(writer)}${comment}`);
  else if (kind < 0.48) lines.push(`${start} ${randomFlow(writer, deeper, 0)}${comment}`);
  else if (kind < 0.55) writeLines(writer, start, deeper);
  else if (kind < 0.63) writeBlockScalar(writer, start, deeper);
  else if (kind < 0.7) lines.push(`${start}${pick(writer, ['', ' ', '  '])}${comment}`);
  else if (kind < 0.74) lines.push(`${start}${comment}`, `${deeper}${pickScalar(writer)}`);
  else if (depth > 4) lines.push(`${start} deep`);
  else {
    lines.push(`${start}${comment}`);
    writeBetween(writer, deeper);
    if (chance(writer, 0.6)) writeMapping(writer, deeper, deeper, depth + 1);
    else {
      const column = isEntry && chance(writer, 0.4) ? indent : deeper;
      writeSequence(writer, column, column, depth + 1);
    }
  }
  writeBetween(writer, deeper);
}

function writeBetween(writer: Writer, deeper: string): void {
  while (chance(writer, 0.12)) {
    writer.lines.push(pick(writer, ['', '', '  ', '# aside', '#aside', `${deeper}# aside`, `${deeper}#aside: x`]));
  }
}

/** A text over several lines, with quotation marks or without. */
function writeLines(writer: Writer, start: string, deeper: string): void {
  const quote = pick(writer, ['', '', '"', "'"]);
  const indent = odd(writer, 0.1) ? '' : deeper;
  const words = odd(writer, 1) ? lineWords : soundWords;
  const lines = [`${start} ${quote}${pick(writer, words)}`];
  const count = Math.ceil(writer.random() * 3);
  for (let index = 0; index < count; index++) {
    if (chance(writer, 0.2)) lines.push(pick(writer, ['', '   ', ' ']));
    lines.push(`${indent}${pick(writer, ['', '', '  '])}${pick(writer, words)}${pick(writer, ['', '', ' '])}`);
  }
  writer.lines.push(...lines.slice(0, -1), `${lines.at(-1) ?? ''}${quote}`);
}

function writeBlockScalar(writer: Writer, start: string, deeper: string): void {
  const header = `${pick(writer, ['|', '>'])}${pick(writer, ['', '', '-', '+'])}${odd(writer, 0.1) ? '2' : ''}`;
  writer.lines.push(`${start} ${header}${pick(writer, ['', '', '', ' ', ' # note'])}`);
  const count = Math.floor(writer.random() * 5);
  for (let index = 0; index < count; index++) {
    const line = `${deeper}${pick(writer, ['', '', '', '  ', ' '])}${pick(writer, lineWords)}`;
    writer.lines.push(chance(writer, 0.75) ? line : pick(writer, ['', '', '  ', deeper, `${deeper}  `]));
  }
  while (chance(writer, 0.2)) writer.lines.push(pick(writer, ['', '', ' ', `${deeper} `]));
}

/** A list or a group in brackets, on one line or over several. */
function randomFlow(writer: Writer, deeper: string, depth: number): string {
  const isList = chance(writer, 0.6);
  const count = Math.floor(writer.random() * 4);
  const parts: string[] = [];
  for (let index = 0; index < count; index++) {
    const value = depth < 3 && chance(writer, 0.25) ? randomFlow(writer, deeper, depth + 1) : pickFlowScalar(writer);
    const key = `${pick(writer, flowKeys)}${chance(writer, 0.9) ? index : ''}`;
    if (isList) parts.push(odd(writer, 0.1) ? `${key}: ${value}` : value);
    else if (odd(writer, 0.1))
      parts.push(pick(writer, [key, `${key}:`, `${key}: `, `"${key}":${value}`, `: ${value}`]));
    else parts.push(`${chance(writer, 0.2) ? `"${key}"` : key}${pick(writer, [': ', ': ', ':  ', ' : '])}${value}`);
  }
  const lineBreak = `${pick(writer, ['', ' ', ' # item'])}\n${odd(writer, 0.1) ? '' : deeper}`;
  const isOverLines = chance(writer, 0.25);
  const separator = isOverLines ? `,${lineBreak}` : pick(writer, [', ', ', ', ',', ' , ']);
  const inner = parts.join(separator) + (count > 0 && chance(writer, 0.1) ? ',' : '');
  const blank = isOverLines ? lineBreak : pick(writer, ['', '', ' ']);
  const closing = isOverLines ? pick(writer, [lineBreak, '', `\n${deeper.slice(2)}`]) : blank;
  return isList ? `[${blank}${inner}${closing}]` : `{${blank}${inner}${closing}}`;
}

function pickScalar(writer: Writer): string {
  return odd(writer, 0.15) ? pick(writer, oddScalars) : pick(writer, scalars);
}

function pickFlowScalar(writer: Writer): string {
  return odd(writer, 0.15) ? pick(writer, oddScalars) : pick(writer, flowScalars);
}

function pick<Item>({ random }: Writer, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function chance({ random }: Writer, share: number): boolean {
  return random() < share;
}

function odd({ random, oddity }: Writer, share: number): boolean {
  return random() < share * oddity;
}

const keys = [
  'courses',
  'HIT 112',
  'title',
  'a',
  '2024',
  'prepares-for',
  'né',
  '"quoted"',
  "'single'",
  'x:y',
  '-a',
  'null',
  '1.5',
];
const flowKeys = ['any', 'credits', 'b', 'min'];
const colons = [':', ':', ':', ':', ':', ':', ' :', '  :'];
const oddKeys = [
  '<<',
  '""',
  '?',
  '? a',
  '&x a',
  '!t a',
  '*x',
  '[a]',
  '{a: b}',
  '-',
  '- a',
  '"a\\tb"',
  '~',
  '',
  '@a',
  '%a',
  'a #b',
  '"a" b',
  '..',
  '---a',
];
const scalars = [
  'Health Data', '3', '007', '-0', '1.50', '.5', '+12', '1e3', '0x1F', '0o17', '.inf', '-.INF', '.nan', '9007199254740993', '~', 'null',
  'Null', 'true', 'False', 'TRUE', 'yes', 'nullable', 'a: b'.replace(': ', ':'), 'a#b', 'http://x.y/z?q=1&r', '2024-01-02', '12:30', "don't", 'say "so"',
  '"double"', '"tab\\tand \\"quote\\" \\u00e9 \\x41 \\\\"', "'single'", "'it''s'", '""', "''", '"# no comment"', '"a: b"', '-x', '?x', ':x', 'a, b [c]', 'ünïcödé 漢字 🩺',
  'trailing \u00A0', 'x\u2028y', 'x\u0085y', 'x\u0000y', 'a\tb', '1.', '.', '+', '-.', '1e', '0x', '0o8', '1_000', 'FALSE', 'tRUE', '.Inf', '.NaN', '1e400', '-1',
]; // biome-ignore format: a list of words reads best as lines
const flowScalars = [
  'cahiim',
  'HIT 112',
  '3',
  '-1',
  'true',
  '~',
  '"a, b"',
  "'x: y'",
  'a:b',
  'a#b',
  '2.50',
  "it's",
  'x-y',
  '"\\n"',
  'é',
];
const oddScalars = [
  '&a x', '*a', '!t x', '!!str 3', '@x', '`x`', '%x', '|', '>', '- x', '? x', ': x', 'a: b', 'a:', '"open', "'open", '"x" y', '[a', ']', '}', '{a: b', '\tx', 'x\t',
  'x\t# c', '"a\\q"', '"\\U0001F600"', '"\\xZZ"', '"\\', '#x', 'x #', '<<', '--- x', '...', ',x', '"x"#c', '[a]#c', '[a] b', '[a]: b', '"a": b', '\uFEFF', 'x\ry', '[a: 1]',
  '[- a]', '[-]', '[?]', '[a b, c\n  d]', '{a, b}', '{a}', '{a: }', '[,]', '[a,,b]', '["a" "b"]', '{"a":1}', '["a":1]', '{a:1}', '\u0002', '\u0018', '\u001F', '-\t-', '-\tx',
]; // biome-ignore format: a list of words reads best as lines
const soundWords = ['Two words', 'a - b', 'x', 'a:b', 'ends.', '1', 'a, b [c]', 'né'];
const lineWords = [
  'Two words',
  'a - b',
  '- not an item',
  'x',
  '"in quotes"',
  '# no comment?',
  'a #b',
  'a:b',
  'ends.',
  '[c]',
  "it's",
  '1',
  '? what',
  '&c',
  'é\u2028x',
  'tab\there',
  '\\',
];
