import type { ComponentChildren, JSX } from 'preact';
import type { Place } from '../../analysis/report/place.ts';
import type { ReportCourse } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';

interface CardProps {
  readonly title: string;
  /** What the numbers of it mean, in a sentence. */
  readonly note?: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the summary, under a heading of its own. */
export function Card({ title, note, wide = false, children }: CardProps): JSX.Element {
  return (
    <section class={wide ? 'hc-card hc-card-wide' : 'hc-card'} aria-label={title}>
      <h3>{title}</h3>
      {note === undefined ? null : <p class="hc-card-note">{note}</p>}
      {children}
    </section>
  );
}

interface GoProps {
  readonly place: Place | undefined;
  readonly actions: Actions | undefined;
  /** What a longer name of it is. */
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** Words that lead to where something is written, where one can go there. */
export function Go({ place, actions, title, children }: GoProps): JSX.Element {
  if (!place || !actions) return <span title={title}>{children}</span>;
  return (
    <button type="button" class="hc-go" title={title} onClick={() => actions.go(place)}>
      {children}
    </button>
  );
}

interface CourseListProps {
  readonly courses: readonly ReportCourse[];
  readonly actions: Actions | undefined;
}

/** Courses by their codes, one after the other. */
export function CourseList({ courses, actions }: CourseListProps): JSX.Element {
  return (
    <>
      {courses.map((course, index) => (
        <span key={course.code}>
          <span class="hc-code">
            <Go place={course.place} actions={actions} title={course.title}>
              {course.shown}
            </Go>
            {index < courses.length - 1 ? ',' : ''}
          </span>{' '}
        </span>
      ))}
    </>
  );
}

interface MoreProps {
  readonly items: readonly JSX.Element[];
  /** How many are shown at once where the rest can be opened; on paper all are. */
  readonly first: number;
  readonly actions: Actions | undefined;
}

/** A list, of which the first items are enough on a screen. */
export function LongList({ items, first, actions }: MoreProps): JSX.Element {
  if (!actions || items.length <= first + 2) return <ul class="hc-list">{items}</ul>;
  return (
    <>
      <ul class="hc-list">{items.slice(0, first)}</ul>
      <details>
        <summary>{items.length - first} more</summary>
        <ul class="hc-list">{items.slice(first)}</ul>
      </details>
    </>
  );
}
