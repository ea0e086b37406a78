import { useMemo } from 'preact/hooks';
import {
  explanationText,
  type GridCell,
  type GridRow,
  type GridSection,
  type LeadingCell,
  type LeadingColumn,
  leadingClasses,
  type Sign,
} from './grid-model.ts';

/** What the rows of a section are drawn from. */
export interface GridRowsProps {
  readonly section: GridSection;
  /** How many columns there are, all and those of courses. */
  readonly width: number;
  readonly columns: number;
  readonly leading: readonly LeadingColumn[];
  readonly litSubject: string | undefined;
  readonly isGrid: boolean;
  /** The first columns of terms, which are set apart by a line. */
  readonly starts: ReadonlySet<number>;
  /** So many rows are drawn with their courses; the others have names and numbers, and are as high as they will be. */
  readonly filled: number;
}

/** The heading of a section and its rows. */
export function GridRows(props: GridRowsProps) {
  const { section, width, columns, leading, litSubject, isGrid, starts, filled } = props;
  return (
    <>
      <tr class="hc-section">
        <th scope="rowgroup" colSpan={width}>
          <span>{section.title}</span>
        </th>
      </tr>
      {section.rows.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          signature={signatureOf(row)}
          columns={columns}
          leading={leading}
          isLit={row.subject === litSubject}
          isGrid={isGrid}
          starts={starts}
          isFilled={at < filled}
        />
      ))}
    </>
  );
}

/** All that is drawn of a row, as one text: rows with equal texts look the same. */
function signatureOf({ title, signs, leading, cells, explanation }: GridRow): string {
  return JSON.stringify([title, signs, leading, [...cells].map(drawn), explanation]);
}

/** The place of a cell is not drawn, and moves with every line that is typed above it. */
function drawn([at, { place, ...cell }]: readonly [number, GridCell]) {
  return [at, cell];
}

interface RowProps {
  readonly row: GridRow;
  readonly signature: string;
  readonly columns: number;
  readonly leading: readonly LeadingColumn[];
  readonly isLit: boolean;
  readonly isGrid: boolean;
  readonly starts: ReadonlySet<number>;
  readonly isFilled: boolean;
}

function Row({ row, signature, columns, leading, isLit, isGrid, starts, isFilled }: RowProps) {
  const startsText = [...starts].join(' ');
  // The signature stands for the row.
  return useMemo(
    () => (
      <tr class={isLit ? 'hc-lit' : undefined}>
        <RowHeading row={row} isLit={isLit} isGrid={isGrid} />
        {row.leading.map((cell, at) => leadingCell(cell, leading[at], at, isGrid))}
        {isFilled &&
          Array.from({ length: columns }, (_, at) => courseCell(row.cells.get(at), at, starts.has(at), isGrid))}
      </tr>
    ),
    [signature, columns, leading.length, isLit, isGrid, startsText, isFilled],
  );
}

function RowHeading({ row, isLit, isGrid }: Pick<RowProps, 'row' | 'isLit' | 'isGrid'>) {
  const { title, signs, explanation } = row;
  const told = explanationText(explanation);
  return (
    <th
      scope="row"
      class="hc-name"
      aria-current={isLit ? 'true' : undefined}
      title={isGrid ? undefined : told}
      aria-description={isGrid ? told : undefined}
    >
      <span>
        {title}{' '}
        {signs.length > 0 && (
          <span class="hc-signs">
            {signs.map((sign) => (
              <span key={sign.word}>
                <SignWord sign={sign} />{' '}
              </span>
            ))}
          </span>
        )}
      </span>
    </th>
  );
}

/** A sign with its word. */
export function SignWord({ sign: { sign, word, tone } }: { readonly sign: Sign }) {
  return (
    <span class="hc-marked">
      <span class={`hc-mark hc-${tone}`} aria-hidden="true">
        {sign}
      </span>{' '}
      <span class="hc-word">{word}</span>
    </span>
  );
}

// Cells are elements and no components of their own: there are thousands.

function leadingCell(
  { text, part, explanation }: LeadingCell,
  column: LeadingColumn | undefined,
  at: number,
  isGrid: boolean,
) {
  const told = explanationText(explanation);
  return (
    <td
      key={column?.title}
      class={column && leadingClasses(column, at)}
      aria-label={isGrid ? told : undefined}
      title={isGrid ? undefined : told}
    >
      {text}
      {column?.kind === 'bar' && part !== undefined && (
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="hc-track" width="100" height="4" />
          <rect width={Math.round(part * 100)} height="4" />
        </svg>
      )}
    </td>
  );
}

function courseCell(cell: GridCell | undefined, at: number, isFirst: boolean, isGrid: boolean) {
  if (!cell) return <td key={at} class={isFirst ? 'hc-first' : undefined} />;
  const told = explanationText(cell.explanation);
  const classes = [
    `hc-heat-${cell.heat}`,
    cell.dot && 'hc-dot',
    cell.underlined && 'hc-underlined',
    isFirst && 'hc-first',
  ];
  return (
    <td
      key={at}
      class={classes.filter(Boolean).join(' ')}
      aria-label={isGrid ? told : undefined}
      title={isGrid ? undefined : told}
    >
      {cell.text}
    </td>
  );
}
