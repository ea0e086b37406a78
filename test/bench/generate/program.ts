import { courseLines, type PlannedCourse } from './course.ts';
import { createRandom } from './random.ts';
import { levels, outcomeText, requiredBy, skillIds } from './words.ts';

/** What a program is to be like. */
export interface ProgramOptions {
  readonly id: string;
  readonly seed: number;
  readonly courses: number;
  /** Ids of roles of files beside it; built-in ones are chosen by size where none is given. */
  readonly roles?: readonly string[];
  /** Skills that the courses teach to the top; those that the roles require, where none are given. */
  readonly skills?: readonly string[];
  /** Catalogs and frameworks to draw on. */
  readonly uses?: readonly string[];
  /** Courses of these catalogs that stand in the plan as well, in the first term; of three credits each. */
  readonly shared?: readonly string[];
  /** Items of these frameworks, each introduced by one course. */
  readonly items?: readonly string[];
}

const outcomeIds = ['plo-records', 'plo-coding', 'plo-privacy', 'plo-data'];

/** A college can offer many courses, but nobody takes more than about forty of them: the rest are choices. */
function shapeOf(courses: number) {
  if (courses < 15) return { award: 'certificate', terms: 3, core: courses, choices: 0, roles: [] };
  if (courses < 60) return { award: 'associate', terms: 4, core: 18, choices: 2, roles: ['medical-coder'] };
  const roles = ['medical-coder', 'health-information-technician', 'clinical-analyst'];
  return { award: 'bachelor', terms: 8, core: 32, choices: 8, roles };
}

/** The text of a program in which our check finds nothing: about thirty lines a course. */
export function programText(options: ProgramOptions): string {
  const random = createRandom(options.seed);
  const shape = shapeOf(options.courses);
  const roles = options.roles ?? shape.roles;
  const courses = planCourses(options, shape);
  const inTerm = (term: number) => courses.filter((course) => course.term === term);
  const shared = options.shared ?? [];

  const termLines: string[] = [];
  let total = 0;
  for (let term = 0; term < shape.terms; term++) {
    const core = inTerm(term).filter(({ choice }) => choice === undefined);
    const codes = [
      ...core.map(({ code }) => code),
      ...(term === 0 ? shared : []).map((code) => `{ course: ${code}, part: General education }`),
    ];
    const choices = [...new Set(inTerm(term).flatMap(({ choice }) => choice ?? []))];
    const credits =
      core.reduce((sum, course) => sum + course.credits, 0) + 3 * choices.length + (term === 0 ? 3 * shared.length : 0);
    total += credits;
    termLines.push(
      `  - title: Term ${term + 1}`,
      `    season: ${seasonOf(term)}`,
      `    year: ${Math.floor(term / 2) + 1}`,
      `    credits: ${credits}`,
      '    courses:',
      ...codes.map((code) => `      - ${code}`),
      ...choices.flatMap((choice) => choiceLines(choice, inTerm(term))),
    );
  }

  return `${[
    `# Made for measuring: ${options.courses} courses that no college offers.`,
    `curriculum: ${options.id}`,
    `title: Health Information Studies, ${options.id}`,
    'institution: Example College',
    'version: "2026"',
    `award: ${shape.award}`,
    'description: >-',
    '  An invented program. It has the parts that real ones have,',
    '  and as many courses as are wanted.',
    'calendar: semester',
    `credits: ${total}`,
    'credit-parts:',
    ...partLines(courses, total),
    ...(roles.length > 0 ? ['prepares-for:', `  roles: [${roles.join(', ')}]`] : []),
    ...(options.uses ? [`uses: [${options.uses.join(', ')}]`] : []),
    '',
    'outcomes:',
    ...outcomeIds.flatMap((id, index) => {
      const { text, bloom } = outcomeText(random, courses[index]?.teaches.keys().next().value ?? 'hipaa');
      return [`  ${id}:`, `    text: ${text}`, `    bloom: ${bloom}`];
    }),
    '',
    'courses:',
    ...courses.flatMap((course) => courseLines(random, course)),
    '',
    'terms:',
    ...termLines,
  ].join('\n')}\n`;
}

interface CourseInTerm extends PlannedCourse {
  /** Counted from 0. */
  readonly term: number;
  /** The title of the choice that it belongs to; absent where everybody takes it. */
  readonly choice?: string;
}

function planCourses(options: ProgramOptions, shape: ReturnType<typeof shapeOf>): CourseInTerm[] {
  const required = new Map<string, number>((options.skills ?? []).map((skill) => [skill, levels.length]));
  for (const role of options.roles ? [] : shape.roles) {
    for (const [skill, count] of requiredBy(role)) required.set(skill, Math.max(count, required.get(skill) ?? 0));
  }
  if (required.size === 0) for (const skill of skillIds.slice(0, shape.core)) required.set(skill, 3);
  const teachings = taughtInCore(required, shape);
  const others = skillIds.filter((skill) => !required.has(skill));
  const before: string[][] = [];

  return Array.from({ length: options.courses }, (_, index): CourseInTerm => {
    const isCore = index < shape.core;
    const choiceNumber = isCore ? undefined : (index - shape.core) % shape.choices;
    const term =
      choiceNumber === undefined ? index % shape.terms : shape.terms - 1 - (choiceNumber % (shape.terms - 1));
    const code = `HIM ${1000 + index}`;
    const earlier = before[term - 1] ?? [];
    const after = earlier[index % Math.max(1, earlier.length)];
    if (isCore) before[term] = [...(before[term] ?? []), code];
    const skills = isCore ? (teachings[index] ?? new Map()) : electiveSkills(index);
    const item = options.items?.[index];
    if (item) skills.set(item, 'introduced');
    const outcome = outcomeIds[index % outcomeIds.length] ?? 'plo-data';
    const isLast = isCore && term === shape.terms - 1;
    return {
      code,
      number: index + 1,
      credits: isCore && index % 5 === 4 ? 4 : 3,
      part: isCore ? 'Core' : 'Electives',
      seasons: index % 3 ? ['fall', 'spring'] : [seasonOf(term)],
      ...(after && index % 4 ? { after } : {}),
      teaches: skills.size > 0 ? skills : new Map([[others[(index * 7) % others.length] ?? 'hipaa', 'introduced']]),
      contributes: new Map(
        isLast ? outcomeIds.map((id) => [id, 'mastered']) : [[outcome, term === 0 ? 'introduced' : 'reinforced']],
      ),
      term,
      ...(choiceNumber === undefined ? {} : { choice: `Elective ${choiceNumber + 1}` }),
    };
  });
}

/** Each level of a required skill once, in later terms the higher the level is; by the course's number. */
function taughtInCore(required: ReadonlyMap<string, number>, { terms, core }: ReturnType<typeof shapeOf>) {
  const taught: Map<string, string>[] = Array.from({ length: core }, () => new Map());
  const perTerm = Math.floor(core / terms);
  [...required].forEach(([skill, count], index) => {
    for (const [rank, level] of levels.slice(0, count).entries()) {
      const span = Math.max(1, Math.floor(terms / levels.length));
      const term = Math.min(terms - 1, rank * span + (index % span));
      taught[(index % Math.max(1, perTerm)) * terms + term]?.set(skill, level);
    }
  });
  return taught;
}

/** Electives introduce skills, some of which are required as well. */
function electiveSkills(index: number): Map<string, string> {
  const skills = [0, 53, 101].map((step) => skillIds[(index * 3 + step) % skillIds.length] ?? 'hipaa');
  return new Map(skills.map((skill) => [skill, 'introduced']));
}

function choiceLines(title: string, courses: readonly CourseInTerm[]): string[] {
  const codes = courses.filter(({ choice }) => choice === title).map(({ code }) => code);
  const rows: string[] = [];
  for (let at = 0; at < codes.length; at += 10) rows.push(`          ${codes.slice(at, at + 10).join(', ')}`);
  const isShort = rows.length === 1;
  const from = isShort ? [`        from: [${codes.join(', ')}]`] : ['        from: [', `${rows.join(',\n')} ]`];
  return ['      - choose: 1', ...from, `        title: ${title}`, '        part: Electives'];
}

function partLines(courses: readonly CourseInTerm[], total: number): string[] {
  const core = courses.reduce((sum, { credits, choice }) => sum + (choice === undefined ? credits : 0), 0);
  const electives = 3 * new Set(courses.flatMap(({ choice }) => choice ?? [])).size;
  const general = total - core - electives;
  return [
    `  Core: ${core}`,
    ...(electives > 0 ? [`  Electives: ${electives}`] : []),
    ...(general > 0 ? [`  General education: ${general}`] : []),
  ];
}

function seasonOf(term: number): string {
  return term % 2 ? 'spring' : 'fall';
}
