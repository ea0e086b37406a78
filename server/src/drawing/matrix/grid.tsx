import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Actions } from '../drawing.ts';
import { ExplanationBar, type Shown } from './explanation-bar.tsx';
import { type Found, lookUp } from './grid-cells.ts';
import { cellAt, cellOf, positionOf } from './grid-elements.ts';
import { GridHead } from './grid-head.tsx';
import { type GridPosition, moved } from './grid-keys.ts';
import { type GridModel, termStarts } from './grid-model.ts';
import { GridRows } from './grid-row.tsx';
import { useFilledLater, useLitInView, useTabStop } from './grid-upkeep.ts';

/** What a table is drawn from. */
export interface GridProps {
  readonly model: GridModel;
  /** The folded code of the course, and the target or skill, that the cursor in the text is in. */
  readonly litCourse?: string | undefined;
  readonly litSubject?: string | undefined;
  /** Without them it is a table to read; with them a grid to move in. */
  readonly actions?: Actions | undefined;
}

/**
 * A table whose cells explain themselves. One handler stands for all cells, and a row is drawn again only where it reads
 * differently: thousands of cells have to follow the typing.
 */
export function Grid({ model, litCourse, litSubject, actions }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [shown, setShown] = useState<Shown>();
  const [tabStop, setTabStop] = useTabStop(table, actions !== undefined);
  useLitInView(table, litCourse, litSubject);
  const isGrid = actions !== undefined;
  const isFilled = useFilledLater(isGrid);

  const found = (cell: HTMLTableCellElement | undefined): Found | undefined => {
    const position = cell && positionOf(cell);
    return position && lookUp(model, position);
  };
  const go = (cell: HTMLTableCellElement | undefined) => {
    const place = found(cell)?.place;
    if (place) actions?.go(place);
  };
  const focus = (position: GridPosition) => {
    const cell = table.current && cellAt(table.current, position);
    if (cell) setTabStop(cell, position.column);
  };
  const scrollToStart = () => table.current?.closest('.hc-scroll')?.scrollTo({ left: 0 });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    const at = cell && positionOf(cell);
    if (!cell || !at || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      go(cell);
      return;
    }
    const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key.startsWith('Page');
    const column = isVertical ? (tabStop.current?.column ?? at.column) : at.column;
    const to = moved({ row: at.row, column, span: cell.colSpan }, event, shapeOf(model));
    if (!to) return;
    event.preventDefault();
    focus(to);
    // The first column is always in sight, those beside it are not where the panel is narrow.
    if (event.key === 'Home') scrollToStart();
  };
  const onClick = (event: TargetedMouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    setTabStop(cell);
    go(cell);
  };

  const starts = useMemo(() => termStarts(model.terms), [model]);
  // The same element again means that nothing below it is compared when only the explanation changes.
  const content = useMemo(
    () => [
      <GridHead key="head" model={model} litCourse={litCourse} starts={starts} isGrid={isGrid} />,
      ...model.sections.map((section, at) => (
        <tbody key={`section ${section.key}`}>
          <GridRows
            section={section}
            width={1 + model.leading.length + model.columns.length}
            columns={model.columns.length}
            leading={model.leading}
            litSubject={litSubject}
            isGrid={isGrid}
            starts={starts}
            filled={isFilled ? Infinity : firstRows - rowsBefore(model, at)}
          />
        </tbody>
      )),
    ],
    [model, litCourse, litSubject, isGrid, starts, isFilled],
  );
  const boxClasses = `hc-scroll hc-of-${model.leading[0]?.kind ?? 'letter'}s`;
  const classes = `hc-grid hc-${widthClass(model.columns.length)}`;
  const litColumn = model.columns.findIndex(({ code }) => code === litCourse);
  if (!isGrid) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
      <section class={boxClasses} aria-label={model.name} tabIndex={0}>
        <table class={classes} aria-label={model.name}>
          {content}
        </table>
      </section>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is explained goes away when the pointer does.
    <div class="hc-matrix" onMouseLeave={() => setShown({ cell: tabStop.current?.cell, by: 'focus' })}>
      <div class={boxClasses}>
        <div class="hc-sheet" style={{ '--hc-columns': model.columns.length }}>
          {litColumn >= 0 && <div class="hc-column-light" style={{ '--hc-at': litColumn }} />}
          {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the focus is followed, as it moves between cells. */}
          <table
            ref={table}
            class={`${classes} hc-live`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in is a grid.
            role="grid"
            aria-label={model.name}
            aria-readonly="true"
            onClick={onClick}
            onKeyDown={onKeyDown}
            onFocusIn={({ target }) => setShown({ cell: cellOf(target), by: 'focus' })}
            onMouseOver={({ target }) => setShown({ cell: cellOf(target), by: 'pointer' })}
          >
            {content}
          </table>
        </div>
      </div>
      <ExplanationBar explanation={found(shown?.cell)?.explanation} by={shown?.by ?? 'focus'} />
    </div>
  );
}

/** More rows than this are in no window; their thousands of cells are drawn when the first ones can be seen. */
const firstRows = 40;

function rowsBefore({ sections }: GridModel, section: number): number {
  return sections.slice(0, section).reduce((sum, { rows }) => sum + rows.length, 0);
}

function shapeOf({ leading, columns, sections }: GridModel) {
  const rows = sections.reduce((sum, { rows }) => sum + 1 + rows.length, 2);
  return { rows, columns: 1 + leading.length + columns.length, corner: 1 + leading.length };
}

/** Print makes the letters smaller, the more columns there are. */
function widthClass(columns: number): string {
  if (columns <= 20) return 'narrow';
  if (columns <= 40) return 'wide';
  return columns <= 60 ? 'wider' : 'widest';
}
