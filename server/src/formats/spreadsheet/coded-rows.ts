import { foldLoosely } from '../catalog-prose/course-codes.ts';
import { oneLine } from './entries.ts';
import type { Entry } from './entry.ts';
import type { Say } from './say.ts';
import type { Row } from './sheet.ts';

/** A row that is a course. */
export interface CodedRow {
  readonly row: Row;
  /** The code in the file, and as the row has it. */
  readonly code: string;
  readonly as: string;
  readonly title: string;
}

/** So many rows without a code are named one by one. */
const mostTold = 30;

/** The courses of the rows, each code once; what else stands in the rows is noted. */
export function codedRows(entries: readonly Entry[], say: Say): CodedRow[] {
  const found = new Map<string, CodedRow>();
  const again = new Map<string, number>();
  let unknown = 0;
  for (const entry of entries) {
    if (entry.type === 'section') {
      const title = oneLine(entry.title);
      // The name of a part of the list says little; a sentence or a footnote may say much.
      if (/^(?:please )?(?:choose|select|pick|take|complete|one|two|three|any|either)\b/iu.test(title)) {
        say(
          'error',
          `“${title.slice(0, 100)}” is left out: the courses below it are read as if all were required.`,
          entry.row,
        );
        continue;
      }
      const severity = title.length > 50 || /^[*†‡\d]|[.!]$/u.test(title) ? 'warning' : 'information';
      say(severity, `“${title.slice(0, 100)}” is no course, and not kept.`, entry.row);
    }
    if (entry.type === 'other-table') {
      say(
        'warning',
        `Here begins another table (${entry.rows} rows) that is not about courses; it is not read.`,
        entry.row,
      );
    }
    if (entry.type === 'unknown' && unknown++ < mostTold) {
      say('error', `“${entry.words.slice(0, 100)}” has no course code, and is left out.`, entry.row, 'code');
    }
    if (entry.type !== 'course') continue;
    for (const [index, as] of entry.codes.entries()) {
      const title = entry.titles[index] ?? '';
      const before = found.get(foldLoosely(as));
      if (before === undefined && /\d\s?[/&+–-]\s?[A-Z]*\s?\d|\d.*[()]/u.test(as)) {
        say(
          'warning',
          `“${as}” is kept as the code of one course; if several are meant, write each of them.`,
          entry.row,
          'code',
        );
      }
      if (before === undefined) {
        found.set(foldLoosely(as), { row: entry.row, code: as, as, title });
      } else if (title === '' || oneLine(title).toLowerCase() === oneLine(before.title).toLowerCase()) {
        say(
          'warning',
          `${as} stands here again; the row is left out, and that in line ${before.row.line} kept.`,
          entry.row,
          'code',
        );
      } else {
        const count = (again.get(foldLoosely(as)) ?? 1) + 1;
        again.set(foldLoosely(as), count);
        const code = `${as} (${count})`;
        found.set(foldLoosely(code), { row: entry.row, code, as, title });
        say('warning', `${as} stands here again with another title; it is kept as “${code}”.`, entry.row, 'code');
      }
    }
  }
  if (unknown > mostTold) say('error', `${unknown - mostTold} more rows have no course code, and are left out.`);
  return [...found.values()];
}
