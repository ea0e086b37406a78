import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { afterRuleFix, ruleFixesIn, ruleFixTitles } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/test.curriculum.yaml';
const only = ['rhit-accreditation', 'rhia-accreditation'];

const program = (award: string, certifications: string, more = '') => `
curriculum: hit
title: HIT
award: ${award}
prepares-for:
  certifications: ${certifications}
${more}`;

describe('RHIT and RHIA as targets', () => {
  test('a candidate is not accredited yet', () => {
    const workspace = expectFindings(
      program(
        'associate',
        '[cca, rhit]',
        '#                       ^^^^ rhit-accreditation RHIT asks for an associate program in health information management that CAHIIM accredits, according to AHIMA’s page on RHIT as of 2026-11-22. This program is only a candidate for accreditation by CAHIIM, and not accredited yet. Take `rhit` out of `certifications` until it is accredited; if it is, correct `accreditation`.\naccreditation:\n  - { accreditor: cahiim, status: candidate }\n  - hlc',
      ),
      only,
    );
    expect(relatedTo(workspace, findingWith(workspace, path, 'rhit-accreditation'))).toEqual([
      `${path}:7 The accreditation is here`,
    ]);
  });

  test.each([
    ['only plans its accreditation by CAHIIM', 'associate', '[{ accreditor: cahiim, status: planned }]'],
    ['names no accreditation by CAHIIM', 'associate', '[hlc]'],
    ['leads to the award `Certificate`. Take', 'certificate', '[cahiim]'],
    ['leads to the award `Certificate` and names no accreditation by CAHIIM. Take', 'certificate', '[hlc]'],
  ])('RHIT: the program %s', (words, award, accreditation) => {
    expectFindings(
      program(
        award,
        '[rhit]',
        `#                  ^^^^ rhit-accreditation This program ${words}\naccreditation: ${accreditation}`,
      ),
      only,
    );
  });

  test('RHIA: an associate program is not enough', () => {
    expectFindings(
      program(
        'associate',
        '[rhia]',
        '#                  ^^^^ rhia-accreditation This program leads to the award `Associate degree`.\naccreditation: [cahiim]',
      ),
      only,
    );
  });

  test('in a concentration as well, each credential once', () => {
    expectFindings(
      `
      curriculum: hit
      title: HIT
      award: associate
      accreditation: [hlc]
      concentrations:
        coding: { title: Coding, prepares-for: { certifications: [rhit] } }
      #                                                           ^^^^ rhit-accreditation
        records: { title: Records, prepares-for: { certifications: [rhit] } }
      `,
      only,
    );
  });

  test.each([
    ['RHIT in an accredited program', program('associate', '[rhit]', 'accreditation: [hlc, cahiim]')],
    ['RHIT with a higher award', program('bachelor', '[rhit]', 'accreditation: [cahiim]')],
    ['RHIA with a bachelor’s degree', program('bachelor', '[rhia]', 'accreditation: [cahiim]')],
    ['RHIA with a master’s degree', program('master', '[rhia]', 'accreditation: [cahiim]')],
    ['RHIA with an approved certificate', program('certificate', '[rhia]', 'accreditation: [cahiim]')],
    ['an accreditor by its name', program('associate', '[rhit]', 'accreditation: [{ title: CAHIIM }]')],
    ['a credential without such conditions', program('certificate', '[chda, cphi, ccs]', 'accreditation: [hlc]')],
    ['a program without an award', program('', '[rhit]', 'accreditation: [cahiim]')],
    ['a program with an unknown award', program('associates', '[rhit]', 'accreditation: [cahiim]')],
    ['a file that is only begun', program('associate', '[rhit]')],
    ['an accreditation that is being written', program('associate', '[rhit]', 'accreditation:')],
  ])('is right, or not to be judged: %s', (_what, text) => {
    expectFindings(text, only);
  });

  test('A program with a plan that lists no accreditation is only asked for it.', () => {
    const workspace = expectFindings(
      program(
        'associate',
        '[rhit]',
        '#                  ^^^^ rhit-accreditation This file does not say whether the Commission\ncourses: { HIT 1: { title: A, credits: 3 } }\nterms: [{ title: Fall, courses: [HIT 1] }]',
      ),
      only,
    );
    expect(findingWith(workspace, path, 'rhit-accreditation').severity).toBe(3);
  });
});

describe('The fixes', () => {
  const fixture = (certifications: string, more: string) =>
    fixtureWorkspace(program('associate', certifications, more));

  test('take the credential out, wherever the file names it', () => {
    const taken = 'Take `rhit` out of `certifications`';
    const workspace = fixture(
      '[cca, rhit] # ours',
      'accreditation: [hlc]\nconcentrations:\n  coding: { title: Coding, prepares-for: { certifications: [rhit] } }\n',
    );
    expect(ruleFixTitles(workspace, path, 'rhit-accreditation')).toEqual([taken]);
    const after = afterRuleFix(workspace, path, 'rhit-accreditation', taken);
    expect(after).toContain('  certifications: [cca] # ours\n');
    expect(after).toContain('  coding: { title: Coding }\n');
    expectFindings(`//- ${path}\n${after}`, only);
  });

  test('or write the accreditation, where nothing is said of it', () => {
    const written = 'Write `accreditation: [cahiim]`, if CAHIIM accredits the program';
    const workspace = fixture(
      '[rhit]',
      'courses: { HIT 1: { title: A, credits: 3 } }\nterms: [{ title: Fall, courses: [HIT 1] }]\n',
    );
    expect(ruleFixTitles(workspace, path, 'rhit-accreditation')).toEqual([
      written,
      'Take `rhit` out of `certifications`',
    ]);
    const after = afterRuleFix(workspace, path, 'rhit-accreditation', written);
    expect(after).toContain('award: associate\naccreditation: [cahiim]\nprepares-for:\n');
    expectFindings(`//- ${path}\n${after}`, only);
  });

  test('but not where it stands elsewhere by a name', () => {
    const workspace = fixture(
      '&all [rhit]',
      'accreditation: [hlc]\nconcentrations:\n  coding: { title: Coding, prepares-for: { certifications: *all } }\n',
    );
    expect(ruleFixTitles(workspace, path, 'rhit-accreditation')).toEqual([]);
  });
});

describe('a health information program without practice', () => {
  const missing = 'practice-experience-missing';
  const four = (last: string, more = 'cip: "51.0707"', award = 'associate') => `
curriculum: hit
title: Health Information
award: ${award}
${more}
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Records, credits: 3 }
  HIT 200: { title: Coding, credits: 3 }
  HIT 290: { ${last} }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110] }
  - { title: Spring, courses: [HIT 200, HIT 290] } # the last
`;
  const seminar = 'title: Seminar, credits: 3';
  const found = (text: string) =>
    findingsIn(fixtureWorkspace(text), path).filter(({ code }) => code === missing).length;

  test('is found at its title', () => {
    expectFindings(
      four(seminar).replace(
        'award:',
        '#      ^^^^^^^^^^^^^^^^^^ practice-experience-missing No course of this health information program is a practice experience or a capstone.\naward:',
      ),
      [missing],
    );
  });

  test.each([
    ['by its code of the classification', 'cip: "51.0706"', 'bachelor', 1],
    ['by a credential', 'prepares-for: { certifications: [rhia] }', 'master', 1],
    ['by a role', 'prepares-for: { roles: [health-information-technician] }', 'associate', 1],
    ['not of another field', 'cip: "11.0101"', 'associate', 0],
    [
      'not of another field that prepares for a role of this one',
      'cip: "11.0101"\nprepares-for: { roles: [health-information-technician] }',
      'associate',
      0,
    ],
    ['not with a role of informatics', 'prepares-for: { roles: [clinical-systems-analyst] }', 'bachelor', 0],
    ['not a certificate', 'cip: "51.0707"', 'certificate', 0],
    ['not without any of these', 'status: draft', 'associate', 0],
  ])('is in the field %s', (_how, more, award, count) => {
    expect(found(four(seminar, more, award))).toBe(count);
  });

  test.each([
    'title: Work, credits: 3, practice-experience: 80',
    'title: Work, credits: 3, practice-experience: { hours: 80, setting: [remote] }',
    'title: Work, credits: 3, capstone: true',
    'title: Work, credits: 3, contact-hours: { clinical: 40 }',
    'title: Work, credits: 3, weekly-hours: { field: 3 }',
    'title: Coding Practicum, credits: 3',
    'title: Internship in HIM, credits: 3',
    'title: Medical Coding Directed Practice, credits: 3',
    'title: Management Affiliation, credits: 3',
    'title: Professional Practice Experience II, credits: 3',
    'title: Capstone Seminar, credits: 3',
    'title: Clinical Practice, credits: 3',
    'title: Supervised Field Experience, credits: 3',
  ])('has it where a course says %s', (last) => {
    expect(found(four(last))).toBe(0);
  });

  test.each([
    ['a course of the plan is not known', four(seminar).replace('HIT 290] }', 'HIT 290, HIT 300] }')],
    ['the plan has one term', four(seminar).replace(/ {2}- { title: Fall.*\n/, '')],
    ['a term is empty', four(seminar).replace('[HIT 200, HIT 290]', '')],
    ['most of the credits are not planned yet', four(seminar, 'cip: "51.0707"\ncredits: 60')],
    ['there are a few courses and no plan', four(seminar).replace(/terms:[\s\S]*/, '')],
    [
      'an elective is called so',
      four(seminar).replace('HIT 290] }', '{ elective: Internship or project, credits: 3 }] }'),
    ],
  ])('is not told where %s', (_why, text) => {
    expect(found(text)).toBe(0);
  });

  test('a fix adds the course and plans it in the last term', () => {
    const workspace = fixtureWorkspace(four(seminar));
    const text = afterRuleFix(
      workspace,
      path,
      missing,
      'Add `HIT 295 Professional Practice Experience` (3 credits, 120 hours) and plan it in `Spring`',
    );
    expect(text).toContain(
      '  HIT 290: { title: Seminar, credits: 3 }\n  HIT 295: { title: Professional Practice Experience, credits: 3, practice-experience: 120 }\n',
    );
    expect(text).toContain('  - { title: Spring, courses: [HIT 200, HIT 290, HIT 295] } # the last\n');
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain(missing);
  });

  test('its title says which published credits change with it', () => {
    const title = (text: string) => ruleFixesIn(fixtureWorkspace(text), path, missing)[0]?.title;
    const text = four(seminar).replace('award:', 'credits: 12\naward:');
    expect(title(text)).toMatch(/and plan it in `Spring`; then write the program's `credits` 15$/);
    const term = text.replace('Spring,', 'Spring, credits: 6,');
    expect(title(term)).toMatch(/in `Spring`; then write the program's `credits` 15 and the term's 9$/);
    // What does not agree before may agree afterwards.
    expect(title(text.replace('credits: 12', 'credits: 15'))).toMatch(/and plan it in `Spring`$/);
  });

  describe('but with a capstone', () => {
    const capstone = 'title: Seminar, credits: 3, capstone: true';
    const rhit = 'prepares-for: { certifications: [rhit] }';
    const words =
      '`HIT 290 Seminar` is a capstone, and no course of this program is a practice experience at a site, which programs that CAHIIM accredits have. Where';

    test.each([
      ['RHIT', rhit],
      ['RHIA', 'prepares-for: { certifications: [rhia] }'],
      ['CAHIIM', 'cip: "51.0707"\naccreditation: [{ accreditor: cahiim, status: candidate }]'],
    ])('is told so, for information, where it names %s', (_name, more) => {
      const marked = four(capstone, more).replace(
        'award:',
        `#      ^^^^^^^^^^^^^^^^^^ practice-experience-missing ${words}\naward:`,
      );
      const workspace = expectFindings(marked, [missing]);
      const finding = findingWith(workspace, path, missing);
      expect(finding.severity).toBe(3);
      expect(relatedTo(workspace, finding).map((place) => place.replace(/^\S+ /, ''))).toEqual(['HIT 290 Seminar']);
    });

    test.each([
      ['nothing of that is named', four(capstone)],
      ['another body accredits it', four(capstone, 'cip: "51.0707"\naccreditation: [hlc]')],
      ['another course is at a site', four(capstone, rhit).replace('Coding', 'Coding Practicum')],
      [
        'an elective is',
        four(capstone, rhit).replace('HIT 290] }', 'HIT 290, { elective: Internship, credits: 3 }] }'),
      ],
      ['the plan is only begun', four(capstone, rhit).replace(/ {2}- { title: Fall.*\n/, '')],
    ])('is not told where %s', (_why, text) => {
      expect(found(text)).toBe(0);
    });

    test('gets a course with hours and no more, in the main plan', () => {
      const workspace = fixtureWorkspace(
        `${four(capstone, rhit)}plans:\n  part-time: { title: Slowly, terms: [{ title: Fall, courses: [HIT 100] }] }\n`,
      );
      const [fix, ...others] = ruleFixesIn(workspace, path, missing);
      expect(others).toEqual([]);
      const title =
        'Add `HIT 295 Professional Practice Experience` (3 credits, 120 hours) and plan it in `Spring` of the main plan only';
      expect(fix?.title).toBe(title);
      expect(afterRuleFix(workspace, path, missing, title)).toContain(
        '  HIT 295: { title: Professional Practice Experience, credits: 3, practice-experience: 120 }\n',
      );
      expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain(missing);
    });
  });

  test('another fix says which course is the capstone already', () => {
    const workspace = fixtureWorkspace(four(seminar));
    const text = afterRuleFix(workspace, path, missing, 'Say that `HIT 290 Seminar` is the capstone');
    expect(text).toContain('HIT 290: { title: Seminar, credits: 3, capstone: true }');
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain(missing);
  });

  test('the code of the new course is free, and as high as the award', () => {
    const titles = (text: string) => ruleFixesIn(fixtureWorkspace(text), path, missing).map(({ title }) => title)[0];
    expect(titles(four(seminar, 'cip: "51.0706"', 'bachelor'))).toMatch(/^Add `HIT 495 /);
    expect(titles(four(seminar).replaceAll('HIT 290', 'HIT 295'))).toMatch(/^Add `HIT 296 /);
    expect(titles(four(seminar).replaceAll(/HIT (\d+)/g, 'HIM $10'))).toMatch(/^Add `HIM 2950 /);
    expect(titles(four(seminar).replaceAll(/HIT (\d+)/g, 'C$1'))).toMatch(/^Add `C295 /);
  });

  test('it is called after the subject of most courses, and has a number where theirs have none', () => {
    const titles = (text: string) => ruleFixesIn(fixtureWorkspace(text), path, missing).map(({ title }) => title)[0];
    expect(titles(four(seminar).replaceAll('HIT 100', 'BIO 100'))).toMatch(/^Add `HIT 295 /);
    const named = four(seminar).replaceAll(
      /HIT (\d)(\d)/g,
      (_code, one, other) => `Course ${'ABCD'[one]}${'ABCDEFGHIJ'[other]}`,
    );
    expect(titles(named)).toMatch(/^Add `HIT 295 /);
  });

  test('a program whose courses stand in a catalog gets the course all the same', () => {
    const text = four(seminar).replace(/courses:\n[\s\S]*terms:/, 'uses: [shared]\nterms:');
    const catalog = four(seminar).replace(/[\s\S]*(courses:\n[\s\S]*)terms:[\s\S]*/, '$1');
    const workspace = fixtureWorkspace(
      `//- ${path}${text}//- /shared.courses.yaml\ncatalog: shared\ntitle: Shared\n${catalog}`,
    );
    const after = afterRuleFix(workspace, path, missing, 'Add `HIT 295 ');
    expect(after).toContain('[HIT 200, HIT 290, HIT 295] } # the last\n');
    expect(after).toContain('courses:\n  HIT 295:\n    title: Professional Practice Experience\n');
    expect(findingsIn(workspace, path)).toEqual([]);
  });

  test('a term that has no name is the last one', () => {
    const [fix] = ruleFixesIn(fixtureWorkspace(four(seminar).replace('title: Spring, ', '')), path, missing);
    expect(fix?.title).toMatch(/ and plan it in the last term$/);
  });

  test('a course in lines of its own is written in lines', () => {
    const text = `curriculum: hit
title: HIT
award: associate
cip: "51.0707"
courses:
${[1, 2, 3, 4, 5, 6, 7, 8].map((one) => `  HIT 10${one}:\n    title: Course ${one}\n    credits: 3\n`).join('\n')}`;
    const workspace = fixtureWorkspace(text);
    expect(afterRuleFix(workspace, path, missing, 'Add `HIT 295').split('\n').slice(-6).join('\n')).toBe(`
  HIT 295:
    title: Professional Practice Experience
    credits: 3
    practice-experience: 120
`);
  });
});
