import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** The lines that are shown at `$0`, without the two spaces that break a line. */
function shownIn(fixture: string): string[] {
  const workspace = fixtureWorkspace(fixture);
  const shown = hover(workspace.snapshot(), workspace.uri, workspace.position)?.contents;
  const text = typeof shown === 'object' && 'kind' in shown ? shown.value : '';
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

const program = (lines: string) => `//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
${lines}`;

describe('a term', () => {
  test('that is published with other credits than its courses have, with its season and its weeks', () => {
    expect(
      shownIn(
        program(`courses: { HIT 1: { title: A, credits: 3 } }
terms: [{ title: $0Summer, season: summer, weeks: 8, credits: 4, courses: [HIT 1] }]
concentrations: { data: { title: Data, adds: { Summer: [HIT 1] } } }
`),
      ),
    ).toEqual(['#### Summer', '3 credits · published as 4 credits · summer · 8 weeks', '* HIT 1 A, 3 credits']);
  });

  test('with the same credits says them once, and without known ones says so', () => {
    const term = (rest: string) => program(`terms: [{ title: $0Fall, ${rest} }]\n`);
    expect(shownIn(term('credits: 3, courses: [{ elective: Any, credits: 3 }]'))[1]).toBe('3 credits');
    expect(shownIn(term('courses: [HIT 9]'))).toEqual(['#### Fall', 'credits not known', '* HIT 9']);
  });

  test('with many courses counts those that are not shown', () => {
    const codes = Array.from({ length: 20 }, (_, index) => `HIT ${index + 1}`);
    const shown = shownIn(program(`terms: [{ title: $0Fall, courses: [${codes.join(', ')}] }]\n`));
    expect(shown.at(-1)).toMatch(/^\* and \d+ more$/);
    expect(shown.length).toBeLessThan(17);
  });
});

describe('a choice', () => {
  test('lists what can be chosen, courses that go together as one', () => {
    expect(
      shownIn(
        program(`courses: { HIT 1: { title: A, credits: 4 }, HIT 2: { title: B, credits: 3 }, HIT 3: { title: C, credits: 1 } }
terms: [{ title: Fall, courses: [{ choose: 1, title: $0Science, from: [HIT 1, { all: [HIT 2, HIT 3] }, HIT 9] }] }]
concentrations: { data: { title: Data, replaces: { Science: HIT 1 } } }
`),
      ),
    ).toEqual(['#### Science', 'Choice', '* HIT 1 A', '* HIT 2 B with HIT 3 C', '* HIT 9']);
  });

  test('without a name is called after what can be chosen', () => {
    const shown = shownIn(
      program(`courses: { HIT 1: { title: A, credits: 4 }, HIT 2: { title: B, credits: 4 } }
terms: [{ title: $0Fall, courses: [{ choose: 1, from: [HIT 1, HIT 2] }] }]
`),
    );
    expect(shown.at(-1)).toBe('* a choice of HIT 1 or HIT 2, 4 credits');
  });
});

describe('a plan and a concentration', () => {
  const plans = (rest: string) =>
    program(`courses: { HIT 1: { title: A, credits: 4 } }
plans:
  slow: { title: Part-time, concentration: data, terms: [{ title: Fall, courses: [HIT 1] }] }
  quick: { concentration: data, terms: [{ title: Spring, courses: [HIT 9] }] }
concentrations:
  ${rest}
`);

  test('name each other, by their ids where they have no titles', () => {
    expect(shownIn(plans('$0data: { title: Data, credits: 12, prepares-for: { roles: [medical-coder] } }'))).toEqual([
      '#### Data',
      'Concentration · 12 credits',
      '**Prepares for:** Medical Coder',
      '**Plans:** Part-time · quick',
    ]);
    expect(shownIn(plans('$0data: {}'))[0]).toBe('#### data');
  });

  test('of which the credits are not known has its terms', () => {
    expect(shownIn(plans('data: {}').replace('quick:', '$0quick:'))).toEqual(['#### quick', '1 term']);
  });
});

describe('a course', () => {
  const catalog = (id: string, more = 'title: Biology') => `//- /${id}.courses.yaml
catalog: ${id}
title: Courses of ${id}
courses: { BIO 1: { ${more}, credits: 3 } }
`;
  const using = program('uses: [north, south]\nterms: [{ title: Fall, courses: [$0BIO 1] }]\n');

  test('that two catalogs have, differently, can mean both', () => {
    expect(shownIn(using + catalog('north') + catalog('south', 'title: Courses of south'))).toEqual([
      '#### BIO 1',
      'It can mean several things:',
      '* Biology (Courses of north)',
      '* Courses of south',
    ]);
  });

  test('of a catalog that no program uses is planned by none', () => {
    expect(shownIn(catalog('north').replace('BIO 1', '$0BIO 1'))).toContain(
      '**Planned:** by no program, since none uses this catalog',
    );
  });

  test('of a catalog that needs one from nowhere', () => {
    const shown = shownIn(catalog('north', 'title: Biology, prerequisites: [{ course: $0ZOO 1, external: true }]'));
    expect(shown).toEqual(['#### ZOO 1', 'A course outside this catalog: nothing more is asked about it.']);
  });

  test('of a concentration counts where it counts, and can be lost without a loss', () => {
    const shown = shownIn(
      program(`prepares-for: { roles: [r] }
courses:
  $0HIT 1: { title: A, credits: 3, teaches: { sql: mastered } }
  HIT 2: { title: B, credits: 3, teaches: { sql: mastered } }
terms: [{ title: Fall, courses: [HIT 2] }]
concentrations: { data: { title: Data, adds: { Fall: [HIT 1] } } }
//- /r.role.yaml
role: r
title: Analyst
requires: { sql: introduced }
`),
    );
    expect(shown.at(-1)).toBe('| Analyst (Data) | 100 % | nothing |');
  });
});

describe('a role in its own file', () => {
  const role = (requires: string) => `//- /r.role.yaml\nrole: $0r\ntitle: Analyst\n${requires}`;
  const one = (number: number, more = '') =>
    `//- /p${number}.curriculum.yaml\ncurriculum: p${number}\ntitle: Program ${number}\n${more}`;

  test('has those that prepare for it first, then others, and the number of the rest', () => {
    const others = [1, 2, 3, 4, 5, 6, 7].map((number) => one(number)).join('');
    const shown = shownIn(
      `${role('requires: { sql: introduced }\n')}${others}${one(8, 'prepares-for: { roles: [r] }\n')}`,
    );
    expect(shown.filter((line) => line.startsWith('* ')).slice(0, 2)).toEqual([
      '* Program 8: prepares for it, 0 % covered · 0 of 1 skill',
      '* Program 1: 0 of 1 skill at the required level',
    ]);
    expect(shown.at(-1)).toBe('* and 2 more programs');
  });

  test('that requires nothing yet, or at no level yet, is not held against programs', () => {
    expect(shownIn(`${role('summary: Looks.\n')}${one(1)}`)).toEqual(['#### Analyst', 'Looks.']);
    expect(shownIn(`${role('requires: { sql: }\n')}${one(1)}`)[1]).toBe('**Required, at no level yet:** SQL');
  });
});

test('a framework in a program that is to cover it: what no course teaches, or not far enough', () => {
  const shown = shownIn(`${program(`uses: [c]
prepares-for: { frameworks: [$0c] }
courses: { HIT 1: { title: A, credits: 3, teaches: { c/records: mastered } } }
terms: [{ title: Fall, courses: [HIT 1] }]
`)}//- /c.skills.yaml
framework: c
title: Competencies
items: { records: Records, ethics: Ethics }
`);
  expect(shown.at(-1)).toBe('**Lacking:** Ethics: missing');
});
