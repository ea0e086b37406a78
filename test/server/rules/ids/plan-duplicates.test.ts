import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';

describe('terms that are called alike', () => {
  test('are told in one plan, and not where each has a plan of its own', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100: { title: Introduction, credits: 3 }
      terms:
        - { title: Fall, courses: [HIT 100] }
        - { title: Spring, courses: [] }
        - { title: Fall, courses: [] }
      #            ^^^^ duplicate-title Another term of this plan is called \`Fall\` already. Give this one a title of its own, so that others can say which is meant.
      plans:
        slow: { title: Slow, terms: [{ title: Fall, courses: [HIT 100] }, { title: Summer, courses: [] }] }
        fast: { title: Fast, terms: [{ title: Fall, courses: [HIT 100] }, { title: Fall, courses: [] }] }
      #                                                                            ^^^^ duplicate-title
    `);
    const found = findingWith(workspace, '/test.curriculum.yaml', 'duplicate-title');
    expect(found.severity).toBe(DiagnosticSeverity.Warning);
    expect(found.data).toEqual({ values: { kind: 'term', written: 'Fall' } });
    expect(relatedTo(workspace, found)).toEqual(['/test.curriculum.yaml:7 Fall stands here first']);
  });
});

describe('electives and choices that are called alike', () => {
  const plan = (rest: string) => `
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100: { title: Introduction, credits: 3 }
        HIT 200: { title: Coding, credits: 3 }
      terms:
        - { title: Fall, courses: [HIT 200, { elective: Humanities, credits: 3 }] }
        - { title: Spring, courses: [{ elective: Humanities, credits: 3 }] }
      ${rest}
  `;

  test('are told where a concentration replaces one of them', () => {
    expectFindings(
      plan(`#                                          ^^^^^^^^^^ duplicate-title \`Humanities\` stands in this plan already, and a concentration replaces what is called so. Give this one a title of its own, so that it can say which is meant.
      plans:
        slow: { title: Slow, terms: [{ title: Fall, courses: [{ elective: Humanities, credits: 3 }] }] }
      concentrations:
        data: { title: Data, replaces: { Humanities: HIT 100 } }`),
    );
  });

  test('are common elsewhere', () => {
    expectFindings(plan('concentrations: { data: { title: Data, adds: [HIT 100] } }'));
  });
});

describe('a course that stands twice in one term', () => {
  const program = (course: string) => `
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3 }
      terms:
        - { title: Fall, courses: [HIT 100, BIO 111, { course: bio111, credits: 1 }] }
      ${course}
        - { title: Spring, courses: [HIT 100] }
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
  `;

  test('is told', () => {
    const workspace = expectFindings(`
      ${program('#                                                        ^^^^^^ duplicate-slot `bio111` stands in this term already.')}
        BIO 111: { title: Biology, credits: 4, repeatable: false }
    `);
    const found = findingWith(workspace, '/hit.curriculum.yaml', 'duplicate-slot');
    expect(found.severity).toBe(DiagnosticSeverity.Warning);
    expect(relatedTo(workspace, found)).toEqual(['/hit.curriculum.yaml:8 BIO 111 stands here first']);
  });

  test.each(['true', '{ times: 2 }'])('is none where it is repeatable (%s)', (repeatable) => {
    expectFindings(`${program('')}        BIO 111: { title: Biology, credits: 4, repeatable: ${repeatable} }`);
  });
});
