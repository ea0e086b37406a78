import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const expectHours = (fixture: string) => expectFindings(fixture, ['lecture-hours', 'laboratory-hours']);

/** A catalog with one course. */
const course = (text: string, calendar: string | undefined = 'semester') => `
//- /health.courses.yaml
catalog: health
title: Health
${calendar ? `calendar: ${calendar}` : ''}
courses:
  HIT 112:
    title: Diagnostic Coding
${text.replace(/^\n|\n\s*$/g, '')}
`;
const simple = (credits: string, hours: string, calendar?: string) =>
  course(`    credits: ${credits}\n    ${hours}`, calendar ?? 'semester');

describe('Courses of lectures alone', () => {
  test('have as many weekly hours as credits, in any calendar', () => {
    expectHours(
      course(`
    credits: 3
    #        ^ lecture-hours HIT 112 Diagnostic Coding has 3 credits and 4 lecture hours a week, while a credit is usually one hour of lecture a week: correct the credits or the hours.
    weekly-hours: { lecture: 4 }`),
    );
    expectHours(
      course(
        `
    credits: 4
    #        ^ lecture-hours 3 lecture hours a week
    weekly-hours: { lecture: 3, laboratory: 0 }`,
        '',
      ),
    );
    expectHours(simple('3', 'weekly-hours: { lecture: 3 }'));
    expectHours(simple('0.5', 'weekly-hours: { lecture: 0.5 }', 'quarter'));
  });

  test('have 15 contact hours for a credit of a semester, and 10 for one of a quarter', () => {
    expectHours(
      course(`
    credits: 3
    #        ^ lecture-hours 30 lecture hours in the semester, while 3 credits usually take 45 hours (15 a credit)
    contact-hours: { lecture: 30 }`),
    );
    expectHours(
      course(
        `
    credits: 3
    #        ^ lecture-hours 45 lecture hours in the quarter, while 3 credits usually take 30 hours (10 a credit)
    contact-hours: { lecture: 45 }`,
        'quarter',
      ),
    );
    expectHours(simple('3', 'contact-hours: { lecture: 45 }'));
    expectHours(simple('3', 'contact-hours: { lecture: 30 }', 'quarter'));
    // Sixteen and eighteen weeks.
    expectHours(simple('3', 'contact-hours: { lecture: 48 }'));
    expectHours(simple('3', 'contact-hours: { lecture: 54 }'));
  });

  test('are left alone where something is not known', () => {
    expectHours(simple('{ min: 1, max: 3 }', 'weekly-hours: { lecture: 4 }'));
    expectHours(simple('0', 'weekly-hours: { lecture: 4 }'));
    expectHours(simple('three', 'weekly-hours: { lecture: 4 }'));
    expectHours(simple('4', 'weekly-hours: { lecture: 3, laboratory: }'));
    expectHours(simple('4', 'weekly-hours: { lecture: 3, labratory: 2 }'));
    expectHours(course('    credits: 3\n    contact-hours: { lecture: 30 }', ''));
    expectHours(course('    credits: 3\n    delivery: online\n    contact-hours: { lecture: 30 }'));
    expectHours(course('    credits: 3\n    delivery: [online]\n    weekly-hours: { lecture: 1 }'));
    expectHours(course('    credits: 4\n    practice-experience: 40\n    weekly-hours: { lecture: 3 }'));
  });

  test('are told of once, where they are declared', () => {
    expectHours(`
//- /health.courses.yaml
catalog: health
title: Health
courses:
  HIT 112: { title: Coding, credits: 3, weekly-hours: { lecture: 4 } }
  #                                  ^ lecture-hours
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [health]
terms: [{ title: Fall, courses: [HIT 112] }]
`);
  });

  test('are fourteen to eighteen for a semester credit', () => {
    const program = (hours: number) =>
      `curriculum: hit\ntitle: HIT\naward: certificate\ncalendar: semester\ncourses:\n  HIT 100: { title: A, credits: 3, contact-hours: { lecture: ${hours} } }\n`;
    for (const hours of [42, 45, 48, 54]) expectHours(program(hours));
    for (const hours of [40, 58]) {
      const workspace = fixtureWorkspace(`//- /p.curriculum.yaml\n${program(hours)}`);
      expect(findingWith(workspace, '/p.curriculum.yaml', 'lecture-hours').message).toContain(`${hours} lecture hours`);
    }
  });

  test('are left alone in a program that is only taught online, and in a short term', () => {
    const program = (more: string, weeks: string) => `
curriculum: hit
title: HIT
award: certificate
calendar: semester
${more}
courses:
  HIT 100: { title: A, credits: 3, weekly-hours: { lecture: 6 } }
  HIT 110: { title: B, credits: 3, contact-hours: { lecture: 45 } }
terms:
  - { title: Summer, ${weeks}courses: [HIT 100] }
`;
    expectHours(program('delivery: online', ''));
    expectHours(program('', 'weeks: 8, '));
    for (const [delivery, weeks] of [
      ['', ''],
      ['delivery: [online, on-campus]', ''],
      ['', 'weeks: 15, '],
    ] as const) {
      const workspace = fixtureWorkspace(`//- /p.curriculum.yaml\n${program(delivery, weeks)}`);
      expect(findingWith(workspace, '/p.curriculum.yaml', 'lecture-hours').message).toContain('6 lecture hours a week');
    }
  });

  test('say it at the code where the credits are those of another course', () => {
    expectHours(`
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: A, credits: &c 3, weekly-hours: { lecture: 3 } }
  HIT 110: { title: B, credits: *c, weekly-hours: { lecture: 4 } }
# ^^^^^^^ lecture-hours
`);
  });
});

describe('Courses with laboratory, clinical or field hours', () => {
  test('are explained by all usual ratios, or by none at all', () => {
    for (const credits of [3, 3.5, 4, 5])
      expectHours(simple(String(credits), 'weekly-hours: { lecture: 3, laboratory: 2 }'));
    // Two courses of the University of Central Florida.
    expectHours(simple('3', 'weekly-hours: { lecture: 1, field: 4 }'));
    expectHours(simple('5', 'weekly-hours: { field: 15 }'));
    expectHours(simple('2', 'contact-hours: { clinical: 80 }'));
    expectHours(simple('2', 'contact-hours: { clinical: 80 }', 'quarter'));
  });

  test('are told of where a number must be mistyped', () => {
    expectHours(
      course(`
    credits: 8
    #        ^ laboratory-hours HIT 112 Diagnostic Coding has 8 credits for 3 lecture and 2 laboratory hours a week
    weekly-hours: { lecture: 3, laboratory: 2 }`),
    );
    expectHours(
      course(`
    credits: 8
    #        ^ laboratory-hours HIT 112 Diagnostic Coding has 8 credits for 3 lecture and 1 laboratory hour a week
    weekly-hours: { lecture: 3, laboratory: 1 }`),
    );
    expectHours(
      course(`
    credits: 10
    #        ^^ laboratory-hours for 30 lecture and 30 laboratory hours in the semester
    contact-hours: { lecture: 30, laboratory: 30 }`),
    );
  });

  test('are not told of where practice has hours of its own, and are where these are among the others', () => {
    expectHours(
      course(`
    credits: 8
    practice-experience: { hours: 60 }
    weekly-hours: { lecture: 3, laboratory: 2 }`),
    );
    for (const kind of ['clinical', 'field']) {
      expectHours(
        course(`
    credits: 12
    #        ^^ laboratory-hours for 3 lecture and 2 ${kind} hours a week
    practice-experience: { hours: 30 }
    weekly-hours: { lecture: 3, ${kind}: 2 }`),
      );
    }
  });

  test('are left alone where something is not known', () => {
    expectHours(simple('{ min: 1, max: 9 }', 'weekly-hours: { laboratory: 2 }'));
    expectHours(simple('9', 'weekly-hours: { laboratory: 2, lecture: }'));
    expectHours(course('    credits: 9\n    contact-hours: { laboratory: 30 }', ''));
    expectHours(course('    credits: 9\n    practice-experience: 120\n    weekly-hours: { laboratory: 2 }'));
    expectHours(course('    credits: 9'));
  });
});
