import type { JSX } from 'preact';
import type { ChangedCourse, DifferentCourse, ReportDifference } from '../../analysis/report/difference.ts';
import type { Actions } from '../drawing.ts';
import { type Direction, Sign } from './sign.tsx';
import type { Vocabulary } from './vocabulary.ts';
import { changeTitle, sideWords } from './words.ts';

interface CoursesProps {
  readonly courses: ReportDifference['courses'];
  readonly words: Vocabulary;
  readonly actions: Actions | undefined;
}

/** The courses that are in one alone, or described otherwise in the other. */
export function CoursesPart({ courses: { added, removed, changed }, words, actions }: CoursesProps): JSX.Element {
  const { isJudged } = words;
  const isSame = added.length + removed.length + changed.length === 0;
  return (
    <section aria-label="Courses">
      <h3>Courses</h3>
      {isSame ? <p>{words.sameCourses}</p> : null}
      <CourseList
        title={words.courses.removed}
        direction="gone"
        courses={removed}
        isJudged={isJudged}
        actions={actions}
      />
      <CourseList title={words.courses.added} direction="new" courses={added} isJudged={isJudged} actions={actions} />
      {changed.length > 0 ? <ChangedCourses courses={changed} words={words} actions={actions} /> : null}
    </section>
  );
}

interface CourseListProps {
  readonly title: string;
  readonly direction: Direction;
  readonly courses: readonly DifferentCourse[];
  readonly isJudged: boolean;
  readonly actions: Actions | undefined;
}

function CourseList({ title, direction, courses, isJudged, actions }: CourseListProps): JSX.Element | null {
  if (courses.length === 0) return null;
  return (
    <>
      <h4>
        {title} ({courses.length})
      </h4>
      <ul class="hc-courses">
        {courses.map((course) => (
          <li key={course.code}>
            <Sign direction={direction} isJudged={isJudged} /> <CourseName course={course} actions={actions} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangedCourses({ courses, words, actions }: ChangedProps): JSX.Element {
  return (
    <table>
      <caption>
        {words.courses.changed} ({courses.length})
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.changed}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      {courses.map((course) => (
        <tbody key={course.code}>
          <tr class="hc-group">
            <th scope="rowgroup" colSpan={3}>
              <CourseName course={course} actions={actions} />
            </th>
          </tr>
          {course.changes.map((change) => (
            <tr key={`${change.what} ${change.of?.id}`}>
              <th scope="row">{changeTitle(change)}</th>
              <Side words={change.before} what={change.what} />
              <Side words={change.after} what={change.what} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface ChangedProps {
  readonly courses: readonly ChangedCourse[];
  readonly words: Vocabulary;
  readonly actions: Actions | undefined;
}

function Side({ words, what }: { words: string | undefined; what: ChangedCourse['changes'][number]['what'] }) {
  return <td class={words === undefined ? 'hc-nothing' : undefined}>{sideWords(what, words)}</td>;
}

/** The code and the title, which lead to the course where one can go there. */
function CourseName({ course, actions }: { course: DifferentCourse; actions: Actions | undefined }): JSX.Element {
  const { shown, title, place } = course;
  const name = (
    <>
      <strong>{shown}</strong>
      {title === undefined ? '' : ` ${title}`}
    </>
  );
  if (!place || !actions) return <span>{name}</span>;
  return (
    <button type="button" class="hc-go" onClick={() => actions.go(place)}>
      {name}
    </button>
  );
}
