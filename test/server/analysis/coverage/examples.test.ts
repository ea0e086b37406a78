import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { byCourse, byRequirement, covered, percent, programWith, role } from './covered.ts';

const page = readFileSync(new URL('../../../../docs/coverage.md', import.meta.url), 'utf8');

/** The tables of a section of docs/coverage.md: the cells of the rows below each head. */
function tablesOf(heading: string): string[][][] {
  const section = page.split(/^## /m).find((one) => one.startsWith(heading));
  if (!section) throw new Error(`There is no section “${heading}”.`);
  return [...section.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .filter((_line, index) => index !== 1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** All whole percentages in some cells, in their order. */
function percentages(...cells: (string | undefined)[]): number[] {
  return cells.flatMap((cell) => [...(cell ?? '').matchAll(/(\d+) %/g)].map(([, number]) => Number(number)));
}

const ids: Readonly<Record<string, string>> = {
  Privacy: 'hipaa',
  'Data quality': 'data-quality',
  'Record analysis': 'record-analysis',
};

/** The courses of a table as YAML: the first column has the codes, the head the skills. */
function coursesOf([head = [], ...rows]: readonly string[][], key: string): string {
  return rows
    .map(([code, ...levels]) => {
      const taught = head.slice(1).flatMap((name, index) => {
        const level = levels[index]?.toLowerCase();
        return level ? [`${ids[name] ?? name}: ${level}`] : [];
      });
      return `  ${code}: { title: About ${code}, credits: 3, ${key}: { ${taught.join(', ')} } }`;
    })
    .join('\n');
}

const [taughtToClerks = [], requiredOfClerks = []] = tablesOf('The coverage of a role');
const clerkRole = role(
  'clerk',
  requiredOfClerks
    .slice(1)
    .map(([name = '', importance, level = '']) => {
      return `  ${ids[name]}: { level: ${level.toLowerCase()}, importance: ${importance} }`;
    })
    .join('\n'),
);
const clerkProgram = `
prepares-for: { roles: [clerk] }
courses:
${coursesOf(taughtToClerks, 'teaches')}
terms:
  - { title: Fall, courses: [HIT 100, HIT 150] }
  - { title: Spring, courses: [HIT 200] }
`;

const options = tablesOf('Possible, and covered for everyone')[0] ?? [];
const choosing = (taken: number) =>
  programWith(
    `
prepares-for: { roles: [clerk] }
courses:
${coursesOf(options, 'teaches')}
terms:
  - { title: Fall, courses: [{ choose: ${taken}, from: [HIT 160, HIT 170, HIT 180] }, { elective: Any, credits: 3 }] }
`,
    role('clerk', '  data-quality: { level: mastered, importance: core }'),
  );

describe('docs/coverage.md', () => {
  test('the records clerk', () => {
    const result = covered(programWith(clerkProgram, clerkRole), 'role clerk');
    expect(byRequirement(result)).toEqual({
      hipaa: 'met 2/2',
      'data-quality': 'partial 2/3',
      'record-analysis': 'missing –/1',
    });
    expect(requiredOfClerks.slice(1).map((cells) => cells[4])).toEqual(result.requirements.map(({ state }) => state));
    expect(result.possible).toBeCloseTo((2 + 4 / 3) / 5);
    expect(result.guaranteed).toBe(result.possible);
    expect(page).toContain(`the program covers **${percent(result.possible)} %** of the role`);
    expect(result.counts).toEqual({ guaranteed: 1, met: 1, partial: 1, missing: 1, unknown: 0 });
    expect(result.mapped).toBeCloseTo(2 / 3);
  });

  test('what each course does for the records clerk', () => {
    const [ofClerk = [], ofChoice = []] = tablesOf('What each course contributes');
    const shares = byCourse(covered(programWith(clerkProgram, clerkRole), 'role clerk'));
    expect(shares).toEqual({ HIT100: [20, 0, 0], HIT150: [53, 20, 20], HIT200: [26, 13, 13] });
    for (const [code = '', share, loss] of ofClerk.slice(1)) {
      const [ofShare, ofLoss] = shares[code.replace(' ', '')] ?? [];
      expect(percentages(share)).toEqual([ofShare]);
      expect(percentages(loss)).toEqual(ofLoss === 0 ? [] : [ofLoss]);
    }
    const chosen = byCourse(covered(choosing(2), 'role clerk'));
    expect(chosen).toEqual({ HIT160: [100, 33, 66], HIT170: [66, 0, 66] });
    for (const [code = '', ...cells] of ofChoice.slice(1)) {
      expect(percentages(...cells)).toEqual(chosen[code.replace(' ', '')]);
    }
  });

  test('choices of 1, 2 and 3 out of 3', () => {
    const rows = tablesOf('Possible, and covered for everyone')[1]?.slice(1) ?? [];
    expect(rows).toHaveLength(3);
    for (const [index, [, possible, guaranteed]] of rows.entries()) {
      const result = covered(choosing(index + 1), 'role clerk');
      const [required] = result.requirements;
      expect([percent(result.possible), percent(result.guaranteed)]).toEqual(percentages(possible, guaranteed));
      expect(possible?.split(',')[0]).toBe(required?.possible?.label);
      expect(guaranteed?.split(',')[0]).toBe(required?.guaranteed?.label ?? '–');
    }
  });

  test('a result for each concentration', () => {
    const workspace = programWith(
      `
prepares-for: { roles: [coder] }
courses:
  HIT 112: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
  HIT 240: { title: More Coding, credits: 3, teaches: { icd-10-cm-coding: mastered } }
  HIT 250: { title: Data, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 112] }
concentrations:
  coding: { title: Coding, adds: [HIT 240] }
  data: { title: Data, adds: [HIT 250] }
`,
      role('coder', '  icd-10-cm-coding: { level: mastered, importance: core }'),
    );
    const [, own, coding, data] = tablesOf('Concentrations')[0] ?? [];
    const inWords = (way: string) => {
      const { requirements, possible } = covered(workspace, 'role coder', way);
      const { label, rank } = requirements[0]?.possible ?? {};
      return [label, `${rank}/3 = ${percent(possible)} %`];
    };
    expect([own?.slice(1), coding?.slice(1), data?.slice(1)]).toEqual(['', 'coding', 'data'].map(inWords));
  });

  test('program outcomes', () => {
    const [[head = [], ...rows] = []] = tablesOf('Program outcomes');
    const codes = head.slice(1, 5);
    const contributions = codes.map((code, index) => [code, ...rows.map((cells) => cells[index + 1] ?? '')]);
    const result = covered(
      programWith(`
outcomes: { plo-1: One, plo-2: Two, plo-3: Three, plo-4: Four }
assessments: { Exit interview: { program-outcomes: [plo-4] } }
courses:
${coursesOf([['course', ...rows.map(([id = '']) => id)], ...contributions], 'contributes-to')}
terms:
  - { title: All, courses: [${codes.join(', ')}] }
`),
      'outcomes',
    );
    expect(rows.map((cells) => cells[5])).toEqual(result.requirements.map(({ possible }) => possible?.label));
    expect(rows.map((cells) => cells[6])).toEqual(
      result.requirements.map(({ possible }) => (possible?.rank === 3 ? '1' : `${possible?.rank}/3`)),
    );
    expect(page).toContain(`Together 3.67 of 4: **${percent(result.possible)} %**`);
    expect(page).toContain(`1 of 4 in all, **${byCourse(result).HIT404?.[1]} %**`);
    expect(result.possible).toBeCloseTo(11 / 12);
  });

  test('framework items by level, by Bloom level, and only taught', () => {
    const workspace = programWith(
      `
uses: [competencies]
prepares-for: { frameworks: [competencies] }
courses:
  HIT 100:
    title: Records
    credits: 3
    teaches: { competencies/integrity: mastered, competencies/teamwork: introduced, competencies/research: mastered }
    outcomes:
      - { text: Identify what is missing, skills: [competencies/analysis] }
      - { text: Code what is there, bloom: apply, skills: [competencies/analysis] }
terms:
  - { title: Fall, courses: [HIT 100] }
`,
      `
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  all: All of them
  integrity: { label: Integrity, level: reinforced, bloom: create, broader: all }
  analysis: { label: Analysis, bloom: analyze, broader: all }
  teamwork: { label: Teamwork, broader: all }
  leadership: { label: Leadership, broader: all }
  research: { label: Research, bloom: evaluate, broader: all }
`,
    );
    const result = covered(workspace, 'framework competencies');
    const [[, ...rows] = []] = tablesOf('Frameworks');
    const scores = result.requirements.map(({ score, by, possible, required }) => {
      if (!score) return 'not known';
      return by === 'bloom' ? `${possible?.rank}/${required?.rank}` : String(score.possible);
    });
    expect(rows.map((cells) => cells[3])).toEqual(scores);
    expect(byRequirement(result)).toEqual({
      'competencies/integrity': 'met 3/2',
      'competencies/analysis': 'partial 3/4',
      'competencies/teamwork': 'met –/–',
      'competencies/leadership': 'missing –/–',
      'competencies/research': 'unknown –/5',
    });
    expect(result.requirements.map(({ by }) => by)).toEqual(['level', 'bloom', 'taught', 'taught', 'bloom']);
    expect(page).toContain(`can be judged: **${percent(result.possible)} %**`);
    expect(page).toContain(`are taught: **${percent(result.mapped)} %** mapped`);
    expect(result.possible).toBe(2.75 / 4);
  });

  test('a course that is not known', () => {
    const workspace = programWith(clerkProgram.replace('[HIT 200]', '[HIT 200, HIT 300]'), clerkRole);
    const result = covered(workspace, 'role clerk');
    expect(result.requirements.map(({ state }) => state)).toEqual(['met', 'unknown', 'unknown']);
    expect(result.atLeast).toBe(true);
    expect(page).toContain(`**at least ${percent(result.possible)} %**, and the share`);
    expect(result.counts).toEqual({ guaranteed: 1, met: 1, partial: 0, missing: 0, unknown: 2 });
    expect(page).toContain(`the share of HIT 150 is ${byCourse(result).HIT150?.[0]} % as`);
    const [hipaa = ''] = requiredOfClerks.slice(1).map(([name = '']) => ids[name]);
    const met = covered(
      programWith(clerkProgram.replace('[HIT 200]', '[HIT 300]'), role('clerk', `  ${hipaa}: reinforced`)),
      'role clerk',
    );
    expect([met.possible, met.guaranteed, met.atLeast]).toEqual([1, 1, undefined]);
  });

  test('other weights', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page.split('## Choosing the weights')[1] ?? '') ?? [];
    const workspace = programWith(clerkProgram, clerkRole);
    workspace.type('/hit-curriculum.config.yaml', yaml);
    const result = covered(workspace, 'role clerk');
    expect(result.possible).toBeCloseTo(5 / 7);
    expect(page).toContain(`= 5 of 7: **${percent(result.possible)} %**`);
  });
});

describe('Published curriculum maps', () => {
  test('Pacific: two of five competencies are mastered, two developed, and one stays introduced', () => {
    const rows = ['IIIII', 'IDDI-', 'DDDD-', 'MDMM-', 'MMM--'];
    const levels: Readonly<Record<string, string>> = { I: 'introduced', D: 'developed', M: 'mastered' };
    const courses = [0, 1, 2, 3, 4].map((column) => {
      const led = rows.flatMap((row, index) => {
        const level = levels[row[column] ?? ''];
        return level ? [`c${index + 1}: ${level}`] : [];
      });
      return `  MAP ${column + 1}: { title: Course, credits: 3, contributes-to: { ${led.join(', ')} } }`;
    });
    const result = covered(
      programWith(`
levels: introduced-developed-mastered
outcomes: { c1: One, c2: Two, c3: Three, c4: Four, c5: Five }
courses:
${courses.join('\n')}
`),
      'outcomes',
    );
    expect(byRequirement(result)).toEqual({
      c1: 'partial 1/3',
      c2: 'partial 2/3',
      c3: 'partial 2/3',
      c4: 'met 3/3',
      c5: 'met 3/3',
    });
    expect(result.possible).toBeCloseTo((1 / 3 + 2 / 3 + 2 / 3 + 1 + 1) / 5);
    expect(result.counts).toEqual({ guaranteed: 2, met: 2, partial: 3, missing: 0, unknown: 0 });
  });

  test('Kokomo: an outcome without a course is missing, and a course without an outcome contributes nothing', () => {
    const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: bachelor
outcomes: { plo-1: One, plo-2: Two }
courses:
  ZZ 401: { title: Seminar, credits: 3, contributes-to: { plo-1: mastered } }
  ZZ 405: { title: Topics, credits: 3 }
`);
    const result = covered(workspace, 'outcomes');
    expect(byRequirement(result)).toEqual({ 'plo-1': 'met 3/3', 'plo-2': 'missing –/3' });
    expect(Object.keys(byCourse(result))).toEqual(['ZZ401']);
    expect(result.mapped).toBe(1 / 2);
  });
});
