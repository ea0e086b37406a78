import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** The codes of all that is said of a program, in the order of the text. */
function codesIn(text: string): string[] {
  return findingsIn(fixtureWorkspace(`//- /a.curriculum.yaml\n${text}`), '/a.curriculum.yaml').map(({ code }) =>
    String(code),
  );
}

const head = 'curriculum: a\ntitle: A\naward: certificate\n';

describe('a comment has a finding ignored', () => {
  test('at the end of the line', () => {
    const course = 'courses:\n  HIT 1:\n    title: One\n    credits: 3\n    prerequisites: [HIT 2]';
    expect(codesIn(`${head}${course}\n`)).toEqual(['unknown-course']);
    expect(codesIn(`${head}${course} # hit-curriculum-ignore unknown-course: A partner has it.\n`)).toEqual([]);
  });

  test('on the line above, past other comments', () => {
    expect(
      codesIn(`${head}courses:
  HIT 1:
    # hit-curriculum-ignore schema-unknown-key: It is for our catalog.
    # hit-curriculum-ignore schema-wrong-type: So is this.
    # The dean knows.
    titel: One
    credits: 3
`),
    ).toEqual(['ignore-unused']);
  });

  test('several at once', () => {
    expect(
      codesIn(`${head}courses:
  # hit-curriculum-ignore schema-missing-key, unused-course: Not written yet.
  HIT 1:
    credits: 3
`),
    ).toEqual(['ignore-unused']);
  });

  test('at the top of the file for all of it, and behind another comment', () => {
    const rest = `${head}courses:\n  HIT 1: { title: One, credits: 3, prerequisites: [HIT 2] }\n  HIT 3: { title: Three, credits: 3, prerequisites: [HIT 4] }\n`;
    expect(codesIn(rest)).toEqual(['unknown-course', 'unknown-course']);
    expect(codesIn(`# Ours\n\n# hit-curriculum-ignore unknown-course: A partner has it.\n\n---\n${rest}`)).toEqual([]);
    expect(
      codesIn(rest.replace('[HIT 2] }', '[HIT 2] } # ours # hit-curriculum-ignore unknown-course: partner')),
    ).toEqual(['unknown-course']);
  });

  test.each([
    ['behind the mark of a text on lines of its own', '', '>- # hit-curriculum-ignore outcome-verb: As adopted.', ''],
    ['above that mark', '# hit-curriculum-ignore outcome-verb: As adopted.\n        ', '|', ''],
    ['above a text in quotation marks', '# hit-curriculum-ignore outcome-verb: As adopted.\n        ', '"', '"'],
    ['above a text without marks', '# hit-curriculum-ignore outcome-verb: As adopted.\n        ', 'Students will', ''],
  ])('%s', (_, above, mark, end) => {
    const outcome = (comment: string, begins: string) => `${head}courses:
  HIT 1:
    title: One
    credits: 3
    outcomes:
      - id: a-1
        ${comment}text: ${begins}
          Understand law, and the rules
          of privacy${end}
`;
    expect(codesIn(outcome('', mark.replace(/ #.*/, '')))).toEqual(['outcome-verb']);
    expect(codesIn(outcome(above, mark))).toEqual([]);
  });

  test('in braces over several lines', () => {
    expect(
      codesIn(`${head}courses:
  HIT 1:
    title: One
    credits: 3
    prerequisites: [
      # hit-curriculum-ignore unknown-course: A partner has it.
      HIT 2,
      HIT 3,
    ]
`),
    ).toEqual(['unknown-course']);
  });

  test('and no text that only looks like one', () => {
    const text = `${head}description: |
  # hit-curriculum-ignore unknown-course: no comment
notes: "a # hit-curriculum-ignore nothing"
courses:
  HIT 1: { title: "# hit-curriculum-ingore", credits: 3, prerequisites: [HIT 2] }
`;
    expect(codesIn(text).filter((code) => code.startsWith('ignore-'))).toEqual([]);
    expect(codesIn(text)).toContain('unknown-course');
  });

  test('but no mistake in YAML, and nothing that is said of comments', () => {
    expect(
      codesIn(`# hit-curriculum-ignore yaml-bad-indent, ignore-unknown: no\n${head}courses:\n   A: 1\n  B: 2\n`),
    ).toEqual(expect.arrayContaining(['ignore-unknown', 'yaml-bad-indent']));
  });
});

describe('what is said of such comments', () => {
  test('words instead of a name are told once, and not as a missing reason besides', () => {
    expectFindings(
      `
//- /a.curriculum.yaml
# hit-curriculum-ignore Term with too many credits: dean
#                       ^^^^ ignore-unknown There is no rule \`Term\`.
# hit-curriculum-ignore term-laod
#                       ^^^^^^^^^ ignore-unknown There is no rule \`term-laod\`. Did you mean \`term-load\`?
curriculum: a
title: A
award: certificate
`,
      ['ignore-unknown', 'ignore-without-reason'],
    );
  });

  test('misspelled words and codes', () => {
    expectFindings(
      `
//- /a.curriculum.yaml
# hit-curriculum-ingore unknown-course: x
# ^^^^^^^^^^^^^^^^^^^^^ ignore-unknown Did you mean \`hit-curriculum-ignore\`?
# hit-curriculum ignore unknown-course: x
# ^^^^^^^^^^^^^^^^^^^^^ ignore-unknown Did you mean
# hit-curriculum-disable unknown-course: x
# ^^^^^^^^^^^^^^^^^^^^^^ ignore-unknown Did you mean
# hit-curriculum-ignore: unknown-course, x
# ^^^^^^^^^^^^^^^^^^^^^^ ignore-unknown Did you mean
# hit-curriculum-ignore
# ^^^^^^^^^^^^^^^^^^^^^ ignore-unknown such as \`unknown-course\`
# hit-curriculum-ignore unknown-corse, hello: x
#                       ^^^^^^^^^^^^^ ignore-unknown Did you mean \`unknown-course\`?
#                                      ^^^^^ ignore-unknown There is no rule \`hello\`.
# The hit-curriculum files, hit-curriculum.config.yaml, and HIT Curriculum ignores this.
# hit-curriculum is what we ignore
curriculum: a
title: A
award: certificate
`,
      ['ignore-unknown'],
    );
  });

  test.each([
    'hit-curriculm-ignore',
    'hti-curriculum-ignore',
    'hit-curriclum-ignore',
    'hit-curricula-ignore',
    'hitcurriculm-ignore',
    'ht_curriculum_ingore',
    'hit-curiculum-disable',
    'hit-curriculm-supress',
    'hit-curriculm ignore',
    'Hit-Curiculum-Ignore',
    'hit-curriculum-disable-next-line',
    'hit-curriculm-ignore-next-line',
    'hit-curriculumignore',
  ])('a word that is not quite the right one: %s', (word) => {
    expectFindings(
      `
//- /a.curriculum.yaml
# ${word} unknown-course: x
# ${'^'.repeat(word.length)} ignore-unknown Did you mean \`hit-curriculum-ignore\`?
curriculum: a
title: A
award: certificate
`,
    );
  });

  test.each([
    'HIT curriculum to be ignored in 2027',
    'HIT curriculum: ignore the plan of 2019',
    'HIT-curriculum, to be ignored from 2027',
    'hit-curriculum-committee-approved in May',
    'hit-curriculum-core: the courses that all share',
    'Health-curriculum-disabled students ask for this',
    'high-school-curriculum-ignored by us',
    'The curriculum committee ignores this',
    'it-curriculum-schema: see there',
    'history-curriculum-ignore',
    'curriculum-ignore is what the other tool wants',
  ])('prose is left alone: %s', (comment) => {
    expect(codesIn(`# ${comment}\n${head}`)).toEqual([]);
  });

  test('reasons that are not there', () => {
    expectFindings(
      `
//- /a.curriculum.yaml
# hit-curriculum-ignore unknown-course
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason Say why \`unknown-course\` is ignored
# hit-curriculum-ignore unknown-role, unknown-item:
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason are ignored
# hit-curriculum-ignore unknown-course: reason
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason
# hit-curriculum-ignore unknown-course since the dean says so
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason Put a colon
# hit-curriculum-ignore unknown-course: 見る
curriculum: a
title: A
award: certificate
`,
      ['ignore-without-reason'],
    );
  });

  test('what is not found any more', () => {
    expectFindings(
      `
//- /a.curriculum.yaml
curriculum: a
title: A
award: certificate
courses:
  HIT 1:
    title: One
    credits: 3
    # hit-curriculum-ignore unknown-role, unknown-course: x
    #                       ^^^^^^^^^^^^ ignore-unused No \`unknown-role\` is found in this line
    prerequisites: [HIT 2]
  HIT 3: { title: Three, credits: 3 } # hit-curriculum-ignore unknown-course: x
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-unused remove it
`,
      ['ignore-unused'],
    );
  });

  test('not while the file cannot be read', () => {
    const text = `${head}courses:\n  HIT 1: { title: One, credits: 3 } # hit-curriculum-ignore unknown-course: x\n`;
    expect(codesIn(text)).toEqual(['ignore-unused']);
    expect(codesIn(`${text}  HIT 2: [\n`)).not.toContain('ignore-unused');
  });
});
