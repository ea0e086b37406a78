import type { JSX } from 'preact';
import type { ArrowHead, MapArrow } from './arrows.ts';
import type { CriticalSteps } from './critical-steps.ts';
import { arrowWords, type CourseNames } from './map-words.ts';
import type { Relations } from './relations.ts';

interface ArrowProps {
  readonly arrow: MapArrow;
  readonly names: CourseNames;
  /** The course that a person looks at, and what it needs and unlocks. */
  readonly lit: string | undefined;
  readonly relations: Relations | undefined;
  readonly critical: CriticalSteps;
}

/** A requisite as a line with a head; the kind is in the line, not in its color. */
export function MapArrowLine({ arrow, names, lit, relations, critical }: ArrowProps): JSX.Element {
  const classes = ['hc-map-arrow', `hc-map-${arrow.kind}`];
  if (arrow.backward) classes.push('hc-map-backward');
  if (isStep(critical, arrow)) classes.push('hc-map-critical');
  if (lit !== undefined && relations) classes.push(isLit(arrow, lit, relations) ? 'hc-map-near' : 'hc-map-far');
  return (
    <g class={classes.join(' ')}>
      <title>{arrowWords(arrow, names)}</title>
      <ArrowShape {...arrow} />
    </g>
  );
}

type Shape = Pick<MapArrow, 'kind' | 'path' | 'head' | 'oneOfSeveral'> & Partial<Pick<MapArrow, 'mutual' | 'tail'>>;

/** The line and the head of an arrow; two lines for a strict corequisite, a hollow head for one of several. */
export function ArrowShape({ kind, path, head, tail, mutual, oneOfSeveral }: Shape): JSX.Element {
  return (
    <>
      <path class="hc-map-line" d={path} />
      {kind === 'strict-corequisites' ? <path class="hc-map-between" d={path} /> : null}
      <path class={oneOfSeveral ? 'hc-map-head hc-map-hollow' : 'hc-map-head'} d={headPath(head)} />
      {mutual && tail ? <path class="hc-map-head" d={headPath(tail)} /> : null}
    </>
  );
}

function headPath({ x, y, direction }: ArrowHead): string {
  return `M${x} ${y}L${x - direction * 8} ${y - 4}V${y + 4}Z`;
}

/** From one step of the path to the next, or within one; what is only advised is no part of it. */
function isStep(path: CriticalSteps, { kind, needs, course }: MapArrow): boolean {
  if (kind === 'advisories') return false;
  const index = path.findIndex((courses) => courses.includes(needs));
  return index >= 0 && [index, index + 1].some((step) => path[step]?.includes(course));
}

/** Part of a way to the course, or from it. */
function isLit({ kind, needs, course }: MapArrow, lit: string, relations: Relations): boolean {
  if (kind === 'advisories') return needs === lit || course === lit;
  const leadsTo = (course === lit || relations.needs.has(course)) && relations.needs.has(needs);
  const leadsOn = (needs === lit || relations.unlocks.has(needs)) && relations.unlocks.has(course);
  return leadsTo || leadsOn;
}
