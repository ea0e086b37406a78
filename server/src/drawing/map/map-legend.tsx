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

type Entry =
  | { readonly kind: ReportRequisite['kind']; readonly oneOfSeveral: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** How high the legend is below a map of that width. */
export function legendHeight(width: number, options: MapOptions): number {
  return Math.ceil(5 / perRow(width)) * entryHeight + sentenceCount(options) * 3 * lineHeight + edge;
}

/** What lines mean, and what is written on boxes; below the columns. */
export function MapLegend(props: {
  readonly report: ProgramReport;
  readonly layout: ProgramLayout;
  readonly options: MapOptions;
  readonly names: CourseNames;
}): JSX.Element {
  const { report, layout, options, names } = props;
  const used = new Set(layout.arrows.map(({ kind }) => kind));
  const kinds = (Object.keys(requisiteWords) as ReportRequisite['kind'][]).filter((kind) => used.has(kind));
  const entries: Entry[] = kinds.map((kind) => ({ kind, oneOfSeveral: false, text: requisiteWords[kind] }));
  const alternative = layout.arrows.find(({ oneOfSeveral }) => oneOfSeveral);
  if (alternative) entries.push({ kind: alternative.kind, oneOfSeveral: true, text: 'One of several' });
  const across = perRow(layout.width);
  const top = layout.height;
  const bottom = top + Math.ceil(entries.length / across) * entryHeight + 4;
  return (
    <g class="hc-map-legend">
      {entries.map((entry, index) => (
        <LegendEntry
          key={index}
          entry={entry}
          x={edge + (index % across) * entryWidth}
          y={top + Math.floor(index / across) * entryHeight + 8}
        />
      ))}
      {sentences(report, options, names).map((sentence, index) =>
        textLines(sentence, (layout.width - 2 * edge) / fontSize, 3).map((line, row) => (
          <text key={`${index} ${row}`} class="hc-map-small" x={edge} y={bottom + (index * 3 + row + 1) * lineHeight}>
            {line}
          </text>
        )),
      )}
    </g>
  );
}

function LegendEntry({ entry, x, y }: { entry: Entry; x: number; y: number }): JSX.Element {
  return (
    <g>
      {entry.kind === 'text' ? null : (
        <g class={`hc-map-arrow hc-map-${entry.kind}`}>
          <ArrowShape
            kind={entry.kind}
            oneOfSeveral={entry.oneOfSeveral}
            path={`M${x} ${y}H${x + 29}`}
            head={{ x: x + 36, y, direction: 1 }}
          />
        </g>
      )}
      <text class="hc-map-small" x={x + 42} y={y + 4}>
        {entry.text}
      </text>
    </g>
  );
}

function sentences(report: ProgramReport, options: MapOptions, names: CourseNames): string[] {
  const told: string[] = [];
  if (options.metric !== '') told.push(metricWords[options.metric]);
  if (options.criticalPath)
    told.push(criticalWords(report.metrics.criticalPath.map((code) => names.get(code) ?? code)));
  return told;
}

function criticalWords(path: readonly string[]): string {
  if (path.length === 0) return 'Critical path: none, because no course needs another one, or some need each other.';
  return `Critical path (numbered): ${path.join(' → ')}`;
}

function sentenceCount({ metric, criticalPath }: MapOptions): number {
  return Number(metric !== '') + Number(criticalPath);
}

function perRow(width: number): number {
  return Math.max(1, Math.floor((width - edge) / entryWidth));
}
