import { describe, expect, test } from 'vitest';
import { moveToTerm, termOutlooks } from '../../../../server/src/features/programs/move-to-term.ts';
import { apply } from '../../../support/accept.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: HIT
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Coding, credits: 3 }
  HIT 120: { title: Data, credits: 3 }
terms:
  - title: Fall
    courses:
      - HIT 100 # always first
      # Needs the laboratory.
      - HIT 110
      - choose: 1
        from: [HIT 120, HIT 130]
      - { elective: Humanities, credits: 3 }
  - title: Spring
    courses: [HIT 140]
  - title: Summer
    season: summer
//- /allied.courses.yaml
catalog: allied
title: Allied Health
courses:
  BIO 111: { title: Biology, credits: 4 }
`;

/** The plan after things are dragged into a term, before one of its places or to its end. */
function planAfter(things: readonly string[], term: string, before?: string, college = program): string {
  const fixture = fixtureWorkspace(college);
  const result = moveToTerm(fixture.snapshot(), {
    moved: things.map(find),
    term: find(`title: ${term}`),
    ...(before === undefined ? {} : { before: find(before).position }),
  });
  if ('refusal' in result) return result.refusal;
  const text = apply(fixture.document('/hit.curriculum.yaml').text, result.edits);
  return text.slice(text.indexOf('terms:'));

  function find(words: string) {
    for (const path of ['/hit.curriculum.yaml', '/allied.courses.yaml']) {
      const { uri, text, lines } = fixture.document(path);
      const terms = Math.max(text.indexOf('terms:'), 0);
      const offset = text.indexOf(words, terms);
      if (offset >= 0) return { uri, position: lines.positionAt(offset) };
    }
    throw new Error(`“${words}” is nowhere.`);
  }
}

test('A course that is dragged to another term moves with its comments.', () => {
  expect(planAfter(['HIT 110'], 'Summer')).toBe(`terms:
  - title: Fall
    courses:
      - HIT 100 # always first
      - choose: 1
        from: [HIT 120, HIT 130]
      - { elective: Humanities, credits: 3 }
  - title: Spring
    courses: [HIT 140]
  - title: Summer
    season: summer
    courses:
      # Needs the laboratory.
      - HIT 110
`);
});

test('A course out of brackets goes before the course that it was dropped on.', () => {
  expect(planAfter(['HIT 140'], 'Fall', 'HIT 110')).toBe(`terms:
  - title: Fall
    courses:
      - HIT 100 # always first
      - HIT 140
      # Needs the laboratory.
      - HIT 110
      - choose: 1
        from: [HIT 120, HIT 130]
      - { elective: Humanities, credits: 3 }
  - title: Spring
    courses: []
  - title: Summer
    season: summer
`);
});

test('Several places move together, a choice of several lines into brackets as well.', () => {
  expect(planAfter(['choose: 1', '{ elective'], 'Spring')).toBe(`terms:
  - title: Fall
    courses:
      - HIT 100 # always first
      # Needs the laboratory.
      - HIT 110
  - title: Spring
    courses: [HIT 140, { choose: 1, from: [HIT 120, HIT 130] }, { elective: Humanities, credits: 3 }]
  - title: Summer
    season: summer
`);
});

test('Within a term, courses change places.', () => {
  expect(planAfter(['{ elective'], 'Fall', 'HIT 110')).toMatch(
    /- HIT 100 # always first\n {6}- \{ elective: Humanities, credits: 3 \}\n {6}# Needs the laboratory.\n {6}- HIT 110\n/,
  );
});

test('A course of a catalog is added to the term.', () => {
  expect(planAfter(['BIO 111'], 'Spring')).toContain('courses: [HIT 140, BIO 111]');
});

test('A course with a remark behind it turns brackets into lines.', () => {
  expect(planAfter(['HIT 100'], 'Spring')).toContain(`
    courses:
      - HIT 140
      - HIT 100 # always first
  - title: Summer`);
});

test('A course is refused where the term has it already, and where the text has changed.', () => {
  const fixture = fixtureWorkspace(program.replace('[HIT 140]', '[HIT 140, hit100]'));
  const { uri, text, lines } = fixture.document('/hit.curriculum.yaml');
  const at = (words: string) => ({ uri, position: lines.positionAt(text.indexOf(words, text.indexOf('terms:'))) });
  const spring = at('title: Spring');
  expect(moveToTerm(fixture.snapshot(), { moved: [at('HIT 100')], term: spring })).toEqual({
    refusal: 'Spring has HIT 100 already.',
  });
  fixture.type('/hit.curriculum.yaml', 'curriculum: hit-aas\n');
  expect(moveToTerm(fixture.snapshot(), { moved: [at('HIT 100')], term: spring })).toEqual({
    refusal: 'The program has changed in the meantime. Try again.',
  });
});

describe('What cannot be dragged is refused, with the reason:', () => {
  const into = (spring: string, thing = 'HIT 100') =>
    planAfter([thing], 'Spring', undefined, program.replace('  - title: Spring\n    courses: [HIT 140]\n', spring));

  test('a remark, which has no place in a term in braces', () => {
    const braces = '  - { title: Spring, courses: [HIT 140] }\n';
    const refusal = (name: string) =>
      `${name} has a comment (#), and Spring is written in braces, where none can stand. Write Spring on lines of its own, or move the comment.`;
    expect(into(braces)).toBe(refusal('HIT 100'));
    expect(into(braces, 'HIT 110')).toBe(refusal('HIT 110'));
    expect(into(braces, '{ elective')).toContain('[HIT 140, { elective: Humanities, credits: 3 }]');
  });

  test('a remark in the brackets of the term, where another one comes', () => {
    const brackets = '  - title: Spring\n    courses: [ # first\n      HIT 140]\n';
    expect(into(brackets)).toBe(
      'HIT 100 has a comment (#), and the courses of Spring are written in brackets that hold a comment already. Write them on lines of their own, each after a dash.',
    );
  });

  test('a name that other places of the file repeat', () => {
    const named = program.replace('- HIT 100 #', '- &intro HIT 100 #');
    expect(planAfter(['HIT 100'], 'Summer', undefined, named)).toBe(
      'HIT 100 is marked with & or *, because it is written once for several places. Move it in the text.',
    );
  });
});

test('A course stays in its plan, and stands there once.', () => {
  const fixture = fixtureWorkspace(`
    //- /hit.curriculum.yaml
    curriculum: hit-aas
    title: HIT
    award: associate
    courses:
      HIT 100: { title: Introduction, credits: 3 }
    terms:
      - { title: Fall, courses: [HIT 100] }
      - { title: Spring, courses: [HIT 200] }
    plans:
      slow: { title: Part-time, terms: [{ title: Year 1, courses: [HIT 100] }] }
  `);
  const { uri, text, lines } = fixture.document('/hit.curriculum.yaml');
  const at = (words: string, from = 'terms:') => {
    return { uri, position: lines.positionAt(text.indexOf(words, text.indexOf(from))) };
  };
  expect(moveToTerm(fixture.snapshot(), { moved: [at('HIT 100', 'plans:')], term: at('title: Spring') })).toEqual({
    refusal:
      'HIT 100 stands in another plan of the program, and each plan has terms of its own. Drag it to a term of its plan.',
  });
  expect(moveToTerm(fixture.snapshot(), { moved: [at('HIT 100', 'courses:')], term: at('title: Spring') })).toEqual({
    refusal: 'Fall has HIT 100 already. Drag it from there.',
  });
});

test('Where a course then comes before what it requires, the answer says so; what was wrong before is not told again.', () => {
  const fixture = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: One, credits: 3 }
  HIT 2: { title: Two, credits: 3, prerequisites: [HIT 1] }
  HIT 3: { title: Three, credits: 3, prerequisites: [HIT 2] }
terms:
  - { title: First fall, courses: [HIT 1] }
  - { title: First spring, courses: [HIT 2] }
  - { title: Second fall, courses: [HIT 3] }
`);
  const { uri, text, lines } = fixture.document('/hit.curriculum.yaml');
  const at = (words: string) => ({ uri, position: lines.positionAt(text.indexOf(words, text.indexOf('terms:'))) });
  const result = (course: string, term: string) =>
    moveToTerm(fixture.snapshot(), { moved: [at(course)], term: at(`title: ${term}`) });
  expect(result('HIT 1', 'Second fall')).toMatchObject({
    follows: 'Moved HIT 1 to Second fall. HIT 2, which needs it, comes earlier.',
  });
  expect(result('HIT 3', 'First spring')).toHaveProperty('follows');
  expect(result('HIT 2', 'Second fall')).toHaveProperty('follows');
  fixture.type(
    '/hit.curriculum.yaml',
    text
      .replace('[HIT 1] }\n  - { title: First spring', '[] }\n  - { title: First spring')
      .replace('[HIT 3]', '[HIT 3, HIT 1]'),
  );
  const document = fixture.document('/hit.curriculum.yaml');
  const there = (words: string) => ({
    uri,
    position: document.lines.positionAt(document.text.indexOf(words, document.text.indexOf('terms:'))),
  });
  expect(
    moveToTerm(fixture.snapshot(), { moved: [there('HIT 2')], term: there('title: First fall') }),
  ).not.toHaveProperty('follows');
});

describe('What follows from a move is told in a few words:', () => {
  const college = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: One, credits: 3 }
  HIT 2: { title: Two, credits: 3, prerequisites: [HIT 1] }
  HIT 3: { title: Three, credits: 3, prerequisites: [HIT 2], offered: [summer] }
  HIT 4: { title: Four, credits: 9 }
  HIT 5: { title: Five, credits: 3, prerequisites: [HIT 3] }
terms:
  - { title: First fall, season: fall, year: 1, credits: 12, courses: [HIT 1, HIT 4] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 2] }
  - { title: Summer, season: summer, year: 1, credits: 3, courses: [HIT 3] }
  - { title: Second fall, season: fall, year: 2, courses: [HIT 5] }
`;
  const asked = (text = college) => {
    const fixture = fixtureWorkspace(text);
    const document = fixture.document('/hit.curriculum.yaml');
    const at = (words: string) => {
      const offset = document.text.indexOf(words, document.text.indexOf('terms:'));
      return { uri: document.uri, position: document.lines.positionAt(offset) };
    };
    return {
      move: (course: string, term: string) =>
        moveToTerm(fixture.snapshot(), { moved: [at(course)], term: at(`title: ${term}`) }),
      outlooks: (course: string, ...terms: string[]) =>
        termOutlooks(fixture.snapshot(), { moved: [at(course)], terms: terms.map((term) => at(`title: ${term}`)) }),
    };
  };

  test('its order, its season, and the credits of its term; of more, how many', () => {
    expect(asked().move('HIT 3', 'First fall')).toMatchObject({
      follows:
        'Moved HIT 3 to First fall. HIT 2, which it needs, comes later; it is offered only in summer; the term now has 15 credits (published: 12).',
    });
  });

  test('a course that needs it, and one in the same term', () => {
    expect(asked().move('HIT 3', 'Second fall')).toMatchObject({
      follows:
        'Moved HIT 3 to Second fall. It is offered only in summer; HIT 5, which needs it, stands in the same term.',
    });
  });

  test('nothing where all is well', () => {
    expect(
      asked(college.replace('offered: [summer]', 'offered: [spring, summer]')).move('HIT 4', 'First spring'),
    ).not.toHaveProperty('follows');
  });

  test('what comments ignore is not told', () => {
    const ignored = college.replace(
      'curriculum: hit\n',
      '# hit-curriculum-ignore requisite-order, course-not-offered, credits-term: a draft\ncurriculum: hit\n',
    );
    expect(asked(ignored).move('HIT 3', 'First fall')).not.toHaveProperty('follows');
  });

  test('for each term that can be chosen', () => {
    expect(asked().outlooks('HIT 3', 'First spring', 'Second fall', 'Summer')).toEqual([
      { credits: '6 credits', follows: 'HIT 2, which it needs, stands in the same term; it is offered only in summer' },
      { credits: '6 credits', follows: 'It is offered only in summer; HIT 5, which needs it, stands in the same term' },
      { credits: '3 credits' },
    ]);
  });
});
