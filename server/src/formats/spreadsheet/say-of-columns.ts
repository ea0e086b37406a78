import { oneLine } from './entries.ts';
import type { Layout } from './layout.ts';
import type { Say } from './say.ts';

/** Names the columns that have something in them and are not understood; those without a heading by their letters. */
export function sayOfColumnsLeftOut(layout: Layout, say: Say): void {
  const unnamed: string[] = [];
  for (const column of layout.columns) {
    if (column.field !== 'ignored' || !column.guessed) continue;
    const cells = layout.sheet.rows.slice(layout.headerAt + 1).map(({ cells: all }) => all[column.index] ?? '');
    const values = [...new Set(cells.filter((cell) => cell !== ''))];
    if (values.length === 0) continue;
    if (column.heading === '') {
      unnamed.push(columnLetters(column.index));
      continue;
    }
    const isQuestion = column.heading.trim().endsWith('?');
    const shown = isQuestion
      ? ` (${values
          .slice(0, 3)
          .map((value) => oneLine(value).slice(0, 30))
          .join(', ')})`
      : '';
    const heading = oneLine(column.heading).slice(0, 80);
    say('error', `The column “${heading}”${shown} is not understood, and left out.`, undefined, column);
  }
  if (unnamed.length === 0) return;
  const [have, are, each] = unnamed.length === 1 ? ['has', 'is', 'it'] : ['have', 'are', 'each of them'];
  const named = layout.sheet.transposed === true ? 'Some rows' : columnsNamed(unnamed);
  say('error', `${named} ${have} no heading, and ${are} left out; write one above ${each} if it is to be read.`);
}

function columnsNamed(letters: readonly string[]): string {
  const more = letters.length > 20 ? ` and ${letters.length - 20} more` : '';
  return `The column${letters.length === 1 ? '' : 's'} ${letters.slice(0, 20).join(', ')}${more}`;
}

/** The letters that a spreadsheet shows above a column: A, …, Z, AA. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
