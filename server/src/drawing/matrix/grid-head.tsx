import { type CourseColumn, explanationText, type GridModel, leadingClasses } from './grid-model.ts';

interface GridHeadProps {
  readonly model: GridModel;
  readonly litCourse: string | undefined;
  /** The first columns of terms, which are set apart by a line. */
  readonly starts: ReadonlySet<number>;
  readonly isGrid: boolean;
}

/** The columns and both rows of headings: the terms, and the courses. */
export function GridHead({ model, litCourse, starts, isGrid }: GridHeadProps) {
  const { leading, columns, terms, heading } = model;
  return (
    <>
      <colgroup>
        <col class="hc-names" />
        {leading.map(({ title, kind }) => (
          <col key={title} class={`hc-${kind}s`} />
        ))}
        {columns.map(({ code }) => (
          <col key={code} class={code === litCourse ? 'hc-course hc-lit' : 'hc-course'} />
        ))}
      </colgroup>
      <thead>
        <tr class="hc-terms">
          <td class="hc-name" />
          {leading.length > 0 && <td class="hc-corner" colSpan={leading.length} />}
          {terms.map(({ title, span }, at) => (
            <th
              key={at}
              scope="colgroup"
              colSpan={span}
              title={title}
              style={isGrid ? { '--hc-span': span } : undefined}
            >
              <span>{title}</span>
            </th>
          ))}
        </tr>
        <tr class="hc-codes">
          <th scope="col" class="hc-name">
            {heading}
          </th>
          {leading.map((column, at) => (
            <th key={column.title} scope="col" class={leadingClasses(column, at)} title={column.explained}>
              <span>{column.title}</span>
            </th>
          ))}
          {columns.map((column, at) => (
            <CourseHeading
              key={column.code}
              column={column}
              isFirst={starts.has(at)}
              isLit={column.code === litCourse}
              isGrid={isGrid}
            />
          ))}
        </tr>
      </thead>
    </>
  );
}

interface CourseHeadingProps {
  readonly column: CourseColumn;
  readonly isFirst: boolean;
  readonly isLit: boolean;
  readonly isGrid: boolean;
}

function CourseHeading({ column, isFirst, isLit, isGrid }: CourseHeadingProps) {
  const { shown, title, term, signs } = column;
  const label = [[shown, title].filter(Boolean).join(' '), term, ...signs.map(({ word }) => word)].join(', ');
  const classes = [isFirst && 'hc-first', isLit && 'hc-lit'].filter(Boolean).join(' ');
  return (
    <th
      scope="col"
      class={classes || undefined}
      aria-label={label}
      aria-current={isLit ? 'true' : undefined}
      title={isGrid ? undefined : explanationText(column.explanation)}
    >
      <span>
        {shown}
        {signs.map(({ sign, word }) => (
          <i key={word}> {sign}</i>
        ))}
      </span>
    </th>
  );
}
