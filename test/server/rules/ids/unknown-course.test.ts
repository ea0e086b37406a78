import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

describe('a course that the program does not have', () => {
  test('in a requisite: a slip of the fingers is seen through, and another program may have the course', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 1: { title: Introduction, credits: 3 }
        HIT 15:
          title: Directed Practice
          credits: 1
          prerequisites: [HIT 5]
          #               ^^^^^ unknown-course \`HIT 5\` is not a course of this program. Did you mean \`HIT 15\`? If it belongs to another program, say so: \`{ course: HIT 5, external: true }\`.
    `);
    expect(findingWith(workspace, '/test.curriculum.yaml', 'unknown-course').data).toEqual({
      values: { written: 'HIT 5', suggestions: ['HIT 15'], use: 'prerequisites', external: true },
    });
  });

  test('for a character that nobody sees: it is shown', () => {
    const workspace = fixtureWorkspace(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100: { title: Introduction, credits: 3 }
        HIT 200: { title: Coding, credits: 3, prerequisites: ["HIT\u200B 100", "HIT\u00AD100", "HIT 10\u2060"] }
    `);
    const found = findingsIn(workspace, '/test.curriculum.yaml').filter(({ code }) => code === 'unknown-course');
    expect(found.map(({ message }) => `${String(message).split('?')[0]}?`)).toEqual([
      '`HIT⟨invisible character⟩ 100` is not a course of this program. Did you mean `HIT 100`?',
      '`HIT⟨invisible character⟩100` is not a course of this program. Did you mean `HIT 100`?',
      expect.stringContaining('`HIT 10⟨invisible character⟩` is not a course'),
    ]);
  });

  test('in nested requisites, terms, choices and concentrations', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          corequisites:
            - any:
                - all: [{ condition: Admission }, ENG 1]
                #                                 ^^^^^ unknown-course
      terms:
        - title: Fall
          courses:
            - HIT 100
            - MAT 1
            # ^^^^^ unknown-course Add it under \`courses\`, or correct the code.
            - { choose: 1, from: [HIT 100, "MAT 2"] }
            #                              ^^^^^^^ unknown-course
      concentrations:
        data:
          title: Data
          adds: [DAT 1]
          #      ^^^^^ unknown-course
          replaces: { Elective: HIT 100 }
          #           ^^^^^^^^ unknown-course and no choice or elective of its plan is called so
    `);
  });

  test('named many times is one mistake, with its other places', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          prerequisites: [XYZ 9]
          #               ^^^^^ unknown-course Add it under \`courses\`, or correct the code. It stands in 3 places of this file.
        HIT 200: { title: Coding, credits: 3, advisories: [xyz9] }
      terms:
        - { title: Fall, courses: [HIT 100, HIT 200, XYZ 9] }
    `);
    expect(relatedTo(workspace, findingWith(workspace, '/test.curriculum.yaml', 'unknown-course'))).toEqual([
      '/test.curriculum.yaml:9 xyz9 stands here as well',
      '/test.curriculum.yaml:11 XYZ 9 stands here as well',
    ]);
  });

  test('is a warning only, where it is no more than recommended', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100: { title: Introduction, credits: 3, advisories: [XYZ 9, ENG 9] }
        #                                                        ^^^^^ unknown-course
        #                                                               ^^^^^ unknown-course
        HIT 200: { title: Coding, credits: 3, prerequisites: [ENG 9, HIT 100], advisories: [XYZ 9] }
    `);
    expect(findingsIn(workspace, '/test.curriculum.yaml').map(({ severity }) => severity)).toEqual([
      DiagnosticSeverity.Warning,
      DiagnosticSeverity.Error,
    ]);
  });

  test('is not told where the file says that it is of another program', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          prerequisites: [{ course: ENG 101, external: true }]
    `);
  });

  test('is not told of a sketch, which has no courses yet', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      terms:
        - { title: Fall, courses: [HIT 100, HIT 110] }
    `);
  });

  test('codes of catalogs count as well, and are what is suggested', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3, prerequisites: [bio 111, BOI 112, BIO 11] }
        #                                                                    ^^^^^^^ unknown-course or of a catalog that it uses. Did you mean \`BIO 112\`?
        #                                                                             ^^^^^^ unknown-course Did you mean \`BIO 111\`?
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
        BIO 112: { title: Biology II, credits: 4 }
    `);
  });

  test('another digit is more likely another course than a slip', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIM 3116C: { title: Records, credits: 4 }
        HIM 3117: { title: Data, credits: 4, prerequisites: [HIM 3116] }
        #                                                    ^^^^^^^^ unknown-course Did you mean \`HIM 3116C\`?
    `);
    const { values } = findingWith(workspace, '/test.curriculum.yaml', 'unknown-course').data;
    expect(values.suggestions).toEqual(['HIM 3116C', 'HIM 3117']);
  });
});

describe('a course that a catalog requires', () => {
  test('may stand in a program that uses the catalog', () => {
    expectFindings(`
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4, prerequisites: [HIT 100, CHE 1] }
        #                                                                 ^^^^^ unknown-course is not a course of this catalog, or of a program that uses it.
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3, advisories: [BIO 111] }
    `);
  });

  test('is unknown while that program is half typed', () => {
    const workspace = expectFindings(`
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4, prerequisites: [CHE 1] }
        #                                                        ^^^^^ unknown-course
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3, corequisites: [BIO 111] }
    `);
    workspace.type('/hit.curriculum.yaml', 'curriculum: hit\nuses: [sciences]\ncourses:\n  "CHE');
    expect(findingsIn(workspace, '/sciences.courses.yaml')).toEqual([]);
  });
});

test('of hundreds of codes that nobody knows, the first ones are seen through', () => {
  const courses = Array.from({ length: 200 }, (_, number) => {
    const code = String(1000 + number * 7);
    return `  HIT ${code}: { title: Course, credits: 3, prerequisites: [HIT ${code}X] }`;
  });
  const workspace = fixtureWorkspace(
    `curriculum: hit\ntitle: HIT\naward: associate\ncourses:\n${courses.join('\n')}\nterms:\n  - { title: Fall, courses: [] }\n`,
  );
  const found = findingsIn(workspace, '/test.curriculum.yaml').filter(({ code }) => code === 'unknown-course');
  const suggested = found.map(({ data }) => data.values.suggestions.length > 0);
  expect(suggested).toEqual(Array.from({ length: 200 }, (_, number) => number < 100));
  expect(found[0]?.message).toContain('Did you mean `HIT 1000`?');
  // Any of the courses may be meant by one of the others.
  expect(findingsIn(workspace, '/test.curriculum.yaml').filter(({ code }) => code === 'unused-course')).toEqual([]);
});
