/** One file of a fixture, with what is marked in it. */
export interface FixtureFile {
  readonly path: string;
  /** The text without the marks. */
  readonly text: string;
  /** Offset of `$0`, where there is one. */
  readonly cursor?: number;
  /** What `^^^ words` under a line expects: a range of the line above it, and the words behind it. */
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Reads a fixture: several files in one string, each started by `//- /path` (one file `/test.curriculum.yaml` when
 * there is none); `$0` is the cursor; a line `  #  ^^^ words` marks the characters above the carets.
 */
export function readFixture(fixture: string): FixtureFile[] {
  const text = dedent(fixture);
  if (!/^\/\/- /m.test(text)) return [readFile('/test.curriculum.yaml', text)];
  return text
    .split(/^\/\/- /m)
    .slice(1)
    .map((part) => {
      const lineEnd = part.indexOf('\n');
      return readFile(part.slice(0, lineEnd).trim(), part.slice(lineEnd + 1));
    });
}

function readFile(path: string, marked: string): FixtureFile {
  const kept: string[] = [];
  const expectations: Expectation[] = [];
  let lineStart = 0;
  let previousStart = 0;
  for (const line of marked.split('\n')) {
    const carets = /^(\s*#\s*)(\^+)\s*(.*)$/.exec(line);
    if (carets) {
      const start = previousStart + (carets[1] ?? '').length;
      expectations.push({ start, end: start + (carets[2] ?? '').length, words: carets[3] ?? '' });
      continue;
    }
    kept.push(line);
    previousStart = lineStart;
    lineStart += line.replace('$0', '').length + 1;
  }
  const withCursor = kept.join('\n');
  const cursor = withCursor.indexOf('$0');
  const text = withCursor.replace('$0', '');
  return { path, text, expectations, ...(cursor < 0 ? {} : { cursor }) };
}

/** Removes the first line break and the indentation that all lines share, so that fixtures can follow the code's. */
function dedent(fixture: string): string {
  if (!fixture.startsWith('\n')) return fixture;
  const lines = fixture.slice(1).split('\n');
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
