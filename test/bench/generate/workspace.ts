import { courseLines } from './course.ts';
import { programText } from './program.ts';
import { createRandom } from './random.ts';
import { levels, skillIds } from './words.ts';

/** Of ten files of a college, six are programs, two are roles, one is a catalog and one a framework. */
const filesOfCollege = 10;

/** The texts of a workspace by their paths: colleges of ten files each, programs of about 250 lines. */
export function workspaceTexts(files: number, seed = 1): Map<string, string> {
  const texts = new Map<string, string>();
  for (let college = 0; texts.size < files; college++) {
    for (const [path, text] of collegeTexts(college, seed)) {
      if (texts.size < files) texts.set(path, text);
    }
  }
  return texts;
}

/** What others refer to comes first, so that a workspace can be cut anywhere. */
function collegeTexts(college: number, seed: number): [string, string][] {
  const name = String(college).padStart(4, '0');
  const skills = Array.from({ length: 8 }, (_, index) => skillIds[(college * 5 + index * 19) % skillIds.length] ?? '');
  const framework = `goals-${name}`;
  const catalog = `shared-${name}`;
  const items = Array.from({ length: 20 }, (_, index) => `goal-${index + 1}`);
  const roles = [`assistant-${name}`, `analyst-${name}`];
  const folder = `college-${name}`;
  const random = createRandom(seed + college);

  const shared = Array.from({ length: 6 }, (_, index) =>
    courseLines(random, {
      code: `GEN ${100 + index}`,
      number: index + 1,
      credits: 3,
      seasons: ['fall', 'spring'],
      teaches: new Map([[`${framework}/${items[index]}`, 'introduced']]),
      contributes: new Map(),
    }),
  );
  return [
    [`${folder}/${framework}.skills.yaml`, frameworkText(framework, items)],
    [`${folder}/${catalog}.courses.yaml`, catalogText(catalog, framework, shared.flat())],
    ...roles.map((role, index): [string, string] => [
      `${folder}/${role}.role.yaml`,
      roleText(role, skills.slice(index * 2, index * 2 + 6)),
    ]),
    ...Array.from({ length: filesOfCollege - 4 }, (_, program): [string, string] => [
      `${folder}/program-${program + 1}.curriculum.yaml`,
      programText({
        id: `program-${name}-${program + 1}`,
        seed: seed + college * 100 + program,
        courses: 8,
        roles,
        skills,
        uses: [catalog, framework],
        shared: [`GEN ${100 + program}`],
        items: items.slice(6 + program, 8 + program).map((item) => `${framework}/${item}`),
      }),
    ]),
  ];
}

function frameworkText(id: string, items: readonly string[]): string {
  return `${[
    `framework: ${id}`,
    `title: Goals of the College ${id}`,
    'publisher: Example College',
    'version: 2026',
    'items:',
    ...items.flatMap((item, index) => [
      `  ${item}:`,
      `    code: "${index + 1}"`,
      `    label: What graduates do, number ${index + 1}`,
      `    description: Seen in the work of a term, and discussed once a year.`,
      '    category: General education',
    ]),
  ].join('\n')}\n`;
}

function catalogText(id: string, framework: string, courses: readonly string[]): string {
  return `${[
    `catalog: ${id}`,
    `title: Shared Courses ${id}`,
    'institution: Example College',
    'calendar: semester',
    `uses: [${framework}]`,
    'courses:',
    ...courses,
  ].join('\n')}\n`;
}

function roleText(id: string, skills: readonly string[]): string {
  return `${[
    `role: ${id}`,
    `title: Position ${id}`,
    'career: entry',
    'summary: Keeps what others rely on in order.',
    'responsibilities:',
    ...Array.from({ length: 12 }, (_, index) => `  - Look after part ${index + 1} of the daily work`),
    'requires:',
    ...skills.map(
      (skill, index) => `  ${skill}: { level: ${levels[index % 3]}, importance: ${index % 2 ? 'useful' : 'core'} }`,
    ),
    'education: associate',
    'certifications: [rhit]',
  ].join('\n')}\n`;
}
