import type { JSX } from 'preact';
import type { ProgramReport, ReportRequisite } from '../../analysis/report/report.ts';
import type { MapOptions } from '../drawing.ts';
import type { ProgramLayout } from './layout.ts';
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
export function legendHeight({ report, layout, options, names }: LegendProps): number {
  const lines = legendLines(report, options, names, layout.width);
  return Math.ceil(entriesOf(layout).length / perRow(layout.width)) * entryHeight + (lines.length + 1) * lineHeight;
}

interface LegendProps {
  readonly report: ProgramReport;
  readonly layout: ProgramLayout;
  readonly options: MapOptions;
  readonly names: CourseNames;
}

/** What lines mean, and what is written on boxes; below the columns. */
export function MapLegend({ report, layout, options, names }: LegendProps): JSX.Element {
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
      {legendLines(report, options, names, layout.width).map((line, index) => (
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

function legendLines(report: ProgramReport, options: MapOptions, names: CourseNames, width: number): string[] {
  const told: string[] = [];
  if (options.metric !== '') told.push(metricWords[options.metric]);
  if (options.criticalPath)
    told.push(criticalWords(report.metrics.criticalPath.map((code) => names.get(code) ?? code)));
  return told.flatMap((sentence) => textLines(sentence, (width - 2 * edge) / fontSize, 3));
}

function criticalWords(path: readonly string[]): string {
  if (path.length === 0) return 'Critical path: none, because no course needs another one, or some need each other.';
  return `Critical path (numbered): ${path.join(' → ')}`;
}

function perRow(width: number): number {
  return Math.max(1, Math.floor((width - edge) / entryWidth));
}
