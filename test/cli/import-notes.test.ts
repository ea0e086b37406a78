import { describe, expect, test } from 'vitest';
import { type Telling, tellNotes } from '../../server/src/cli/import/tell-notes.ts';
import { talkTo } from '../../server/src/cli/talk.ts';
import { notesLook, type Terminal } from '../../server/src/cli/terminal.ts';
import type { ImportNote } from '../../server/src/formats/import/imported.ts';

const source = 'Program of Study.xlsx';
const notes: readonly ImportNote[] = [
  { severity: 'information', source, message: 'The columns were understood so: code from “Course”.', line: 5 },
  { severity: 'error', source, message: 'The column “Contact” is left out.', column: 9 },
  {
    severity: 'error',
    source,
    message: '“All” does not say in which seasons ENG 111 is offered.',
    line: 11,
    column: 8,
  },
  {
    severity: 'warning',
    source,
    message: 'The grade C is meant for \u001b[2JHIT 222 and HIT 210, says the cell.',
    line: 38,
  },
];

/** What is said of the notes on a terminal of so many columns; in a pipe without any. */
function said(columns?: number, options: { readonly color?: boolean; readonly isQuiet?: boolean } = {}): string {
  let text = '';
  const stderr = { write: (part: string | Uint8Array) => (text += part), isTTY: columns !== undefined, columns };
  const terminal: Terminal = { stdout: stderr, stderr, stdin: process.stdin, env: {}, cwd: () => '/' };
  const { color = false, isQuiet = false } = options;
  const talk = talkTo(terminal, { quiet: isQuiet });
  const telling: Telling = { terminal, talk, look: notesLook(terminal, { color }), isVerbose: false, isQuiet };
  tellNotes(notes, telling);
  return text;
}

describe('The notes of an import', () => {
  test('stand on a terminal by how much they matter, with the workbook named once and its cells as Excel names them', () => {
    expect(said(60)).toBe(`
About Program of Study.xlsx:

Missing in the result
  column I  The column “Contact” is left out.
  H11       “All” does not say in which seasons ENG 111 is
            offered.

To look at
  row 38  The grade C is meant for �[2JHIT 222 and HIT 210,
          says the cell.

Good to know
  row 5  The columns were understood so: code from “Course”.
`);
  });

  test('have colors where they are wanted', () => {
    expect(said(80, { color: true })).toContain('\u001b[1m\u001b[31mMissing in the result\u001b[39m\u001b[22m\n');
    expect(said(80)).not.toContain('\u001b');
  });

  test('are only those of what is missing, where little is to be said', () => {
    expect(said(80, { isQuiet: true })).toMatch(/Missing in the result\n.*\n.*\n$/);
  });

  test('are each a line with file and line in a pipe', () => {
    expect(said().split('\n')).toEqual([
      'Program of Study.xlsx:5: The columns were understood so: code from “Course”.',
      'Program of Study.xlsx: The column “Contact” is left out.',
      'Program of Study.xlsx:11:8: “All” does not say in which seasons ENG 111 is offered.',
      'Program of Study.xlsx:38: The grade C is meant for �[2JHIT 222 and HIT 210, says the cell.',
      '',
    ]);
  });
});
