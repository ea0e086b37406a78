import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixed } from '../../features/code-actions/fixes/offered.ts';
import { mendingAt } from './mending.ts';

const only = ['credits-total'];
const expectTotals = (fixture: string) => expectFindings(fixture, only);

/** Four courses of three credits, and one of one to four. */
const courses = `
courses:
  HIT 100: { title: Introduction, credits: 3, part: Core }
  HIT 110: { title: Terminology, credits: 3, part: Core }
  HIT 112: { title: Coding, credits: 3, part: Core }
  ENG 111: { title: Writing, credits: 3, part: General }
  HIT 299: { title: Topics, credits: { min: 1, max: 4 }, part: Core }
`;
const program = (text: string) =>
  `curriculum: hit\ntitle: HIT\naward: certificate\n${text.trim()}\n${courses.trim()}\n`;
const terms = (...lists: readonly string[]) =>
  `terms:\n${lists.map((list, index) => `  - { title: Term ${index + 1}, courses: [${list}] }`).join('\n')}`;

describe('The parts', () => {
  const usi = `
    curriculum: usi-hi
    title: Health Informatics, B.S.
    award: bachelor
    credits: 120
    #        ^^^ credits-total The parts add up to 40 + 18 + 48 + 3 + 6 = 115 credits, and \`credits\` says 120: write 115,
    credit-parts:
      University core: 40
      Business: 18
      Health informatics: 48
      Statistics: 3
      Electives: 6
  `;

  test('of a program of the University of Southern Indiana add up to 115, and not to 120', () => {
    const workspace = expectTotals(usi);
    const finding = findingWith(workspace, '/test.curriculum.yaml', 'credits-total');
    expect(relatedTo(workspace, finding)).toEqual([
      '/test.curriculum.yaml:6 University core: 40 credits',
      '/test.curriculum.yaml:7 Business: 18 credits',
      '/test.curriculum.yaml:8 Health informatics: 48 credits',
      '/test.curriculum.yaml:9 Statistics: 3 credits',
      '/test.curriculum.yaml:10 Electives: 6 credits',
    ]);
  });

  test('of a program of Western Governors University add up to its 122', () => {
    expectTotals(`
      curriculum: wgu-him
      title: Health Information Management, B.S.
      award: bachelor
      credits: 122
      credit-parts: { General education: 37, Business of health care: 29, Health information: 50, Practice: 6 }
    `);
  });

  test('can be ranges, halves and thirds', () => {
    expectTotals(program('credits: 62\ncredit-parts: { Core: { min: 40, max: 44 }, General: 20 }'));
    expectTotals(program('credits: { min: 60, max: 62 }\ncredit-parts: { Core: 41.5, General: 20 }'));
    expectTotals(program('credits: 0.3\ncredit-parts: { Core: 0.1, General: 0.2 }'));
    expectTotals(program('credits: 8\ncredit-parts: { Core: 2.67, General: 2.67, Electives: 2.67 }'));
    expectTotals(
      program(`
credits: 65
#        ^^ credits-total 40–44 + 20.5 = 60.5–64.5 credits, and \`credits\` says 65
credit-parts: { Core: { min: 40, max: 44 }, General: 20.5 }`),
    );
  });

  test('say nothing where one of them is not known', () => {
    expectTotals(program('credits: 62\ncredit-parts: { Core: 40, General: }'));
    expectTotals(program('credits: 62\ncredit-parts:'));
    expectTotals(program('credits:\ncredit-parts: { Core: 40, General: 20 }'));
    expectTotals(program('credit-parts: { Core: 40, General: 20 }'));
  });

  test('can be the one cause of which the terms know better', () => {
    expectTotals(
      program(`
credits: 12
#        ^^ credits-total The terms come to 12 credits, so it is likely to be a part.
credit-parts: { Core: 9, General: 2 }
terms: [{ title: Fall, courses: [HIT 100, HIT 110, HIT 112, { elective: Free, credits: 3 }] }]`),
    );
    // All places say to which part they count, so that the part itself is marked.
    expectTotals(
      program(`
credits: 12
credit-parts: { Core: 9, General: 2 }
#                                 ^ credits-total The terms plan 3 credits for \`General\`, and \`credit-parts\` says 2: take 1 credit out, or write 3.
${terms('HIT 100, HIT 110, HIT 112, ENG 111')}`),
    );
  });
});

describe('The terms', () => {
  test('add up to less or more than is declared', () => {
    const workspace = expectTotals(
      program(`
credits: 12
#        ^^ credits-total The terms of this program add up to 9 credits, and \`credits\` says 12: plan the 3 credits that are missing, or write 9.
${terms('HIT 100, HIT 110', 'HIT 112')}`),
    );
    expect(relatedTo(workspace, findingWith(workspace, '/test.curriculum.yaml', 'credits-total'))).toEqual([
      '/test.curriculum.yaml:6 Term 1: 6 credits',
      '/test.curriculum.yaml:7 Term 2: 3 credits',
    ]);
    expectTotals(
      program(`
credits: 5.5
#        ^^^ credits-total 6 credits, and \`credits\` says 5.5: take 0.5 credits out, or write 6.
${terms('HIT 100, HIT 110')}`),
    );
  });

  test('are right within the range of choices, electives and variable credits', () => {
    expectTotals(program(`credits: 6\n${terms('HIT 100, { choose: 1, from: [HIT 110, HIT 112] }')}`));
    expectTotals(program(`credits: 5\n${terms('HIT 100, { choose: 1, from: [HIT 110, HIT 299] }')}`));
    expectTotals(program(`credits: 5\n${terms('HIT 100, HIT 299')}`));
    expectTotals(program(`credits: 5\n${terms('HIT 100, { course: HIT 299, credits: 2 }')}`));
    expectTotals(
      program(`credits: 9\n${terms('HIT 100, { choose: { credits: 6 }, from: [HIT 110, HIT 112, HIT 299] }')}`),
    );
    expectTotals(
      program(`credits: { min: 6, max: 8 }\n${terms('HIT 100, { elective: Free, credits: { min: 3, max: 4 } }')}`),
    );
    expectTotals(
      program(`
credits: 8
#        ^ credits-total 4–7 credits, and \`credits\` says 8: plan the 1 credit that is missing, or write \`{ min: 4, max: 7 }\`.
${terms('HIT 100, HIT 299')}`),
    );
  });

  test('say nothing where something in them is not known', () => {
    expectTotals(program(`credits: 12\n${terms('HIT 100, HIT 999')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100, { elective: Free }')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100, { choose: 1, from: [HIT 110, HIT 999] }')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100, { from: [HIT 110, HIT 112] }')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100', '')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100, { cours: HIT 110 }')}`));
    expectTotals(program(`credits: 12\n${terms('HIT 100')}\n  - Term 2`));
    expectTotals(program(`credits: 12\n${terms('HIT 100, HIT 100')}`));
    expectTotals(program(`credits: 12\nterms:\n  - { title: Fall, courses: [HIT 100 }`));
    // A catalog that is not there.
    expectTotals(program(`credits: 12\nuses: [biology]\n${terms('HIT 100, BIO 111')}`));
  });

  test('draw on catalogs, and say nothing where two of these give different credits', () => {
    const catalogs = (credits: number) => `
//- /bio.courses.yaml
catalog: bio
title: Biology
courses: { BIO 111: { title: Biology I, credits: 4 } }
//- /more.courses.yaml
catalog: more
title: More
courses: { BIO 111: { title: Biology I, credits: ${credits} } }
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [bio, more]
credits: 5
${credits === 4 ? '#        ^ credits-total 4 credits' : ''}
terms: [{ title: Fall, courses: [BIO 111] }]
`;
    expectTotals(catalogs(4));
    expectTotals(catalogs(3));
  });

  test('of which the published credits of one term are the cause are left to that', () => {
    expectTotals(program('credits: 9\nterms: [{ title: Fall, credits: 9, courses: [HIT 100, HIT 110] }]'));
    // An internship that the plan does not name.
    expectTotals(
      program('credits: 9\nterms: [{ title: A, courses: [HIT 100] }, { title: B, credits: 6, courses: [] }]'),
    );
  });

  test('plan another amount than is published for a part', () => {
    const workspace = expectTotals(
      program(`
credits: 12
credit-parts:
  Core: 9
  #     ^ credits-total The terms plan 6 credits for \`Core\`, and \`credit-parts\` says 9: plan the 3 credits that are missing, or write 6.
  General: 3
${terms('HIT 100, HIT 110, ENG 111')}`),
    );
    expect(relatedTo(workspace, findingWith(workspace, '/test.curriculum.yaml', 'credits-total'))).toEqual([
      '/test.curriculum.yaml:9 HIT 100: 3 credits',
      '/test.curriculum.yaml:9 HIT 110: 3 credits',
    ]);
    expectTotals(
      program(`
credits: 6
credit-parts: { Core: 3, General: 3 }
#                     ^ credits-total \`Core\`
#                                 ^ credits-total Nothing in the terms counts to \`General\`, and \`credit-parts\` says 3
${terms('HIT 100, HIT 110')}`),
    );
  });
});

describe('Other plans and concentrations', () => {
  const plan = (list: string) => `plans:\n  slow:\n    terms: [{ title: A, courses: [${list}] }]`;

  test('a plan is marked where it differs from the total and from the terms', () => {
    expectTotals(
      program(`
credits: 6
${terms('HIT 100, HIT 110')}
plans:
  slow:
# ^^^^ credits-total This plan adds up to 9 credits, and \`credits\` says 6: take 3 credits out, or correct \`credits\`.
    terms: [{ title: A, courses: [HIT 100, HIT 110, HIT 112] }]`),
    );
  });

  test('one cause is told once, wherever it shows', () => {
    expectTotals(
      program(`
credits: 9
#        ^ credits-total The terms of this program add up to 6 credits
${terms('HIT 100, HIT 110')}
${plan('HIT 100, HIT 110')}`),
    );
    expectTotals(
      program(`
credits: 9
#        ^ credits-total The plans of this program add up to 6 credits
${plan('HIT 100, HIT 110')}`),
    );
  });

  test('a concentration completes the terms that all students share', () => {
    const tracks = (coding: string, data: string) =>
      `concentrations:\n  coding: { title: Coding, adds: [${coding}] }\n  data: { title: Data, adds: [${data}] }`;
    expectTotals(program(`credits: 9\n${terms('HIT 100, HIT 110')}\n${tracks('HIT 112', 'ENG 111')}`));
    expectTotals(program(`credits: 9\n${terms('HIT 100, HIT 110')}\n${tracks('HIT 999', 'HIT 999')}`));
    expectTotals(
      program(`
credits: 9
${terms('HIT 100, HIT 110')}
concentrations:
  coding: { title: Coding, adds: [HIT 112] }
  data: { title: Data, adds: [HIT 112, ENG 111] }
# ^^^^ credits-total With this concentration, the terms add up to 12 credits, and \`credits\` says 9`),
    );
    // One that goes beyond a complete plan may be meant to.
    expectTotals(program(`credits: 6\n${terms('HIT 100, HIT 110')}\n${tracks('HIT 112', 'ENG 111')}`));
    expectTotals(
      program(`
credits: 12
#        ^^ credits-total The terms of this program add up to 6 credits
${terms('HIT 100, HIT 110')}
${tracks('HIT 112', 'ENG 111')}`),
    );
  });

  test('a concentration replaces an elective, and of two with one title nobody knows which', () => {
    const elective = '{ elective: Free, credits: 3 }';
    const track = 'concentrations:\n  coding: { title: Coding, replaces: { Free: [HIT 110, HIT 112] } }';
    expectTotals(program(`credits: 9\n${terms(`HIT 100, ${elective}`)}\n${track}`));
    expectTotals(program(`credits: 99\n${terms(`HIT 100, ${elective}, ${elective}`)}\n${track}`));
  });
});

describe('Fixes', () => {
  test('the total becomes the sum of the parts, and the comment stays', () => {
    const text = program(`
credits: 1$02.0  # as printed
credit-parts: { Core: 6, General: 3 }`);
    expect(mendingAt(text)).toEqual(['Set `credits` to 9, the sum of the parts']);
    expect(fixed(text, 'Set `credits` to 9, the sum of the parts')).toBe(
      program(`
credits: 9.0  # as printed
credit-parts: { Core: 6, General: 3 }`),
    );
  });

  test('a range becomes a number, and a number a range', () => {
    const one = program(`credits:\n  m$0in: 10\n  max: 12 # units\n${terms('HIT 100, HIT 110')}`);
    expect(fixed(one.replace(' # units', ''), 'Set `credits` to 6, what is planned')).toContain('credits: 6\nterms');
    const other = program(`credits: $010 # units\n${terms('HIT 100, HIT 299')}`);
    expect(fixed(other, 'Set `credits` to { min: 4, max: 7 }, what is planned')).toContain(
      'credits: { min: 4, max: 7 } # units',
    );
  });

  test('a part becomes what is planned for it', () => {
    const text = program(`credits: 6\ncredit-parts: { Core: $09, General: 3 }\n${terms('HIT 100, ENG 111')}`);
    expect(fixed(text, 'Set `Core` to 3, what is planned for it')).toContain('{ Core: 3, General: 3 }');
  });

  test('where parts and terms say two other things, one can choose', () => {
    const text = program(`credits: $012\ncredit-parts: { Core: 6, General: 3 }\n${terms('HIT 100, HIT 110')}`);
    expect(mendingAt(text.replace(', part: Core', ''))).toEqual([
      'Set `credits` to 9, the sum of the parts',
      'Set `credits` to 6, what is planned',
    ]);
  });
});
