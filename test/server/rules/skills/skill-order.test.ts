import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, messagesOf, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const expectOrder = (fixture: string) => expectFindings(fixture, ['skill-starts-high', 'skill-level-order']);

const head = 'curriculum: hit\ntitle: HIT\naward: associate\n';

describe('A skill that starts above the first level', () => {
  test('is told of where it first appears', () => {
    expectOrder(`
${head}courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
  HIT 200: { title: Privacy, credits: 3, teaches: { hipaa: reinforced, privacy: reinforced } }
  #                                                                             ^^^^^^^^^^ skill-starts-high “Privacy” first appears in \`HIT 200\` (Privacy, Spring), and there at reinforced: no course before begins with it. Teach it at introduced in an earlier course, or lower the level here.
  HIT 300: { title: More, credits: 3, teaches: { privacy: { level: mastered, assessed: true } } }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 200] }
  - { title: Summer, courses: [HIT 300] }
`);
  });

  test('is told of in the plan, where a catalog has the course', () => {
    const workspace = expectOrder(`
//- /hit.curriculum.yaml
${head}uses: [sciences]
terms:
  - { title: Fall, courses: [{ choose: 1, from: [BIO 111, bio 112] }] }
  #                                                       ^^^^^^^ skill-starts-high “Pathophysiology” first appears in \`BIO 112\` (Biology, Fall, a choice), and there at mastered
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Anatomy, credits: 4, teaches: { anatomy-and-physiology: introduced } }
  BIO 112: { title: Biology, credits: 4, teaches: { pathophysiology: mastered } }
`);
    const finding = findingWith(workspace, '/hit.curriculum.yaml', 'skill-starts-high');
    expect(relatedTo(workspace, finding)).toEqual(['/sciences.courses.yaml:5 BIO 112 is declared here']);
  });

  test('is nothing where students bring it with them, in a certificate of one term, and where it is no skill', () => {
    const course = '  HIM 300: { title: Standards, credits: 3, teaches: { health-data-standards: reinforced } }';
    const completion = (year: number) => `
curriculum: him
title: Completion
award: bachelor
courses:
${course}
terms:
  - { title: Junior fall, year: ${year}, courses: [HIM 300] }
  - { title: Senior fall, year: 4, courses: [{ elective: Free, credits: 9 }] }
`;
    expectOrder(completion(3));
    const [finding] = findingsIn(
      fixtureWorkspace(`//- /p.curriculum.yaml\n${completion(1)}`),
      '/p.curriculum.yaml',
    ).filter(({ code }) => code === 'skill-starts-high');
    // In the first term there is no earlier course to speak of.
    expect(finding?.message).toMatch(/Lower the level here, or begin at introduced in another course of this term\.$/);
    expectOrder(`
curriculum: coding
title: Coding
award: certificate
courses:
${course}
terms:
  - { title: Fall, courses: [HIM 300] }
`);
    expectOrder(completion(1).replace('health-data-standards', 'plo-data'));
  });

  test('may begin in the same term, in a choice, or under an equal item', () => {
    expectOrder(`
//- /hit.curriculum.yaml
${head}uses: [ours]
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced, ours/writing: introduced } }
  HIT 110: { title: Other, credits: 3, teaches: { sql: introduced } }
  HIT 200: { title: Privacy, credits: 3, teaches: { hipaa: mastered, sql: introduced } }
  HIT 210: { title: Data, credits: 3, teaches: { sql: mastered, written-communication: reinforced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 200] }
  - { title: Spring, courses: [{ choose: 1, from: [HIT 100, HIT 110] }] }
  - { title: Summer, courses: [HIT 210] }
//- /ours.skills.yaml
framework: ours
title: Ours
items: { writing: { label: Writing, equals: [written-communication] } }
`);
  });
});

describe('What is not known of the start is left alone:', () => {
  const two = (more: { award?: string; first?: string; terms?: string; rest?: string; course?: string }) => `
curriculum: hit
title: HIT
award: ${more.award ?? 'associate'}
${more.rest ?? ''}
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { ${more.first ?? 'hipaa: introduced'} } }
  HIT 200: { title: Privacy, credits: 3, ${more.course ?? ''}teaches: { privacy: reinforced } }
${more.terms ?? 'terms:\n  - { title: Fall, courses: [HIT 100] }\n  - { title: Spring, courses: [HIT 200] }'}
`;
  const expectNothing = (fixture: string) => expectOrder(fixture);

  test('a program that builds on a degree', () => {
    expectNothing(two({ award: 'master' }));
    expectNothing(two({ award: 'graduate-certificate' }));
  });

  test('a program without terms', () => {
    expectNothing(two({ terms: '' }));
    expectNothing(two({ terms: 'concentrations:\n  privacy: { title: Privacy, adds: [HIT 200] }' }));
  });

  test('a course that rests on one outside of the program', () => {
    expectNothing(two({ course: 'prerequisites: [{ course: LAW 100, external: true }], ' }));
    expectNothing(two({ course: 'prerequisites: [{ any: [HIT 100, { course: LAW 100, external: true }] }], ' }));
  });

  test('a plan with a course that nobody has, and a catalog that is not found', () => {
    expectNothing(
      two({
        terms: 'terms:\n  - { title: Fall, courses: [HIT 100, HIT 199] }\n  - { title: Spring, courses: [HIT 200] }',
      }),
    );
    expectNothing(two({ rest: 'uses: [sciences]' }));
  });

  test('a skill that a course without a term teaches as well', () => {
    expectNothing(two({ first: 'privacy: introduced', terms: 'terms:\n  - { title: Spring, courses: [HIT 200] }' }));
  });

  test('a level that the scale does not have', () => {
    expectNothing(two({}).replace('privacy: reinforced', 'privacy: someday'));
  });
});

describe('A skill that falls back', () => {
  const plan = (...courses: readonly string[]) => `
${head}courses:
${courses.map((teaches, index) => `  HIT ${index + 1}: { title: Course ${index + 1}, credits: 3, teaches: ${teaches} }`).join('\n')}
terms:
${courses.map((_, index) => `  - { title: Term ${index + 1}, courses: [HIT ${index + 1}] }`).join('\n')}
`;

  test('is told of once, at the first course that falls behind, with the others', () => {
    const fixture = plan(
      '{ hipaa: introduced }',
      '{ hipaa: mastered }',
      '{ hipaa: reinforced }',
      '{ hipaa: introduced }',
    );
    const marked = fixture.replace(
      'teaches: { hipaa: reinforced } }\n',
      'teaches: { hipaa: reinforced } }\n  #                                                       ^^^^^^^^^^ skill-level-order `HIT 3` (Course 3, Term 3) teaches “HIPAA” at reinforced only, after `HIT 2` (Course 2, Term 2) has brought it to mastered. So does one later course. Lower the earlier level, raise the later one, or exchange the two courses.\n',
    );
    const workspace = expectOrder(marked);
    const finding = findingWith(workspace, '/test.curriculum.yaml', 'skill-level-order');
    expect(relatedTo(workspace, finding).map((words) => words.replace(/^\S+ /, ''))).toEqual([
      'HIT 2 brings “HIPAA” to mastered',
      'HIT 4 teaches it at introduced',
    ]);
    expect(finding.data.values).toEqual({
      course: 'HIT 3',
      before: 'HIT 2',
      skills: [{ skill: 'hipaa', level: 'reinforced', before: 'mastered' }],
    });
  });

  test('is told of in one row with the others of the same two courses', () => {
    const skills = ['hipaa', 'privacy', 'sql', 'statistics', 'teamwork'];
    const at = (level: string) => `{ ${skills.map((skill) => `${skill}: ${level}`).join(', ')} }`;
    const workspace = fixtureWorkspace(plan(at('introduced'), at('mastered'), at('reinforced'), '{ sql: introduced }'));
    expect(messagesOf(workspace, '/test.curriculum.yaml', 'skill-level-order')).toEqual([
      '`HIT 3` (Course 3, Term 3) teaches 5 skills lower than `HIT 2` (Course 2, Term 2) before it: HIPAA (reinforced, after mastered), Privacy (reinforced, after mastered), SQL (reinforced, after mastered) and 2 more. Lower the earlier levels, raise the later ones, or exchange the two courses.',
    ]);
    const finding = findingWith(workspace, '/test.curriculum.yaml', 'skill-level-order');
    expect(relatedTo(workspace, finding)).toHaveLength(5);
  });

  test('is no skill that starts high as well, where a later course begins with it', () => {
    const fixture = plan('{ hipaa: mastered }', '{ hipaa: introduced }');
    expectOrder(
      fixture.replace(
        'hipaa: introduced } }\n',
        'hipaa: introduced } }\n  #                                                       ^^^^^^^^^^ skill-level-order\n',
      ),
    );
  });

  test('does not fall back by a choice, behind a course that some take later, or within a term', () => {
    expectOrder(`
${head}courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered } }
  HIT 3: { title: Three, credits: 3, teaches: { hipaa: reinforced } }
  HIT 4: { title: Four, credits: 3, teaches: { privacy: mastered, hipaa: mastered } }
  HIT 5: { title: Five, credits: 3, teaches: { privacy: introduced } }
  HIT 6: { title: Six, credits: 3, teaches: { privacy: reinforced } }
terms:
  - { title: Fall, courses: [HIT 1, HIT 5] }
  - { title: Spring, courses: [HIT 2, { choose: 1, from: [HIT 3, HIT 4] }] }
  - { title: Summer, courses: [HIT 6, { choose: 1, from: [HIT 3, HIT 1] }] }
  - { title: Fall, courses: [HIT 4] }
`);
  });

  test('along a concentration is told of there, and not again for each', () => {
    expectOrder(`
${head}courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { hipaa: mastered } }
  HIT 3: { title: Three, credits: 3, teaches: { hipaa: introduced } }
  #                                                    ^^^^^^^^^^ skill-level-order \`HIT 3\` (Three, Summer) teaches “HIPAA” at introduced only, after \`HIT 2\` (Two, Spring)
terms:
  - { title: Fall, courses: [HIT 1] }
  - { title: Spring, courses: [HIT 2] }
  - { title: Summer, courses: [{ elective: Any, credits: 3 }] }
concentrations:
  a: { title: A, replaces: { Any: HIT 3 } }
  b: { title: B, adds: { Summer: [HIT 3] } }
`);
  });
});

describe('Courses that the plan has in a wrong order', () => {
  const program = (first: string, second: string) => `
${head}courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced, privacy: introduced } }
  HIT 2: { title: Two, credits: 3, prerequisites: [HIT 1], teaches: { hipaa: reinforced, privacy: reinforced, sql: mastered } }
  HIT 3: { title: Three, credits: 3, prerequisites: [HIT 2], teaches: { hipaa: mastered, sql: introduced } }
  HIT 4: { title: Four, credits: 3, teaches: { hipaa: reinforced } }
terms:
  - { title: Fall, courses: [${first}] }
  - { title: Spring, courses: [${second}] }
  - { title: Summer, courses: [HIT 3] }
`;
  const codesIn = (text: string) => {
    const found = findingsIn(fixtureWorkspace(text), '/test.curriculum.yaml');
    return found
      .map(({ code }) => code)
      .filter((code) => code !== 'course-contributes-nothing' && code !== 'unused-course');
  };

  test('are told of once, and not again for each of their skills', () => {
    // What an early course needs comes too late: neither of the two says anything of the levels.
    expect(codesIn(program('HIT 2', 'HIT 1'))).toEqual(['requisite-order']);
    // In the right order, what else is wrong is told of.
    expect(codesIn(program('HIT 1', 'HIT 2'))).toEqual(['skill-level-order']);
  });

  test('do not keep others from being compared', () => {
    const text = program('HIT 2', 'HIT 1').replace('[HIT 3]', '[HIT 4]');
    const more = text
      .replace('terms:\n', 'terms:\n  - { title: Summer before, courses: [HIT 5] }\n')
      .replace('courses:\n', 'courses:\n  HIT 5: { title: Five, credits: 3, teaches: { hipaa: mastered } }\n');
    expect(codesIn(more)).toEqual(['skill-level-order', 'requisite-order']);
  });
});

describe('What starts high in one course', () => {
  const program = `
${head}courses:
  HIT 1: { title: One, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Two, credits: 3, teaches: { privacy: mastered, information-security: reinforced } }
terms:
  - { title: Fall, courses: [HIT 1] }
  - { title: Spring, courses: [HIT 2] }
`;

  test('is told of together, and begun with skill by skill', () => {
    const workspace = fixtureWorkspace(program);
    const path = '/test.curriculum.yaml';
    const [message, ...others] = messagesOf(workspace, path, 'skill-starts-high');
    expect(others).toEqual([]);
    expect(message).toBe(
      '2 skills first appear in `HIT 2` (Two, Spring), and no course before begins with them: Privacy (mastered), Information security (reinforced). Teach them at introduced in an earlier course, or lower the levels here.',
    );
    const titles = ruleFixesIn(workspace, path, 'skill-starts-high').map(({ title }) => title);
    expect(titles).toEqual([
      'Add “Privacy” (introduced) to `HIT 1` (One, Fall)',
      'Add “Information security” (introduced) to `HIT 1` (One, Fall)',
    ]);
    filesAfterRuleFix(workspace, path, 'skill-starts-high', titles[0] ?? '');
    expect(messagesOf(workspace, path, 'skill-starts-high')).toEqual([
      expect.stringContaining('“Information security” first appears in `HIT 2`'),
    ]);
  });
});

describe('The fix for a skill that starts high', () => {
  const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches:
      data-quality: introduced # first things

    # Assessed by the department.
    assessments:
      Examination: 100
  HIT 110:
    title: Ethics
    credits: 3
    # No skills yet.
    notes: New in fall.
  HIT 200:
    title: Privacy
    credits: 3
    prerequisites: [HIT 110]
    teaches: { privacy: { level: reinforced, assessed: true } } # with cases
  HIT 120:
    title: Health Law
    credits: 3
    teaches: { hipaa: introduced }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110, HIT 120] }
  - { title: Spring, courses: [HIT 200] }
`;
  const path = '/hit.curriculum.yaml';

  test('begins with it in an earlier course that teaches what is near', () => {
    const workspace = fixtureWorkspace(program);
    const titles = ruleFixesIn(workspace, path, 'skill-starts-high').map(({ title }) => title);
    expect(titles[0]).toBe('Add “Privacy” (introduced) to `HIT 120` (Health Law, Fall)');
    const { [path]: text } = filesAfterRuleFix(workspace, path, 'skill-starts-high', titles[0] ?? '');
    expect(text).toContain('teaches: { hipaa: introduced, privacy: introduced }');
    expect(messagesOf(workspace, path, 'skill-starts-high')).toEqual([]);
  });

  test('writes `teaches` before what stands behind it, and leaves comments and empty lines', () => {
    const workspace = fixtureWorkspace(
      program
        .replace('hipaa: introduced', 'verbal-communication: introduced')
        .replace('    teaches:\n      data-quality: introduced # first things\n', ''),
    );
    const [fix, ...others] = ruleFixesIn(workspace, path, 'skill-starts-high');
    expect(others).toEqual([]);
    expect(fix?.title).toBe('Add “Privacy” (introduced) to `HIT 100` (Introduction, Fall)');
    const { [path]: text } = filesAfterRuleFix(workspace, path, 'skill-starts-high', fix?.title ?? '');
    expect(text).toContain(`
    credits: 3
    teaches:
      privacy: introduced
`);
    expect(text).toContain('    # Assessed by the department.\n    assessments:');
    expect(messagesOf(workspace, path, 'skill-starts-high')).toEqual([]);
  });

  test('lowers the level where no course is earlier', () => {
    const workspace = fixtureWorkspace(
      program
        .replace('terms:\n', 'terms:\n  - { title: Summer, courses: [HIT 200] }\n')
        .replace('Spring, courses: [HIT 200]', 'Spring, courses: []')
        .replace('    prerequisites: [HIT 110]\n', ''),
    );
    const [fix] = ruleFixesIn(workspace, path, 'skill-starts-high');
    expect(fix?.title).toBe('Lower “Privacy” to introduced in `HIT 200` (Privacy, Summer)');
    const { [path]: text } = filesAfterRuleFix(workspace, path, 'skill-starts-high', fix?.title ?? '');
    expect(text).toContain('privacy: { level: introduced, assessed: true } } # with cases');
    expect(messagesOf(workspace, path, 'skill-starts-high')).toEqual([]);
  });
});

describe('What stands in one place for several courses', () => {
  const shared = `
curriculum: hit
title: HIT
award: associate
prepares-for: &targets { roles: [medical-coder] }
courses:
  HIT 1: { title: "<img src=x onerror=alert(1)>", credits: 3, teaches: &skills { privacy: mastered } }
  HIT 2: { title: Two, credits: 3, teaches: *skills }
  HIT 3:
    title: Three
    credits: 3
    <<: { teaches: { hipaa: reinforced } }
terms:
  - { title: Fall, courses: [HIT 2] }
  - { title: Spring, courses: [HIT 1, HIT 3] }
concentrations:
  a: { title: A, prepares-for: *targets }
`;

  test('is told of where it stands, and not changed for one of them', () => {
    const workspace = fixtureWorkspace(shared);
    expect(messagesOf(workspace, '/test.curriculum.yaml', 'skill-starts-high')).toEqual([
      expect.stringContaining('“Privacy” first appears in `HIT 2`'),
      expect.stringContaining('“HIPAA” first appears in `HIT 3`'),
    ]);
    const fixes = ruleFixesIn(workspace, '/test.curriculum.yaml', 'skill-starts-high');
    expect(fixes.map((fix) => fix.edit())).toEqual([undefined]);
  });
});
