import type { JSX } from 'preact';
import type { ProgramReport, ReportMetrics, ReportRequisite } from '../../analysis/report/report.ts';
import type { View } from '../drawing.ts';
import { criticalStepsOf, stepsInWords } from './critical-steps.ts';
import { type ProgramLayout, wayOf } from './layout.ts';
import { ArrowShape } from './map-arrow.tsx';
import { type CourseNames, metricWords, requisiteWords } from './map-words.ts';
import { edge, fontSize, lineHeight } from './sizes.ts';
import { textLines } from './text-lines.ts';

const entryWidth = 150;
const entryHeight = 20;

interface Entry {
  readonly kind: ReportRequisite['kind'];
  readonly oneOfSeveral: boolean;
  readonly text: string;
}

/** How high the legend is below a map of that width. */
export function legendHeight({ report, layout, view, names }: LegendProps): number {
  const lines = legendLines(report, view, names, layout.width);
  return Math.ceil(entriesOf(layout).length / perRow(layout.width)) * entryHeight + (lines.length + 1) * lineHeight;
}

interface LegendProps {
  readonly report: ProgramReport;
  readonly layout: ProgramLayout;
  readonly view: View;
  readonly names: CourseNames;
}

/** What lines mean, and what is written on boxes; below the columns. */
export function MapLegend({ report, layout, view, names }: LegendProps): JSX.Element {
  const entries = entriesOf(layout);
  const across = perRow(layout.width);
  const top = layout.height + 8;
  const bottom = top + Math.ceil(entries.length / across) * entryHeight;
  return (
    <g class="hc-map-legend">
      {entries.map((entry, index) => (
        <LegendEntry
          key={index}
          entry={entry}
          x={edge + (index % across) * entryWidth}
          y={top + Math.floor(index / across) * entryHeight}
        />
      ))}
      {legendLines(report, view, names, layout.width).map((line, index) => (
        <text key={index} class="hc-map-small" x={edge} y={bottom + index * lineHeight + 4}>
          {line}
        </text>
      ))}
    </g>
  );
}

function entriesOf({ arrows }: ProgramLayout): Entry[] {
  const used = new Set(arrows.map(({ kind }) => kind));
  const kinds = (Object.keys(requisiteWords) as ReportRequisite['kind'][]).filter((kind) => used.has(kind));
  const entries: Entry[] = kinds.map((kind) => ({ kind, oneOfSeveral: false, text: requisiteWords[kind] }));
  const alternative = arrows.find(({ oneOfSeveral }) => oneOfSeveral);
  if (!alternative) return entries;
  return [...entries, { kind: alternative.kind, oneOfSeveral: true, text: 'One of several' }];
}

function LegendEntry({ entry, x, y }: { entry: Entry; x: number; y: number }): JSX.Element {
  return (
    <g>
      <g class={`hc-map-arrow hc-map-${entry.kind}`}>
        <ArrowShape
          kind={entry.kind}
          oneOfSeveral={entry.oneOfSeveral}
          path={`M${x} ${y}H${x + 29}`}
          head={{ x: x + 36, y, direction: 1 }}
        />
      </g>
      <text class="hc-map-small" x={x + 42} y={y + 4}>
        {entry.text}
      </text>
    </g>
  );
}

function legendLines(report: ProgramReport, view: View, names: CourseNames, width: number): string[] {
  const { metric, criticalPath } = view.map;
  const told: string[] = [];
  if (metric !== '') told.push(metricWords[metric]);
  if (criticalPath) told.push(criticalWords(wayOf(report, view.way).metrics, names));
  return told.flatMap((sentence) => textLines(sentence, (width - 2 * edge) / fontSize, 3));
}

function criticalWords(metrics: ReportMetrics, names: CourseNames): string {
  const steps = criticalStepsOf(metrics).map((codes) => codes.map((code) => names.get(code) ?? code));
  if (!metrics.total) return 'Critical path: not known, because some courses need each other in a circle.';
  if (steps.length === 0) return 'Critical path: none, because no course that everyone takes needs another one.';
  const together = steps.some((courses) => courses.length > 1) ? ' (courses taken together are one step)' : '';
  return `Critical path (numbered), the longest chain of requisites${together}: ${stepsInWords(steps)}`;
}

function perRow(width: number): number {
  return Math.max(1, Math.floor((width - edge) / entryWidth));
}
