const properties: ReadonlySet<string> = new Set(['anchor', 'tag']);
const contents: ReadonlySet<string> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'flow-map-end',
  'flow-seq-end',
]);

/**
 * The white space between two tokens of a line, by their types as the parser names them: `{ a: 1 }`, `[a, b]`. A colon
 * or a comma right behind a name with `*`, `&` or `!` could be read as a part of the name.
 */
export function spaceBetween(before: string, after: string): '' | ' ' {
  if (before === 'flow-seq-start') return '';
  if (before === 'flow-map-start') return after === 'flow-map-end' ? '' : ' ';
  if (after === 'map-value-ind') return contents.has(before) ? '' : ' ';
  if (after === 'comma') return properties.has(before) || before === 'map-value-ind' ? ' ' : '';
  if (after === 'flow-seq-end') return contents.has(before) || before === 'alias' || before === 'comma' ? '' : ' ';
  return ' ';
}
