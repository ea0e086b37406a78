import type { ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { type MapArrow, mapArrows } from './arrows.ts';
import { boxContent, type MapBox } from './boxes.ts';
import type { ColumnContent } from './column-content.ts';
import { mapColumns } from './columns.ts';
import { sumWords } from './credit-words.ts';
import { placeBoxes } from './place-boxes.ts';
import { boxWidth, columnGap, edge, headHeight } from './sizes.ts';
import { textLines } from './text-lines.ts';

/** Where everything of a program map stands, in pixels from its top left corner. */
export interface ProgramLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly MapColumn[];
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
}

export interface MapColumn {
  readonly x: number;
  readonly width: number;
  readonly content: ColumnContent;
  /** The title, in lines that fit. */
  readonly lines: readonly string[];
  readonly credits: string;
}

/** What a layout leaves out. Boxes stand where they stand, whatever is left out. */
export interface LayoutOptions {
  readonly advisories: boolean;
}

/** Lays out the map of one way of a program; `way` is its id, and the program's own way is taken where there is none. */
export function layoutProgram(
  report: ProgramReport,
  way: string,
  options: LayoutOptions = { advisories: true },
): ProgramLayout {
  const contents = mapColumns(report, wayOf(report, way));
  const columns = contents.map((content, index) => ({
    x: edge + index * (boxWidth + columnGap),
    width: boxWidth,
    content,
    lines: textLines(content.title, 11.5, 2),
    credits: content.credits ? sumWords(content.credits) : '',
  }));
  const sized = contents.flatMap(({ slots }, column) =>
    slots.map((slot, index) => boxContent(report, slot, column, index)),
  );
  const { boxes, ways } = placeBoxes(report, sized, columns.length);
  const arrows = mapArrows(report, boxes, ways);
  const bottom = Math.max(headHeight, ...boxes.map(({ y, height }) => y + height), ...[...ways.values()].flat());
  return {
    width: Math.max(1, columns.length) * (boxWidth + columnGap) - columnGap + 2 * edge + sideRoom(arrows, columns),
    height: bottom + edge,
    columns,
    boxes,
    arrows: arrows.filter(({ kind }) => options.advisories || kind !== 'advisories'),
  };
}

/** The way with that id, else the program's own. */
export function wayOf(report: ProgramReport, id: string): ReportWay {
  return (
    report.ways.find((way) => way.id === id) ??
    report.ways[0] ?? {
      id: '',
      title: '',
      terms: [],
      anywhere: [],
      credits: { min: 0, max: 0, unknown: 0 },
      metrics: { criticalPath: [] },
      courses: [],
    }
  );
}

/** Arcs beside the last column need some room. */
function sideRoom(arrows: readonly MapArrow[], columns: readonly MapColumn[]): number {
  const right = (columns.at(-1)?.x ?? 0) + boxWidth;
  return arrows.some(({ head }) => head.direction === -1 && head.x >= right) ? columnGap : 0;
}
