import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

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

  test('without any code is for the schema to tell', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      courses:
        "": { title: Coding, credits: 3 }
      # ^^ schema-not-allowed-key A key without a name is not a course code
        " ": { title: Diagnostic Coding, credits: 3 }
      # ^^^ schema-not-allowed-key A key without a name is not a course code
    `);
  });

  test('more than once, with all the places', () => {
    const spellings = Array.from({ length: 12 }, (_, index) => `hit${' '.repeat(index)}1`);
    const workspace = fixtureWorkspace(
      `curriculum: hit\ntitle: HIT\ncourses:\n${spellings.map((code) => `  ${code}: { title: A }\n`).join('')}`,
    );
    const found = findingWith(workspace, '/test.curriculum.yaml', 'duplicate-course');
    expect(found.message).toContain('It stands in 12 places of this file.');
    expect(relatedTo(workspace, found)).toHaveLength(10);
    expect(relatedTo(workspace, found).slice(0, 2)).toEqual([
      '/test.curriculum.yaml:4 hit1 stands here first',
      '/test.curriculum.yaml:6 hit  1 stands here as well',
    ]);
  });

  test('in several catalogs that the program uses, with all of them', () => {
    const workspace = expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences, biology]
      courses:
        BIO 111: { title: Biology, credits: 3 }
      # ^^^^^^^ duplicate-course \`BIO 111\` is also a course of the catalog “Sciences” and of one other, which this file uses.
        BIO 211: { title: Biology, credits: 3, prerequisites: [BIO 1, BIO 2] }
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
        BIO 1: { title: Life, credits: 4 }
      //- /biology.courses.yaml
      catalog: biology
      title: Biology
      courses:
        BIO 111: { title: Biology I, credits: 4 }
        BIO 2: { title: Life, credits: 4 }
    `);
    expect(relatedTo(workspace, findingWith(workspace, '/hit.curriculum.yaml', 'duplicate-course'))).toEqual([
      '/sciences.courses.yaml:4 BIO 111 in the catalog “Sciences”',
      '/biology.courses.yaml:4 BIO 111 in the catalog “Biology”',
    ]);
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

  test('by many other files, of which some are named', () => {
    const names = Array.from({ length: 14 }, (_, index) => `/r${10 + index}.role.yaml`);
    const workspace = fixtureWorkspace(names.map((name) => `//- ${name}\nrole: clerk\ntitle: Clerk\n`).join(''));
    const found = findingWith(workspace, '/r12.role.yaml', 'duplicate-id');
    expect(found.message).toBe(
      '`clerk` is also the id of the role “Clerk” (r10.role.yaml) and of 12 other files in this folder. Give each an id of its own, so that it can be told from the others.',
    );
    expect(relatedTo(workspace, found)).toHaveLength(10);
    expect(relatedTo(workspace, found).slice(1, 3)).toEqual([
      '/r11.role.yaml:1 clerk in r11.role.yaml',
      '/r13.role.yaml:1 clerk in r13.role.yaml',
    ]);
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
