import { expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';

test('A course of two catalogs that a program uses is told once, with both.', () => {
  const workspace = expectFindings(`
    //- /hit.curriculum.yaml
    curriculum: hit
    title: HIT
    award: associate
    uses: [sciences, biology]
    courses:
      HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111, BIO 112, CHE 1] }
      #                                                           ^^^^^^^ ambiguous-course \`BIO 111\` is a course of both the catalog “Biology” (biology.courses.yaml) and the catalog “Sciences” (sciences.courses.yaml), and nothing says which is meant.
    terms:
      - { title: Fall, courses: [HIT 100, BIO 111] }
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 111: { title: Biology I, credits: 4 }
      CHE 1: { title: Chemistry, credits: 4 }
    //- /biology.courses.yaml
    catalog: biology
    title: Biology
    courses:
      BIO 111: { title: Biology I, credits: 3 }
      BIO 112: { title: Biology II, credits: 3 }
  `);
  const found = findingWith(workspace, '/hit.curriculum.yaml', 'ambiguous-course');
  expect(found.severity).toBe(2);
  expect(found.data).toEqual({
    values: {
      written: 'BIO 111',
      candidates: [
        { uri: workspace.uriOf('/biology.courses.yaml'), title: 'Biology' },
        { uri: workspace.uriOf('/sciences.courses.yaml'), title: 'Sciences' },
      ],
    },
  });
  expect(relatedTo(workspace, found)).toEqual([
    '/biology.courses.yaml:4 BIO 111 in the catalog “Biology”',
    '/sciences.courses.yaml:4 BIO 111 in the catalog “Sciences”',
    '/hit.curriculum.yaml:8 BIO 111 stands here as well',
  ]);
});

test('Of catalogs and roles with one id the nearest is meant; where two are as near, it is told once.', () => {
  expectFindings(`
    //- /programs/hit.curriculum.yaml
    curriculum: hit
    title: HIT
    award: associate
    uses: [sciences]
    #      ^^^^^^^^ ambiguous-library \`sciences\` is the id of both
    prepares-for: { roles: [clerk] }
    #                       ^^^^^ ambiguous-role \`clerk\` is the id of both the role “Clerk” (clerk.role.yaml) and the role “Office Clerk” (clerk.role.yaml)
    courses:
      HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111] }
    //- /north/sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 111: { title: Biology I, credits: 4 }
    //- /south/sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 111: { title: Biology I, credits: 4 }
    //- /north/clerk.role.yaml
    role: clerk
    title: Clerk
    //- /south/clerk.role.yaml
    role: clerk
    title: Office Clerk
    //- /south/hit.curriculum.yaml
    curriculum: hit
    title: HIT South
    award: associate
    uses: [sciences]
    prepares-for: { roles: [clerk] }
    courses:
      HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111] }
  `);
});
