import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';

describe('a course that stands twice', () => {
  test('under two spellings of its code', () => {
    const workspace = expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 112: { title: Coding, credits: 3 }
        hit112: { title: Diagnostic Coding, credits: 3 }
      # ^^^^^^ duplicate-course \`hit112\` is the same course as \`HIT 112\`: capitals and spaces make no difference in a code.
    `);
    const found = findingWith(workspace, '/test.curriculum.yaml', 'duplicate-course');
    expect(found.severity).toBe(1);
    expect(found.data).toEqual({
      values: { written: 'hit112', where: 'same-file', uri: workspace.uriOf('/test.curriculum.yaml') },
    });
    expect(relatedTo(workspace, found)).toEqual(['/test.curriculum.yaml:5 HIT 112 stands here first']);
  });

  test('under the same code is told by YAML, and not twice', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 112: { title: Coding, credits: 3 }
        HIT 112: { title: Diagnostic Coding, credits: 3 }
      # ^^^^^^^ duplicate-key
    `);
  });

  test('here and in a catalog that the program uses, and never in that of another college', () => {
    const workspace = expectFindings(`
      //- /north/hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        Bio 111: { title: Biology, credits: 3 }
      # ^^^^^^^ duplicate-course \`Bio 111\` is also a course of the catalog “Sciences”, which this file uses.
        BIO 211: { title: Biology, credits: 3, prerequisites: [BIO 111, BIO 112] }
      //- /north/sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
        BIO 112: { title: Biology II, credits: 4 }
      //- /south/sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 211: { title: Biology III, credits: 4 }
      //- /south/hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      courses:
        BIO 111: { title: Biology, credits: 3 }
    `);
    const found = findingWith(workspace, '/north/hit.curriculum.yaml', 'duplicate-course');
    expect(found.data).toEqual({
      values: { written: 'Bio 111', where: 'catalog', uri: workspace.uriOf('/north/sciences.courses.yaml') },
    });
    expect(relatedTo(workspace, found)).toEqual(['/north/sciences.courses.yaml:4 BIO 111 in the catalog “Sciences”']);
  });
});

describe('an id that is taken', () => {
  test('by another file of the same folder', () => {
    const workspace = expectFindings(`
      //- /roles/a.role.yaml
      role: clerk
      #     ^^^^^ duplicate-id \`clerk\` is also the id of the role “Office Clerk” (b.role.yaml).
      title: Clerk
      //- /roles/b.role.yaml
      role: clerk
      #     ^^^^^ duplicate-id \`clerk\` is also the id of the role “Clerk” (a.role.yaml).
      title: Office Clerk
      //- /other/b.role.yaml
      role: clerk
      title: Clerk of another college
      //- /libraries/a.courses.yaml
      catalog: health
      #        ^^^^^^ duplicate-id (b.skills.yaml)
      title: Health
      courses: { BIO 111: { title: Biology I, credits: 4 } }
      //- /libraries/b.skills.yaml
      framework: health
      #          ^^^^^^ duplicate-id (a.courses.yaml)
      title: Health
      items: { thinking: Thinking }
    `);
    const found = findingWith(workspace, '/roles/a.role.yaml', 'duplicate-id');
    expect(found.data).toEqual({ values: { kind: 'role', written: 'clerk' } });
    expect(relatedTo(workspace, found)).toEqual(['/roles/b.role.yaml:1 clerk in b.role.yaml']);
  });

  test('but not by another edition of the program', () => {
    expectFindings(`
      //- /hit-2025.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      version: 2025-26
      //- /hit-2026.curriculum.yaml
      curriculum: hit
      #           ^^^ duplicate-id (hit-copy.curriculum.yaml)
      title: HIT
      award: associate
      version: 2026-27
      //- /hit-copy.curriculum.yaml
      curriculum: hit
      #           ^^^ duplicate-id (hit-2026.curriculum.yaml)
      title: HIT
      award: associate
      version: 2026-27
    `);
  });

  test('by an outcome of the program, of a concentration, or of the course', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      outcomes: { plo-1: Code records, plo-2: Analyze data }
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          outcomes:
            - { id: define, text: Define terms }
            - { id: define, text: Define more terms }
      #             ^^^^^^ duplicate-id \`define\` is the id of another outcome of this course already.
        HIT 110:
          title: Computing
          credits: 3
          outcomes: [{ id: define, text: Define terms }]
      concentrations:
        data:
          title: Data
          adds: [HIT 100]
          outcomes:
            plo-2: Query data
      #     ^^^^^ duplicate-id \`plo-2\` is the id of another outcome of this program already.
    `);
  });

  test('by a level', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      levels: [{ id: aware, label: Aware }, { id: able }, { id: able, label: Able }]
      #                                                         ^^^^ duplicate-id
    `);
  });
});
