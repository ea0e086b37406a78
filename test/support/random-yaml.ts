/** Writes YAML that can be read and that nobody has tidied: the same seed gives the same text. */
export function randomYaml(random: () => number): string {
  const chance = (probability: number) => random() < probability;
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];
  const spaces = (least: number) => ' '.repeat(chance(0.7) ? least : least + below(4));
  let keys = 0;

  const word = () =>
    one([
      'HIT 100',
      'a  b',
      '007',
      '1.0',
      '"51.0707"',
      "'it''s  x'",
      '"a\\tb"',
      '~',
      'yes',
      'http://x.example/#y',
      'Über 📚',
    ]);
  const lineEnd = () =>
    `${chance(0.15) ? `${' '.repeat(1 + below(4))}# ${one(['why', 'one,two', '-  a: b'])}` : spaces(0)}\n`;
  const between = (indentation: number) =>
    (chance(0.15) ? '\n'.repeat(1 + below(3)) : '') +
    (chance(0.12)
      ? `${' '.repeat(chance(0.6) ? indentation : below(9))}#${one([' note', 'x', '  - a: b'])}${spaces(0)}\n`
      : '');
  const key = () => `${one(['key', 'HIT ', '"quoted"', "'k: '", 'a:b'])}${keys++}`.replace(/(["'])(\d+)$/, '$2$1');
  const properties = () =>
    (chance(0.06) ? `&name${keys++}${spaces(1)}` : '') + (chance(0.05) ? `!!str${spaces(1)}` : '');

  function flow(depth: number, outside: number): string {
    const gap = () => (chance(0.1) ? `${lineEnd()}${' '.repeat(outside + 2 + below(4))}` : spaces(0));
    const value = () => (depth > 0 && chance(0.3) ? flow(depth - 1, outside) : word());
    const isGroup = chance(0.5);
    const items = Array.from(
      { length: below(4) },
      () => gap() + (isGroup ? `${key()}:${spaces(1)}${value()}` : value()),
    );
    const end = chance(0.1) ? `${lineEnd()}${' '.repeat(outside + 1)}` : spaces(0);
    const inside = items.join(`${spaces(0)},`) + (items.length > 0 ? end : '');
    return isGroup ? `{${inside}}` : `[${inside}]`;
  }

  function longText(outside: number): string {
    const indentation = ' '.repeat(outside + 1 + below(4));
    const lines = Array.from({ length: 1 + below(4) }, (_, index) =>
      index > 0 && chance(0.25)
        ? ''
        : indentation + (index > 0 ? spaces(0) : '') + one(['words', '# no comment', '- a:  b', 'x ']),
    );
    const last = `${indentation}end\n`;
    if (chance(0.6)) return `${one(['|', '>', '|-', '>+'])}${lineEnd()}${lines.join('\n')}\n${last}`;
    const plain = lines.map((line) => line.replace('# no', 'no').replace(': ', ' '));
    return chance(0.5)
      ? `${plain.join('\n').trimStart()}\n${last}`
      : `"${plain.join('\n').trimStart()}\n${indentation}"${lineEnd()}`;
  }

  /** A value behind a colon or a dash, with its line end; `outside` is the column of what it belongs to. */
  function value(depth: number, outside: number): string {
    const kind = random();
    if (depth > 0 && kind < 0.3)
      return `${properties()
        .replace(/!!str */, '')
        .trimEnd()}${lineEnd()}${group(depth - 1, outside + 1 + below(5))}`;
    if (depth > 0 && kind < 0.5) return `${lineEnd()}${list(depth - 1, outside + below(5))}`;
    if (kind < 0.65) return flow(2, outside) + lineEnd();
    if (kind < 0.75) return longText(outside);
    if (kind < 0.8) return lineEnd();
    if (kind < 0.85) return `${lineEnd()}${' '.repeat(outside + 1 + below(4))}${word()}${lineEnd()}`;
    return properties() + word() + lineEnd();
  }

  function group(depth: number, column: number, isInline = false): string {
    return Array.from({ length: 1 + below(4) }, (_, index) => {
      const start = isInline && index === 0 ? '' : between(column) + ' '.repeat(column);
      return `${start}${key()}${chance(0.1) ? ' ' : ''}:${spaces(1)}${value(depth, column)}`;
    }).join('');
  }

  function list(depth: number, column: number): string {
    return Array.from({ length: 1 + below(4) }, () => {
      const gap = spaces(1);
      const start = `${between(column)}${' '.repeat(column)}-${gap}`;
      return (
        start + (depth > 0 && chance(0.4) ? group(depth - 1, column + 1 + gap.length, true) : value(depth, column))
      );
    }).join('');
  }

  const documents = Array.from(
    { length: chance(0.1) ? 2 : 1 },
    () => between(0) + group(4, chance(0.9) ? 0 : 3) + between(0),
  );
  const text = documents.join(`---${lineEnd()}`);
  return chance(0.15) ? text.replaceAll('\n', '\r\n') : text;
}
