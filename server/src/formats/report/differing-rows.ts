import type { GridModel, GridRow, GridSection } from '../../drawing/matrix/grid-model.ts';

/** What of a matrix has to be shown beside another one. */
export interface Differing {
  readonly sections: readonly GridSection[];
  /** How many rows read the same in both. */
  readonly same: number;
  /** What is in the other matrix alone, by title. */
  readonly absent: readonly string[];
}

/**
 * The rows of a matrix that read differently in another one, of other courses: in numbers or letters, in what is
 * required, or in the courses.
 */
export function differingRows(shown: GridModel, other: GridModel): Differing {
  const rowsOf = ({ sections }: GridModel) => sections.flatMap(({ rows }) => rows);
  const before = new Map(rowsOf(other).map((row) => [row.key, reading(row, other)]));
  const isSame = (row: GridRow) => before.get(row.key) === reading(row, shown);
  const all = rowsOf(shown);
  const keys = new Set(all.map(({ key }) => key));
  return {
    sections: shown.sections
      .map((section) => ({ ...section, rows: section.rows.filter((row) => !isSame(row)) }))
      .filter(({ rows }) => rows.length > 0),
    same: all.filter(isSame).length,
    absent: rowsOf(other)
      .filter(({ key }) => !keys.has(key))
      .map(({ title }) => title),
  };
}

/** All that a reader sees of a row, and what it has to say; courses by their codes, since they may stand elsewhere. */
function reading({ title, signs, leading, cells, explanation }: GridRow, { columns }: GridModel): string {
  const byCourse = [...cells]
    .map(([at, { text, heat, dot = false, underlined = false }]) => [columns[at]?.code, text, heat, dot, underlined])
    .sort(([one], [two]) => String(one).localeCompare(String(two)));
  return JSON.stringify([
    title,
    signs.map(({ word }) => word),
    leading.map(({ text }) => text),
    byCourse,
    explanation.facts.map(({ label, text }) => [label, text]),
  ]);
}
