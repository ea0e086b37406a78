import type { ProgramReport, ReportSkill, ReportTeaching } from '../../analysis/report/report.ts';
import type { CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import type { SkillFilters } from '../drawing.ts';
import { courseColumns, matrixName } from './columns.ts';
import type { CourseColumn, Explanation, Fact, GridCell, GridModel, GridRow, LeadingCell, Sign } from './grid-model.ts';
import { reachedLabel, requiredLabel } from './requirement-words.ts';
import { marksOf, type RequiredOf, type ShownSkill, shownSkills } from './shown-skills.ts';
import { markSigns, signs, stateSigns } from './signs.ts';

/** What the rows are made from, looked up once. */
interface Sources {
  readonly report: ProgramReport;
  readonly columns: readonly CourseColumn[];
  /** By skill: the column and the teaching of each course that teaches it. */
  readonly teachings: ReadonlyMap<string, ReadonlyMap<number, ReportTeaching>>;
}

const leading = [
  { title: 'Required', explained: 'The highest level that a target requires', kind: 'letter' },
  {
    title: 'For everyone',
    explained: 'The highest level that everyone reaches, whatever they choose',
    kind: 'letter',
    stays: true,
  },
  { title: 'Possible', explained: 'The highest level that can be reached', kind: 'letter' },
] as const;

/** The matrix of skills against the courses of a way: the curriculum map. */
export function skillsModel(report: ProgramReport, filters: SkillFilters, wayId: string): GridModel {
  const { terms, columns } = courseColumns(report, wayId);
  const sources: Sources = { report, columns, teachings: teachingsBySkill(report, columns) };
  const sections = shownSkills(report, filters, wayId).map(({ id, label, place, skills }) => ({
    key: id,
    title: label,
    ...(place && { place }),
    rows: skills.map((shown) => skillRow(shown, id, sources)),
  }));
  const name = matrixName('Skills by courses', report, wayId);
  return { name, heading: 'Skill', leading, terms, columns, sections, nothing: 'not taught' };
}

function teachingsBySkill(report: ProgramReport, columns: readonly CourseColumn[]) {
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  const bySkill = new Map<string, Map<number, ReportTeaching>>();
  for (const [at, { code }] of columns.entries()) {
    for (const teaching of courses.get(code)?.teaches ?? []) {
      const ofSkill = bySkill.get(teaching.skill) ?? new Map<number, ReportTeaching>();
      bySkill.set(teaching.skill, ofSkill);
      const known = ofSkill.get(at);
      ofSkill.set(at, known ? higher(known, teaching) : teaching);
    }
  }
  return bySkill;
}

/** A course may teach a skill more than once: what it reaches counts, and that it is assessed at all. */
function higher(one: ReportTeaching, other: ReportTeaching): ReportTeaching {
  const highest = (other.rank ?? 0) > (one.rank ?? 0) ? other : one;
  return { ...highest, assessed: one.assessed || other.assessed };
}

function skillRow(shown: ShownSkill, group: string, sources: Sources): GridRow {
  const { skill, required } = shown;
  const teachings = sources.teachings.get(skill.id) ?? new Map<number, ReportTeaching>();
  const cells = new Map([...teachings].map(([at, teaching]) => [at, cell(skill, teaching, at, sources)]));
  const place = skill.place ?? [...teachings.values()][0]?.place ?? required[0]?.target.place;
  return {
    key: `${group} ${skill.id}`,
    subject: skill.id,
    title: skill.label,
    signs: rowSigns(shown),
    leading: leadingCells(shown, sources),
    cells,
    explanation: rowExplanation(shown, teachings, sources),
    ...(place && { place }),
  };
}

/** What the targets lack goes by those that are looked at; all else by the way. */
function rowSigns(shown: ShownSkill): readonly Sign[] {
  const { state } = shown;
  const lacking = state === 'missing' || state === 'partial' || state === 'unknown' ? [stateSigns[state]] : [];
  const marks = marksOf(shown).filter((mark) => mark !== 'gap' && mark !== 'shortfall');
  return [...lacking, ...marks.map((mark) => markSigns[mark])];
}

function cell(skill: ReportSkill, teaching: ReportTeaching, at: number, { report, columns }: Sources): GridCell {
  const { rank = 0, level, letter, assessed, through, place } = teaching;
  const top = report.scale.at(-1)?.rank ?? 0;
  return {
    text: letter,
    heat: top === 0 || rank === 0 ? 2 : Math.round(2 + (8 * Math.min(rank, top)) / top),
    underlined: assessed,
    explanation: {
      heading: `${columns[at]?.shown ?? ''}, ${skill.label}: ${withLetter(level ?? 'taught, no level written', letter)}`,
      facts: [],
      note: [through && `Named there as ${through}, which is equal`, assessed ? 'Assessed' : 'Not assessed']
        .filter(Boolean)
        .join('. '),
    },
    place,
  };
}

function leadingCells(shown: ShownSkill, { report, columns }: Sources): readonly LeadingCell[] {
  const { skill, required } = shown;
  const isTaught = columns.some(({ code }) => skill.courses.includes(code));
  const highest = required[0]?.requirement;
  const say = (what: string, text: string, label: string | undefined): LeadingCell => ({
    text,
    explanation: { heading: `${skill.label}, ${what}: ${label ? withLetter(label, text) : 'nothing'}`, facts: [] },
  });
  const requiredText = highest ? letterOf(highest.by, highest.required?.rank, report) : '';
  const requiredWord = highest && requiredLabel(highest);
  const reached = (what: 'guaranteed' | 'possible', words: string) => {
    const { by, level } = reachedLevel(shown, highest, what, report);
    if (level) return say(words, letterOf(by, level.rank, report), level.label);
    return what === 'possible' && isTaught ? say(words, '•', 'taught, no level known') : say(words, '', undefined);
  };
  return [
    say('required', requiredText, requiredWord),
    reached('guaranteed', 'for everyone'),
    reached('possible', 'possible'),
  ];
}

/** What is reached on the way: by the measure of the highest requirement, else by the scale of the program. */
function reachedLevel(
  { reached }: ShownSkill,
  requirement: CoveredRequirement | undefined,
  what: 'guaranteed' | 'possible',
  report: ProgramReport,
) {
  if (requirement && requirement.by !== 'taught') return { by: requirement.by, level: requirement[what] };
  const rank = reached?.[what];
  const label = report.scale.find((one) => one.rank === rank)?.label ?? `level ${rank}`;
  return { by: 'level' as const, level: rank === undefined ? undefined : { rank, label } };
}

/** What is heard has to have in it what is seen, such as the number of a level of Bloom. */
function withLetter(label: string, letter: string): string {
  return letter === '•' || label.includes(letter) ? label : `${letter} ${label}`;
}

/** A letter for levels of the scale, a number for Bloom's, `•` without either. */
function letterOf(by: CoveredRequirement['by'], rank: number | undefined, report: ProgramReport): string {
  if (rank === undefined || by === 'taught') return '•';
  if (by === 'bloom') return `B${rank}`;
  return report.scale.find((level) => level.rank === rank)?.letter ?? `${rank}`;
}

function rowExplanation(
  shown: ShownSkill,
  teachings: ReadonlyMap<number, ReportTeaching>,
  { report, columns }: Sources,
): Explanation {
  const { skill, required, outcomes } = shown;
  const shownCodes = new Set([...teachings.keys()].map((at) => columns[at]?.code));
  const elsewhere = skill.courses.filter((code) => !shownCodes.has(code));
  const names = new Map(report.courses.map(({ code, shown }) => [code, shown]));
  const asked = [
    ...required.map((one) => requiredFact(one, report)),
    ...outcomes.map(({ label }) => ({ label, text: 'an outcome of the program that names it' })),
  ];
  return {
    heading: [skill.label, ...rowSigns(shown).map(({ word }) => word)].join(', '),
    facts: asked.length > 0 ? asked : [nobodyAsks(skill, report)],
    ...(elsewhere.length > 0 && {
      note: `Also taught in ${elsewhere.map((code) => names.get(code) ?? code).join(', ')}, not on this way`,
    }),
  };
}

/** That nobody asks for it here; targets of another way may. */
function nobodyAsks({ requiredBy }: ReportSkill, { targets }: ProgramReport): Fact {
  const elsewhere = targets.filter(({ id }) => requiredBy.includes(id)).map(({ title }) => title);
  if (elsewhere.length > 0) return { label: 'Not asked for on this way', text: `but by ${elsewhere.join(', ')}` };
  return { label: 'No target asks for it', text: '', sign: signs.orphan };
}

function requiredFact({ target, requirement }: RequiredOf, report: ProgramReport): Fact {
  const { state, importance, possible, guaranteed } = requirement;
  const possibleLabel = possible && (reachedLabel(requirement, possible.rank, report) ?? 'taught');
  const guaranteedLabel = guaranteed && (reachedLabel(requirement, guaranteed.rank, report) ?? 'taught');
  const reached =
    state === 'missing'
      ? 'taught by no course'
      : `${guaranteedLabel ?? 'nothing'} for everyone, ${possibleLabel ?? 'not known what'} possible`;
  return {
    label: target.title,
    text: `${requiredLabel(requirement)} required (${importance}); ${reached}`,
    sign: stateSigns[state],
  };
}
