import { percentInWords } from '../../analysis/report/percent.ts';
import type { Place } from '../../analysis/report/place.ts';
import type { ProgramReport, ReportCourse } from '../../analysis/report/report.ts';
import type {
  CourseContribution,
  CoverageResult,
  CoveredRequirement,
  TargetCoverage,
} from '../../analysis/report/target-coverage.ts';
import { percentNumber, percentShown } from '../percent.ts';
import { courseColumns, matrixName, wayOf } from './columns.ts';
import type { Explanation, Fact, GridCell, GridModel, GridRow, GridSection, LeadingColumn } from './grid-model.ts';
import { reachedLabel, requiredLabel, requirementLabels } from './requirement-words.ts';
import { rankOf, type ShownShare, sharesShown } from './share.ts';
import { stateSigns } from './signs.ts';

/** What the rows are made from, looked up once. */
interface Sources {
  readonly report: ProgramReport;
  readonly courses: ReadonlyMap<string, ReportCourse>;
  /** The number of the column of each course. */
  readonly columns: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, string>;
}

const kinds = [
  { kind: 'role', title: 'Roles' },
  { kind: 'framework', title: 'Frameworks' },
  { kind: 'outcomes', title: 'Outcomes' },
] as const;

const leading: readonly LeadingColumn[] = [
  {
    title: 'For everyone',
    explained: 'What everyone who graduates has covered, whatever they choose',
    kind: 'bar',
    stays: true,
  },
  { title: 'Possible', explained: 'What can be covered by the best choice of courses', kind: 'bar' },
];

/**
 * The matrix of roles, frameworks and outcomes against the courses of the way that is looked at, of those that it prepares
 * for.
 */
export function rolesModel(report: ProgramReport, wayId: string): GridModel {
  const { terms, columns } = courseColumns(report, wayId);
  const way = wayOf(report, wayId)?.id ?? '';
  const sources: Sources = {
    report,
    courses: new Map(report.courses.map((course) => [course.code, course])),
    columns: new Map(columns.map(({ code }, at) => [code, at])),
    labels: requirementLabels(report),
  };
  const sections = kinds.flatMap(({ kind, title }): GridSection[] => {
    const targets = report.targets.filter((target) => target.kind === kind);
    const rows = targets.flatMap((target) => targetRow(target, way, sources));
    return rows.length === 0 ? [] : [{ key: kind, title, rows }];
  });
  const name = matrixName('Roles by courses', report, wayId);
  return { name, heading: 'Target', leading, terms, columns, sections, nothing: 'adds nothing' };
}

/** The row of a target; none where nothing on the way is for it. */
function targetRow(target: TargetCoverage, way: string, sources: Sources): readonly GridRow[] {
  const { id, title, place, results } = target;
  const result = results.find((one) => one.way === way);
  if (!result) return [];
  const shares = sharesShown(result);
  const cells = new Map<number, GridCell>();
  for (const contribution of result.courses) {
    const at = sources.columns.get(contribution.code);
    const shown = shares.get(contribution.code);
    if (at !== undefined && shown) cells.set(at, cell(target, contribution, shown, result, sources));
  }
  return [
    {
      key: id,
      subject: id,
      title,
      signs: [],
      leading: [
        leadingCell(title, 'for everyone', result.guaranteed, result),
        leadingCell(title, 'possible', result.possible, result),
      ],
      cells,
      explanation: rowExplanation(title, result, sources),
      place,
    },
  ];
}

function leadingCell(title: string, which: string, share: number | undefined, { atLeast }: CoverageResult) {
  return {
    text: percentShown(share, atLeast),
    ...(share !== undefined && { part: share }),
    explanation: { heading: `${title}: ${percentInWords(share, atLeast)} ${which}`, facts: [] },
  };
}

function cell(
  { title }: TargetCoverage,
  { code, share, loss, requirements: ids }: CourseContribution,
  shown: ShownShare,
  { requirements, atLeast }: CoverageResult,
  sources: Sources,
): GridCell {
  const course = sources.courses.get(code);
  const facts = ids.flatMap((id): Fact[] => {
    const requirement = requirements.find((one) => one.id === id);
    return requirement ? [requirementFact(requirement, code, sources)] : [];
  });
  // Courses that are not known may cover the same.
  const isLost = !atLeast && (loss.possible > 0 || loss.guaranteed > 0);
  return {
    text: shown.number,
    heat: heatOf(share),
    dot: isLost,
    explanation: {
      heading: `${course?.shown ?? code}, ${title}: ${shown.words}`,
      facts,
      note: noteOf(loss, isLost, shown, atLeast),
    },
    ...(course && { place: teachingPlace(course, ids) }),
  };
}

function noteOf(
  loss: CourseContribution['loss'],
  isLost: boolean,
  { untold }: ShownShare,
  atLeast: boolean | undefined,
): string {
  if (untold) return 'What it adds is not known';
  if (atLeast) return 'What would be lost without it is not known, as not all courses are';
  return isLost ? lossNote(loss) : 'Without it nothing would be lost: other courses reach as much';
}

/** Small shares are what there is most of, so their tones are further apart. */
function heatOf(share: number): number {
  return Math.min(10, Math.max(1, Math.ceil(Math.sqrt(share) * 10 - 1e-9)));
}

function requirementFact(requirement: CoveredRequirement, code: string, sources: Sources): Fact {
  const rank = rankOf(requirement, code);
  const taught = reachedLabel(requirement, rank, sources.report);
  const label = sources.labels.get(requirement.id) ?? requirement.id;
  const required = requirement.required?.rank;
  const reaches = required === undefined || rank === undefined ? undefined : rank >= required;
  return {
    label,
    text: requirement.required
      ? `${taught === undefined ? untoldReason(requirement, code, sources) : `${taught} taught`}, ${requiredLabel(requirement)} required`
      : 'taught',
    ...(reaches !== undefined && { sign: reaches ? stateSigns.met : stateSigns.partial }),
  };
}

/** Why it is not known how far a course brings what is required. */
function untoldReason({ id, by }: CoveredRequirement, code: string, { courses, report }: Sources): string {
  const course = courses.get(code)?.shown ?? code;
  if (report.outcomes.some((outcome) => outcome.id === id)) return `${course} leads to it, and does not say how far`;
  return by === 'bloom'
    ? `taught, and no outcome of ${course} with a Bloom level names it`
    : `taught, and ${course} says no level that can be compared`;
}

function lossNote({ possible, guaranteed }: CourseContribution['loss']): string {
  return `Without it ${pointsText(guaranteed)} less for everyone, ${pointsText(possible)} less possible`;
}

function pointsText(share: number): string {
  const number = percentNumber(share);
  return number === '1' ? '1 point' : `${number} points`;
}

/** Where the course teaches the first of what is required; the course itself where it says so nowhere by that name. */
function teachingPlace(course: ReportCourse, ids: readonly string[]): Place {
  return course.teaches.find(({ skill }) => ids.includes(skill))?.place ?? course.place;
}

function rowExplanation(
  title: string,
  { guaranteed, possible, atLeast, counts, mapped, requirements }: CoverageResult,
  { labels }: Sources,
): Explanation {
  const total = requirements.length;
  const named = (state: CoveredRequirement['state']) =>
    requirements.filter((one) => one.state === state).map(({ id }) => labels.get(id) ?? id);
  const listed = (state: 'partial' | 'missing' | 'unknown', count: number): Fact[] =>
    count === 0
      ? []
      : [
          {
            label: `${stateSigns[state].word} ${count} of ${total}`,
            text: shortList(named(state)),
            sign: stateSigns[state],
          },
        ];
  return {
    heading: `${title}: ${percentInWords(guaranteed, atLeast)} for everyone, ${percentInWords(possible, atLeast)} possible`,
    facts: [
      {
        label: `Met ${counts.met} of ${total}`,
        text: `${counts.guaranteed} of them for everyone`,
        sign: stateSigns.met,
      },
      ...listed('partial', counts.partial),
      ...listed('missing', counts.missing),
      ...listed('unknown', counts.unknown),
      ...(mapped === undefined
        ? []
        : [{ label: 'Mapped', text: `${percentInWords(mapped)} taught by a course, at whatever level` }]),
    ],
    ...(atLeast && { note: 'Not all courses are known: it may be more' }),
  };
}

function shortList(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
