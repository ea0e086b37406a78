import { renderToString } from 'preact-render-to-string';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import { paperColors } from '../../drawing/theme.ts';
import type { About } from './about.ts';
import { heatColor } from './colors.ts';
import { documentTitle, factsOf } from './facts.ts';
import { namesOf } from './names.ts';
import { courseRows, skillGroups } from './rows.ts';
import { fitting, fontSize, letterWidth, linesOf } from './svg-text.ts';
import { legalInXml } from './xml-text.ts';

const cell = 22;
const labels = 280;
const margin = 24;

/**
 * The curriculum map as a picture: skills by category below each other, courses by term side by side, level letters in
 * the cells. All colors are in it, so that it looks the same wherever it is put.
 */
export function matrixSvg(report: ProgramReport, about: About): string {
  const names = namesOf(report);
  const columns = courseRows(report)
    .filter(({ course }) => course.teaches.length > 0)
    .map(({ course, terms }) => ({ course, term: terms[0] ?? '' }));
  const lines = [...skillGroups(report.skills)].flatMap(([category, skills]) => [
    { kind: 'category' as const, label: category },
    ...skills.map(({ id, ways }) => ({
      kind: 'skill' as const,
      id,
      label: names.skill(id),
      lacks: ways.length > 0 && ways.every(({ marks }) => marks.includes('gap')),
    })),
  ]);
  const longestCode = Math.max(4, ...columns.map(({ course }) => course.shown.length));
  const width = Math.max(margin + labels + columns.length * cell + margin, 720);
  const facts = linesOf(factsOf(report, about), width - 2 * margin);
  const head = margin + 40 + facts.length * 16;
  const top = head + 20 + longestCode * fontSize * letterWidth + 12;
  const left = margin + labels;
  const bottom = top + lines.length * cell;
  const height = bottom + 48 + margin;
  const title = `Course × skill matrix: ${documentTitle(report)}`;
  const drawing = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
      font-size={fontSize}
      fill={paperColors.ink}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={paperColors.paper} />
      <text x={margin} y={margin + 16} font-size={18} font-weight="bold">
        {fitting(title, width - 2 * margin, 18)}
      </text>
      {facts.map((line, index) => (
        <text key={line} x={margin} y={margin + 36 + index * 16} fill={paperColors.muted}>
          {line}
        </text>
      ))}
      {termBands(columns).map(({ term, from, to }) => (
        <g key={from}>
          <text x={left + from * cell + 3} y={head + 10} fill={paperColors.muted}>
            {fitting(term, (to - from) * cell - 6)}
          </text>
          <line x1={left + from * cell} x2={left + from * cell} y1={head - 2} y2={bottom} stroke={paperColors.muted} />
        </g>
      ))}
      {columns.map(({ course }, index) => (
        <text key={course.code} transform={`translate(${left + index * cell + cell / 2 + 4} ${top - 6}) rotate(-90)`}>
          <title>{nameOf(course)}</title>
          {course.shown}
        </text>
      ))}
      {lines.map((line, index) => {
        const y = top + index * cell;
        if (line.kind === 'category') {
          return (
            <g key={`category ${line.label}`}>
              <rect x={margin} y={y} width={width - 2 * margin} height={cell} fill={paperColors.raised} />
              <text x={margin + 4} y={y + 15} font-weight="bold">
                {fitting(line.label, width - 2 * margin - 8)}
              </text>
            </g>
          );
        }
        return (
          <g key={line.id}>
            <line x1={margin} x2={width - margin} y1={y + cell} y2={y + cell} stroke={paperColors.line} />
            <text x={margin + 4} y={y + 15} fill={line.lacks ? paperColors.missing : paperColors.ink}>
              <title>{line.label}</title>
              {fitting(line.lacks ? `${line.label} (gap)` : line.label, labels - 8)}
            </text>
            {columns.map(({ course }, column) => {
              const taught = course.teaches.find(({ skill }) => skill === line.id);
              if (!taught) return null;
              const x = left + column * cell;
              const tone = taught.rank === undefined ? 0 : taught.rank / Math.max(1, report.scale.length);
              return (
                <g key={course.code}>
                  <title>{`${nameOf(course)}: ${line.label}${taught.level ? `, ${taught.level}` : ''}`}</title>
                  <rect x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} rx={2} fill={heatColor(tone)} />
                  <text x={x + cell / 2} y={y + 15} text-anchor="middle">
                    {taught.letter}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
      <text x={margin} y={bottom + 32} fill={paperColors.muted}>
        {[...report.scale.map(({ letter, label }) => `${letter} = ${label}`), '• = taught, without a level'].join(
          '   ',
        )}
      </text>
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legalInXml(renderToString(drawing))}\n`;
}

interface Column {
  readonly course: ReportCourse;
  readonly term: string;
}

/** Neighboring courses of one term, from one column up to another. */
function termBands(columns: readonly Column[]): { term: string; from: number; to: number }[] {
  const bands: { term: string; from: number; to: number }[] = [];
  columns.forEach(({ term }, index) => {
    const last = bands.at(-1);
    if (last?.term === term) last.to = index + 1;
    else bands.push({ term, from: index, to: index + 1 });
  });
  return bands;
}

function nameOf({ shown, title }: ReportCourse): string {
  return title ? `${shown} ${title}` : shown;
}
