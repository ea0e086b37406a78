import { expect, test } from 'vitest';
import { mended, mendedHere, offeredAt } from './mending.ts';

const libraries = `//- /allied-health.courses.yaml
catalog: allied-health
title: Allied Health Courses
courses:
  BIO 111: { title: Anatomy, credits: 4 }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Anatomy, credits: 4 }
  CHM 101: { title: Chemistry, credits: 4 }
//- /general-education.skills.yaml
framework: general-education
title: General Education
items:
  critical-thinking: Critical thinking # the first
`;

const program = (rest: string) => `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
${rest}`;

const course = `courses:
  HIT 110:
    title: Introduction
    credits: 3
`;

test('A catalog from which a course is drawn is added to `uses`, which is made where the format has it', () => {
  const fixture = program(`# about courses
${course}    prerequisites: [CHM$0 101]
terms:
  - { title: Fall, courses: [CHM 101] }
`);
  expect(offeredAt(`${fixture}${libraries}`)).toEqual(['Add sciences to uses (preferred)']);
  expect(mendedHere(`${fixture}${libraries}`, 'Add sciences to uses')).toContain(
    'award: associate\nuses: [sciences]\n# about courses\ncourses:\n',
  );
});

test('A framework of which an item is named joins the others under `uses`', () => {
  const fixture = program(
    `uses:\n- sciences # ours\n${course}    teaches:\n      general$0-education/critical-thinking: introduced\n`,
  );
  expect(mendedHere(`${fixture}${libraries}`, 'Add general-education to uses')).toContain(
    'uses:\n- sciences # ours\n- general-education\n',
  );
});

test('Several that are missing under `uses` are added at once', () => {
  const fixture = `${program(`${course}    prerequisites: [CHM$0 101]
    teaches: { general-education/critical-thinking: introduced }
`)}${libraries}`;
  const title = 'Add sciences and general-education to uses';
  expect(offeredAt(fixture)).toEqual(['Add sciences to uses (preferred)', title]);
  expect(mendedHere(fixture, title)).toContain('\nuses: [sciences, general-education]\n');
});

test('A slip under `uses` is mended', () => {
  const fixture = `${program(`uses: [allied-helth$0]\n${course}`)}${libraries}`;
  expect(offeredAt(fixture)).toEqual([
    'Change allied-helth to allied-health (preferred)',
    'Create the catalog allied-helth (allied-helth.courses.yaml)',
    'Create the framework allied-helth (allied-helth.skills.yaml)',
    'Remove allied-helth from uses',
  ]);
  expect(mendedHere(fixture, 'Change allied-helth to allied-health')).toContain('uses: [allied-health]\n');
  expect(mendedHere(fixture, 'Remove allied-helth from uses')).toBe(
    `curriculum: hit\ntitle: HIT\naward: associate\n${course}`,
  );
});

test('What stands under `uses` already is not written there again', () => {
  const fixture = `${program(`uses: [allied-health, allied-helth$0]\n${course}`)}${libraries}`;
  expect(offeredAt(fixture)[0]).toBe('Create the catalog allied-helth (allied-helth.courses.yaml)');
  expect(mendedHere(fixture, 'Remove allied-helth from uses')).toContain('uses: [allied-health]\n');
});

test('A missing catalog is made, with nothing in it yet', () => {
  const fixture = `${program(`uses:\n  - nursing$0\n${course}`)}${libraries}`;
  expect(mended(fixture, 'Create the catalog nursing (nursing.courses.yaml)')).toEqual({
    '/nursing.courses.yaml': 'catalog: nursing\ntitle: Nursing\ncourses: {}\n',
  });
});

test('A missing framework is made with the items that are named of it, and used', () => {
  const fixture = `${program(`${course}    teaches:
      college-goals$0/team-work: introduced
    outcomes:
      - text: Work
        skills: [college-goals/team-work, college-goals/ethics]
`)}${libraries}`;
  expect(offeredAt(fixture)).toEqual(['Create the framework college-goals (college-goals.skills.yaml)']);
  expect(mended(fixture, 'Create the framework college-goals (college-goals.skills.yaml)')).toEqual({
    '/hit.curriculum.yaml': expect.stringContaining('award: associate\nuses: [college-goals]\ncourses:\n'),
    '/college-goals.skills.yaml': `framework: college-goals
title: College Goals
items:
  team-work: Team work
  ethics: Ethics
`,
  });
});

test('The id of a framework is mended at each of its items, and the framework is used', () => {
  const fixture = `${program(`${course}    teaches:
      "general-educaton$0/critical-thinking": introduced
    outcomes:
      - { text: Think, skills: [general-educaton/critical-thinking] }
`)}${libraries}`;
  expect(mendedHere(fixture, 'Change general-educaton to general-education (2 places)')).toBe(`curriculum: hit
title: HIT
award: associate
uses: [general-education]
${course}    teaches:
      "general-education/critical-thinking": introduced
    outcomes:
      - { text: Think, skills: [general-education/critical-thinking] }
`);
});

test('What a program prepares for need not be used', () => {
  const fixture = `${program(`prepares-for: { frameworks: [general-educaton$0] }\n`)}${libraries}`;
  expect(mendedHere(fixture, 'Change general-educaton to general-education')).not.toContain('uses');
  expect(mended(fixture, 'Create the framework general-educaton (general-educaton.skills.yaml)')).toEqual({
    '/general-educaton.skills.yaml': 'framework: general-educaton\ntitle: General Educaton\nitems: {}\n',
  });
});

test('An item is mended, or added to its framework', () => {
  const fixture = `${program(`uses: [general-education]
${course}    teaches:
      general-education/critical-thnking$0: introduced
`)}${libraries}`;
  expect(offeredAt(fixture)).toEqual([
    'Change general-education/critical-thnking to general-education/critical-thinking (preferred)',
    'Create critical-thnking in General Education (general-education.skills.yaml)',
  ]);
  expect(
    mendedHere(fixture, 'Change general-education/critical-thnking to general-education/critical-thinking'),
  ).toContain('      general-education/critical-thinking: introduced\n');
  expect(mended(fixture, 'Create critical-thnking in General Education (general-education.skills.yaml)')).toEqual({
    '/general-education.skills.yaml': `framework: general-education
title: General Education
items:
  critical-thinking: Critical thinking # the first
  critical-thnking: Critical thnking
`,
  });
});

test('Within its own framework an item is written without the id of the framework', () => {
  const fixture = `//- /general.skills.yaml
framework: general
title: General
items:
  thinking: Thinking
  judging: { label: Judging, broader: thinkin$0 }
`;
  expect(offeredAt(fixture)).toEqual(['Change thinkin to thinking (preferred)', 'Create thinkin in this framework']);
  expect(mendedHere(fixture, 'Change thinkin to thinking')).toContain('broader: thinking }');
  expect(mendedHere(fixture, 'Create thinkin in this framework')).toContain('\n  thinkin: Thinkin\n');
});

test('A skill that nobody knows becomes an item of a framework', () => {
  const fixture = `${program(`uses: [general-education]
${course}    teaches:
      team-work$0: introduced # in groups
    outcomes:
      - { text: Work, skills: [team-work] }
`)}${libraries}`;
  expect(offeredAt(fixture)).toEqual([
    'Create team-work in General Education (general-education.skills.yaml)',
    'Create team-work in a new framework (hit-skills.skills.yaml)',
  ]);
  const here = (id: string) => `    teaches:
      ${id}/team-work: introduced # in groups
    outcomes:
      - { text: Work, skills: [${id}/team-work] }
`;
  expect(mended(fixture, 'Create team-work in General Education (general-education.skills.yaml)')).toEqual({
    '/hit.curriculum.yaml': expect.stringContaining(here('general-education')),
    '/general-education.skills.yaml': expect.stringContaining('# the first\n  team-work: Team work\n'),
  });
  expect(mended(fixture, 'Create team-work in a new framework (hit-skills.skills.yaml)')).toEqual({
    '/hit.curriculum.yaml': expect.stringMatching(
      /uses: \[general-education, hit-skills\]\n[\s\S]*hit-skills\/team-work:/,
    ),
    '/hit-skills.skills.yaml': `framework: hit-skills
title: Skills of HIT
items:
  team-work: Team work
`,
  });
});

test('A skill that a used framework has is only written as the framework has it', () => {
  const fixture = `${program(`uses: [general-education]\n${course}    teaches: { critical-thinking$0: introduced }\n`)}${libraries}`;
  const title = 'Change critical-thinking to general-education/critical-thinking';
  expect(mendedHere(fixture, title)).toContain('teaches: { general-education/critical-thinking: introduced }\n');
});

test('A catalog from which nothing is drawn goes, and `uses` with the last one', () => {
  const fixture = `${program(`uses: [sciences$0]\n${course}`)}${libraries}`;
  expect(offeredAt(fixture)).toEqual(['Remove sciences from uses (preferred)']);
  expect(mendedHere(fixture, 'Remove sciences from uses')).toBe(
    `curriculum: hit\ntitle: HIT\naward: associate\n${course}`,
  );
});

test('Of two catalogs with the same course, a person says which one goes', () => {
  const fixture = `${program(
    `uses:\n  - allied-health # of the division\n  - sciences\n${course}    prerequisites: [BIO$0 111]\n`,
  )}${libraries}`;
  expect(offeredAt(fixture)).toEqual(['Remove allied-health from uses', 'Remove sciences from uses']);
  expect(mendedHere(fixture, 'Remove sciences from uses')).toContain(
    'uses:\n  - allied-health # of the division\ncourses:\n',
  );
});

test('An unknown role is mended, or made beside the file', () => {
  const fixture = `//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
prepares-for:
  roles: [medical-codr$0, trainer]
//- /medical-codr.role.yaml
role: something-else
title: Something else
//- /trainer.role.yaml
role: trainer
title: Trainer
`;
  expect(offeredAt(fixture)).toEqual([
    'Change medical-codr to medical-coder (preferred)',
    'Create the role medical-codr (medical-codr-2.role.yaml)',
  ]);
  expect(mendedHere(fixture, 'Change medical-codr to medical-coder')).toContain('roles: [medical-coder, trainer]');
  expect(mended(fixture, 'Create the role medical-codr (medical-codr-2.role.yaml)')).toEqual({
    '/medical-codr-2.role.yaml': 'role: medical-codr\ntitle: Medical Codr\n',
  });
  expect(offeredAt(fixture, { createsFiles: false })).toEqual(['Change medical-codr to medical-coder (preferred)']);
});
