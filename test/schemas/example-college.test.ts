import { describe, expect, it } from 'vitest';
import {
  codesOf,
  course,
  courses,
  creditsOf,
  frameworks,
  levelOf,
  program,
  type Requisite,
  roleFiles,
  type Slot,
  type Term,
} from './example-college.ts';
import { taxonomy } from './held-against.ts';

const levels = taxonomy.levelScales[0]?.levels.map((level) => level.id) ?? [];
const plans: [string, readonly Term[]][] = [
  ['full-time', program.terms],
  ...Object.entries(program.plans).map(([id, plan]): [string, readonly Term[]] => [id, plan.terms]),
];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the example college's credits", () => {
  it.each(plans)('of the %s plan add up, term by term and in all', (_plan, terms) => {
    for (const term of terms) expect(sum(term.courses.map(creditsOf)), term.title).toBe(term.credits);
    expect(sum(terms.map((term) => term.credits))).toBe(program.credits);
  });

  it('divide into the published parts', () => {
    const parts: Record<string, number> = {};
    for (const slot of program.terms.flatMap((term) => term.courses)) {
      const part = typeof slot === 'string' ? course(slot).part : slot.part;
      parts[part ?? 'no part'] = (parts[part ?? 'no part'] ?? 0) + creditsOf(slot);
    }
    expect(parts).toEqual(program['credit-parts']);
  });

  it('of a concentration are those of the courses that it adds and puts in place of others', () => {
    for (const [id, concentration] of Object.entries(program.concentrations)) {
      const codes = [concentration.adds, concentration.replaces].flatMap((map) => Object.values(map ?? {}).flat());
      expect(sum(codes.map(creditsOf)), id).toBe(concentration.credits);
    }
  });
});

describe.each(plans)('the %s plan of the example college', (_plan, terms) => {
  it('has each course in a season in which it is offered', () => {
    for (const term of terms) {
      for (const code of term.courses.flatMap(codesOf)) {
        expect(course(code).offered, `${code} in ${term.title}`).toContain(term.season);
      }
    }
  });

  it('meets each requisite in time', () => {
    const unmet = terms.flatMap((term, index) => {
      const before = new Set(terms.slice(0, index).flatMap((earlier) => earlier.courses.flatMap(codesOf)));
      const now = new Set(term.courses.flatMap(codesOf));
      const soFar = new Set([...before, ...now]);
      return [...now].filter((code) => {
        const { prerequisites = [], corequisites = [], 'strict-corequisites': strict = [] } = course(code);
        return !(met(prerequisites, before) && met(corequisites, soFar) && met(strict, now));
      });
    });
    expect(unmet).toEqual([]);
  });

  it('brings each skill and each program outcome from the first level to the next ones, never back', () => {
    for (const aspect of ['teaches', 'contributes-to'] as const) {
      const reached = new Map<string, number>();
      for (const term of terms) {
        const graded = term.courses.flatMap(codesOf).flatMap((code) => Object.entries(course(code)[aspect] ?? {}));
        const inTerm = graded.map(([id, value]) => [id, levels.indexOf(levelOf(value))] as const);
        for (const [id, level] of inTerm) {
          expect(level, `${id} in ${term.title}`).toBeLessThanOrEqual((reached.get(id) ?? -1) + 1);
          expect(level, `${id} in ${term.title}`).toBeGreaterThanOrEqual(reached.get(id) ?? 0);
        }
        for (const [id, level] of inTerm) reached.set(id, Math.max(reached.get(id) ?? 0, level));
      }
    }
  });
});

describe('the targets of the example college', () => {
  const highest = taughtLevels(program.terms.flatMap((term) => term.courses));

  it.each(program['prepares-for'].roles)('%s finds every skill taught at its level', (id) => {
    expect(gaps(id, highest)).toEqual([]);
  });

  it('a concentration covers the roles that it adds', () => {
    for (const concentration of Object.values(program.concentrations)) {
      const own = [concentration.adds, concentration.replaces].flatMap((map) => Object.values(map ?? {}).flat());
      const taught = taughtLevels([...program.terms.flatMap((term) => term.courses), ...own]);
      for (const role of concentration['prepares-for']?.roles ?? []) expect(gaps(role, taught)).toEqual([]);
    }
  });

  it.each(program['prepares-for'].frameworks)('%s finds every item taught', (id) => {
    const items = frameworks.find((framework) => framework.framework === id)?.items ?? {};
    const broader = new Set(Object.values(items).map((item) => (typeof item === 'string' ? undefined : item.broader)));
    const untaught = Object.entries(items).filter(([item, value]) => {
      const equals = typeof value === 'string' ? [] : (value.equals ?? []);
      return !broader.has(item) && ![`${id}/${item}`, ...equals].some((skill) => highest.has(skill));
    });
    expect(untaught.map(([item]) => item)).toEqual([]);
  });

  it('each program outcome reaches the top level', () => {
    const outcomes = Object.keys(program.outcomes);
    const top = [...courses.values()].flatMap((each) =>
      Object.entries(each['contributes-to'] ?? {}).filter(([, graded]) => levelOf(graded) === levels.at(-1)),
    );
    expect(new Set(top.map(([id]) => id))).toEqual(new Set([...outcomes, 'plo-analysis']));
  });
});

describe('the courses of the example college', () => {
  it.each([...courses].filter(([, each]) => each.assessments))('%s has assessments of 100 percent', (_code, each) => {
    const weights = Object.values(each.assessments ?? {}).map((it) => (typeof it === 'number' ? it : it.weight));
    expect(sum(weights)).toBe(100);
  });

  it('assess only what they teach and have as an outcome', () => {
    for (const [code, each] of courses) {
      for (const assessment of Object.values(each.assessments ?? {})) {
        if (typeof assessment === 'number') continue;
        for (const skill of assessment.assesses ?? []) expect(Object.keys(each.teaches ?? {}), code).toContain(skill);
        for (const id of assessment.outcomes ?? [])
          expect(
            each.outcomes?.map((it) => it.id),
            code,
          ).toContain(id);
      }
      for (const skill of each.outcomes?.flatMap((outcome) => outcome.skills ?? []) ?? []) {
        expect(Object.keys(each.teaches ?? {}), code).toContain(skill);
      }
    }
  });

  it('refer only to what exists', () => {
    const items = frameworks.flatMap(({ framework, items: all }) => Object.keys(all).map((id) => `${framework}/${id}`));
    const skills = new Set([...taxonomy.skills.map((skill) => skill.id), ...items]);
    const outcomes = new Set([...Object.keys(program.outcomes), 'plo-analysis']);
    for (const [code, each] of courses) {
      for (const skill of Object.keys(each.teaches ?? {})) expect(skills, `${code}: ${skill}`).toContain(skill);
      const referred = each.outcomes?.flatMap((outcome) => outcome['program-outcomes'] ?? []) ?? [];
      for (const id of [...referred, ...Object.keys(each['contributes-to'] ?? {})]) expect(outcomes).toContain(id);
    }
  });
});

/** Whether requisites are met by a set of courses; a condition is not a question of courses. */
function met(requisites: readonly Requisite[], taken: ReadonlySet<string>): boolean {
  return requisites.every((requisite) => {
    if (typeof requisite === 'string') return taken.has(requisite);
    if (requisite.course !== undefined) return !requisite.external && taken.has(requisite.course);
    if (requisite.all) return met(requisite.all, taken);
    if (requisite.any) return requisite.any.some((one) => met([one], taken));
    return true;
  });
}

/** The highest level of each skill that the courses of slots teach; what only an alternative teaches does not count. */
function taughtLevels(slots: readonly Slot[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const slot of slots) {
    const [first = [], ...others] = codesOf(slot).map((code) => Object.entries(course(code).teaches ?? {}));
    const always = first.filter(([skill]) => others.every((other) => other.some(([it]) => it === skill)));
    for (const [skill, graded] of always) {
      highest.set(skill, Math.max(highest.get(skill) ?? 0, levels.indexOf(levelOf(graded))));
    }
  }
  return highest;
}

function gaps(id: string, taught: ReadonlyMap<string, number>): string[] {
  const role = roleFiles.find((file) => file.role === id) ?? taxonomy.roles.find((known) => known.id === id);
  if (!role) throw new Error(`There is no role ${id}.`);
  return Object.entries(role.requires)
    .filter(([skill, required]) => (taught.get(skill) ?? -1) < levels.indexOf(levelOf(required)))
    .map(([skill, required]) => `${skill}: ${levelOf(required)}`);
}
