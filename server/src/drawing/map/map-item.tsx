import type { ComponentChildren, JSX, SVGAttributes } from 'preact';
import type { Place } from '../../analysis/report/place.ts';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type { Actions, View } from '../drawing.ts';
import type { CriticalSteps } from './critical-steps.ts';
import type { ProgramLayout } from './layout.ts';
import { type CourseNames, neighborWords } from './map-words.ts';
import type { Relations } from './relations.ts';

/** What all boxes know. */
export interface BoxesProps {
  readonly report: ProgramReport;
  readonly layout: ProgramLayout;
  readonly view: View;
  readonly actions: Actions | undefined;
  readonly names: CourseNames;
  readonly critical: CriticalSteps;
  readonly lit: string | undefined;
  readonly relations: Relations | undefined;
  /** The id of the box or row that the tab key comes to. */
  readonly active: string | undefined;
  /** The mouse is over that course, or over none. */
  point(course: string | undefined): void;
  /** The keyboard is at that item, and at that course; at none of them any more. */
  focus(id: string | undefined, course: string | undefined): void;
}

export interface ItemProps extends BoxesProps {
  readonly id: string;
  readonly codes: readonly string[];
  readonly place: Place;
  /** All that is written in it, without cuts, and the title of its column. */
  readonly whole: string;
  readonly term: string;
  /** A number that is asked for, in words. */
  readonly number?: string | undefined;
  readonly class: string;
  readonly course?: ReportCourse | undefined;
  readonly children?: ComponentChildren;
}

/** What can be pointed at, focused and clicked. */
export function MapItem(props: ItemProps): JSX.Element {
  const { id, codes, place, whole, actions, report, course, names, critical, lit, relations, view } = props;
  const code = codes.length === 1 ? codes[0] : undefined;
  const classes = ['hc-map-item', props.class];
  if (codes.some((each) => critical.flat().includes(each))) classes.push('hc-map-critical');
  if (code !== undefined && view.highlight.course === code) classes.push('hc-map-here');
  if (lit !== undefined && relations) classes.push(nearness(codes, lit, relations));
  const said = [whole, props.term, props.number].filter(Boolean).join(', ');
  const words = course ? `${said}; ${neighborWords(report, course, names)}` : said;
  const go = () => actions?.go(place);
  const live: (SVGAttributes<SVGGElement> & { 'data-item': string }) | undefined = actions && {
    role: 'button',
    tabIndex: props.active === id ? 0 : -1,
    'data-item': id,
    onClick: go,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      go();
    },
    onMouseEnter: () => props.point(code),
    onMouseLeave: () => props.point(undefined),
    onFocus: () => props.focus(id, code),
    onBlur: () => props.focus(undefined, undefined),
  };
  return (
    <g class={classes.join(' ')} {...live}>
      {/* It is the name of the item as well. */}
      <title>{words}</title>
      {props.children}
    </g>
  );
}

function nearness(codes: readonly string[], lit: string, { needs, unlocks }: Relations): string {
  if (codes.includes(lit)) return 'hc-map-self';
  return codes.some((code) => needs.has(code) || unlocks.has(code)) ? 'hc-map-near' : 'hc-map-far';
}

/** Says in a box that the course looked at needs it, or is needed by it, in a word and not in a color. */
export function RelationSign({
  codes,
  relations,
  x,
  y,
}: BoxesProps & { codes: readonly string[]; x: number; y: number }) {
  if (!relations) return null;
  const needed = codes.some((code) => relations.needs.has(code));
  const unlocked = codes.some((code) => relations.unlocks.has(code));
  if (!needed && !unlocked) return null;
  return (
    <text class="hc-map-sign" x={x} y={y}>
      {needed && unlocked ? 'both' : needed ? 'needed' : 'unlocked'}
    </text>
  );
}
