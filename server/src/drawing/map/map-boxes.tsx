import type { JSX } from 'preact';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { View } from '../drawing.ts';
import type { MapBox, MapRow } from './boxes.ts';
import type { CriticalSteps } from './critical-steps.ts';
import { type ProgramLayout, wayOf } from './layout.ts';
import { type BoxesProps, MapItem, RelationSign } from './map-item.tsx';
import { lineHeight, rowHeight } from './sizes.ts';

/** All boxes, each with what stands in it. */
export function MapBoxes(props: BoxesProps): JSX.Element {
  const courses = new Map(props.report.courses.map((course) => [course.code, course]));
  const metrics = metricsOnWay(props.report, props.view);
  return (
    <g class="hc-map-boxes">
      {props.layout.boxes.map((box) =>
        box.kind === 'choice' ? (
          <ChoiceBox key={box.id} box={box} courses={courses} {...props} />
        ) : (
          <CourseBox key={box.id} box={box} course={courses.get(box.code ?? '')} metrics={metrics} {...props} />
        ),
      )}
    </g>
  );
}

function CourseBox(
  props: BoxesProps & { box: MapBox; course: ReportCourse | undefined; metrics: MetricsOnWay },
): JSX.Element {
  const { box, critical, view, metrics } = props;
  const { x, y, width, height } = box;
  const step = box.code === undefined ? 0 : stepOf(critical, [box.code]);
  const metric = metrics.of(box.code);
  const number = metric === undefined ? undefined : `${view.map.metric} ${metric}`;
  return (
    <MapItem
      {...props}
      id={box.id}
      codes={box.code === undefined ? [] : [box.code]}
      place={box.place}
      whole={box.whole}
      term={termOf(props.layout, box)}
      number={number}
      class={`hc-map-${box.kind}`}
    >
      <rect class="hc-map-box hc-map-edge" x={x} y={y} width={width} height={height} rx={4} />
      {metric === undefined ? null : (
        <rect
          class="hc-map-heat"
          x={x}
          y={y}
          width={width}
          height={height}
          rx={4}
          fill-opacity={share(metric, metrics.highest)}
        />
      )}
      <text class="hc-map-code" x={x + 8} y={y + 16}>
        {box.heading}
      </text>
      {box.lines.map((line, index) => (
        <text key={index} class="hc-map-small" x={x + 8} y={y + 16 + (index + 1) * lineHeight}>
          {line}
        </text>
      ))}
      {metric === undefined ? null : (
        <text class="hc-map-number" x={x + width - 8} y={y + 16}>
          {metric}
        </text>
      )}
      {step === 0 ? null : <Badge x={x + width} y={y} text={`${step}`} />}
      <RelationSign
        {...props}
        codes={box.code === undefined ? [] : [box.code]}
        x={x + width - (metric === undefined ? 12 : 34)}
        y={y + 15}
      />
    </MapItem>
  );
}

function ChoiceBox(props: BoxesProps & { box: MapBox; courses: ReadonlyMap<string, ReportCourse> }): JSX.Element {
  const { box, courses, critical } = props;
  const { x, y, width, height } = box;
  return (
    <g>
      <MapItem
        {...props}
        id={box.id}
        codes={[]}
        place={box.place}
        whole={box.whole}
        term={termOf(props.layout, box)}
        class="hc-map-choice"
      >
        <rect class="hc-map-box hc-map-edge" x={x} y={y} width={width} height={height} rx={4} />
        <text class="hc-map-code" x={x + 8} y={y + 16}>
          {box.heading}
        </text>
        {box.lines.map((line) => (
          <text key={line} class="hc-map-small" x={x + 8} y={y + 16 + lineHeight}>
            {line}
          </text>
        ))}
      </MapItem>
      {box.rows.map((row) => (
        <MapItem
          key={row.id}
          {...props}
          id={row.id}
          codes={row.codes}
          place={row.place}
          whole={row.whole}
          term={termOf(props.layout, box)}
          class="hc-map-option"
          course={only(row, courses)}
        >
          <rect class="hc-map-row hc-map-edge" x={x + 4} y={row.y} width={width - 8} height={rowHeight - 3} rx={3} />
          <text class="hc-map-small" x={x + 9} y={row.y + 12.5}>
            {row.label}
          </text>
          {stepOf(critical, row.codes) === 0 ? null : (
            <Badge x={x + width} y={row.y + 8} text={`${stepOf(critical, row.codes)}`} />
          )}
          <RelationSign {...props} codes={row.codes} x={x + width - 10} y={row.y + 12} />
        </MapItem>
      ))}
    </g>
  );
}

function termOf({ columns }: ProgramLayout, { column }: MapBox): string {
  return columns[column]?.content.title ?? '';
}

function only(row: MapRow, courses: ReadonlyMap<string, ReportCourse>): ReportCourse | undefined {
  return row.codes.length === 1 ? courses.get(row.codes[0] ?? '') : undefined;
}

/** Which step of the critical path the first of some courses on it is, from 1; 0 where none is on it. */
function stepOf(critical: CriticalSteps, codes: readonly string[]): number {
  return critical.findIndex((courses) => courses.some((code) => codes.includes(code))) + 1;
}

/** The number of a step of the critical path; courses that are taken together have the same. */
function Badge({ x, y, text }: { x: number; y: number; text: string }): JSX.Element {
  return (
    <g class="hc-map-badge">
      <circle cx={x} cy={y} r={9} />
      <text x={x} y={y + 3.5}>
        {text}
      </text>
    </g>
  );
}

/** The numbers that are written on the boxes, on the way that is shown. */
interface MetricsOnWay {
  of(code: string | undefined): number | undefined;
  readonly highest: number;
}

function metricsOnWay(report: ProgramReport, { way, map: { metric } }: View): MetricsOnWay {
  const numbers = new Map<string | undefined, number>();
  for (const { code, metrics } of wayOf(report, way).courses) {
    if (metric !== '' && metrics) numbers.set(code, metrics[metric]);
  }
  return { of: (code) => numbers.get(code), highest: Math.max(1, ...numbers.values()) };
}

/** The darkest tone leaves the text legible. */
function share(value: number, highest: number): number {
  return Math.round((45 * value) / highest) / 100;
}
