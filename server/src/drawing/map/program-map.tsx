import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Drawing } from '../drawing.ts';
import { criticalStepsOf } from './critical-steps.ts';
import { layoutProgram, type MapColumn, wayOf } from './layout.ts';
import { MapArrowLine } from './map-arrow.tsx';
import { MapBoxes } from './map-boxes.tsx';
import { mapItems, nextItem } from './map-keys.ts';
import { legendHeight, MapLegend } from './map-legend.tsx';
import { courseNames, mapWords } from './map-words.ts';
import { relationsOf } from './relations.ts';
import { edge, headHeight, lineHeight } from './sizes.ts';

/**
 * The map of a program: terms as columns, courses as boxes sized by their credits, requisites as arrows. It is one SVG
 * image that needs nothing around it but `mapStyles` and the colors of a theme; with actions it can be walked through
 * and clicked.
 */
export function ProgramMap({ report, view, actions }: Drawing): JSX.Element {
  const [pointed, setPointed] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const { advisories } = view.map;
  const layout = useMemo(() => layoutProgram(report, view.way, { advisories }), [report, view.way, advisories]);
  const names = useMemo(() => courseNames(report), [report]);
  const lit = pointed ?? focused;
  const relations = useMemo(() => (lit === undefined ? undefined : relationsOf(report, lit)), [report, lit]);
  const critical = view.map.criticalPath ? criticalStepsOf(wayOf(report, view.way).metrics) : [];
  const items = useMemo(() => mapItems(layout), [layout]);
  const [current, setCurrent] = useState<string>();
  const active = items.some(({ id }) => id === current) ? current : items[0]?.id;

  const height = layout.height + legendHeight({ report, layout, view, names });
  const title = `Program map: ${report.program.title}`;
  const stepTo = (event: TargetedKeyboardEvent<SVGSVGElement>) => {
    const next = active === undefined ? undefined : nextItem(items, active, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    const found = [...event.currentTarget.querySelectorAll('[data-item]')].find(
      (element) => element.getAttribute('data-item') === next,
    );
    if (found && 'focus' in found) (found as SVGElement).focus();
  };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`hc-map${lit === undefined ? '' : ' hc-map-lit'}`}
      width={layout.width}
      height={height}
      viewBox={`0 0 ${layout.width} ${height}`}
      role={actions ? 'group' : 'img'}
      aria-label={title}
      onKeyDown={actions ? stepTo : undefined}
    >
      {actions ? null : <title>{title}</title>}
      <desc>{mapWords(report, layout)}</desc>
      <rect class="hc-map-paper" width={layout.width} height={height} />
      {layout.columns.map((column, index) => (
        <ColumnHead key={index} column={column} height={layout.height} even={index % 2 === 0} />
      ))}
      <g class="hc-map-arrows">
        {layout.arrows.map((arrow, index) => (
          <MapArrowLine key={index} arrow={arrow} names={names} lit={lit} relations={relations} critical={critical} />
        ))}
      </g>
      <MapBoxes
        report={report}
        layout={layout}
        view={view}
        actions={actions}
        names={names}
        critical={critical}
        lit={lit}
        relations={relations}
        active={active}
        point={setPointed}
        focus={(id, course) => {
          setCurrent((before) => id ?? before);
          setFocused(course);
        }}
      />
      <MapLegend report={report} layout={layout} view={view} names={names} />
    </svg>
  );
}

function ColumnHead({ column, height, even }: { column: MapColumn; height: number; even: boolean }): JSX.Element {
  const { x, width, lines, content, credits } = column;
  const below = [content.season ?? '', credits].filter(Boolean);
  return (
    <g class="hc-map-column">
      <title>{[content.title, ...below].join(', ')}</title>
      {even ? <rect class="hc-map-lane" x={x - edge / 2} y={0} width={width + edge} height={height} /> : null}
      {lines.map((line, index) => (
        <text key={index} class="hc-map-term" x={x} y={edge + 8 + index * 15}>
          {line}
        </text>
      ))}
      {below.map((line, index) => (
        <text
          key={index}
          class="hc-map-small"
          x={x}
          y={edge + 8 + (lines.length + index) * lineHeight + (lines.length > 1 ? 1 : 0)}
        >
          {line}
        </text>
      ))}
      <line class="hc-map-rule" x1={x} x2={x + width} y1={headHeight - 1} y2={headHeight - 1} />
    </g>
  );
}
