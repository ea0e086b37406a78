import { describe, expect, test } from 'vitest';
import { createKeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const twoColleges = `
//- /north/hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [sciences]
prepares-for: { roles: [clerk] }
outcomes: { plo-1: Code records }
courses:
  HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111], contributes-to: { plo-1: introduced } }
//- /north/nursing.curriculum.yaml
curriculum: nursing
title: Nursing
award: associate
uses: [sciences]
courses:
  NUR 100: { title: Nursing, credits: 3, prerequisites: [BIO 112] }
//- /north/law.curriculum.yaml
curriculum: law
title: Law
award: associate
outcomes: { plo-1: Argue }
courses:
  LAW 100: { title: Law, credits: 3, contributes-to: { plo-1: introduced } }
//- /north/sciences.courses.yaml
catalog: sciences
title: Sciences
description: What all share.
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [BIO 111] }
//- /north/clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: introduced }
//- /south/hit.curriculum.yaml
curriculum: hit
title: HIT South
award: associate
uses: [sciences]
courses:
  HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111] }
//- /south/sciences.courses.yaml
catalog: sciences
title: Sciences of the South
courses:
  BIO 111: { title: Life, credits: 4 }
`;

/** A workspace in which everything was judged once, and that says what is judged again, and told again. */
function judged(fixture: string) {
  const workspace = fixtureWorkspace(fixture);
  const judgements: string[] = [];
  const findings = createKeptFindings({
    onAnswer({ code }, { uri }) {
      if (code === 'unknown-course') judgements.push(workspace.pathOf(uri));
    },
  });

  /** Asks for the findings of all files, as whoever wants to tell them does; gives the files that were judged. */
  function judgeAll(): string[] {
    judgements.length = 0;
    const snapshot = workspace.snapshot();
    for (const document of snapshot.documents()) atOnce(findings.of(snapshot, document));
    return [...judgements].sort();
  }

  judgeAll();
  findings.takeOutdated();
  return {
    ...workspace,
    judgeAll,
    /** Changes a file in the editor; gives the files that are judged again. */
    replace(path: string, ...changes: [before: string, after: string][]): string[] {
      let { text } = workspace.document(path);
      for (const [before, after] of changes) {
        if (!text.includes(before)) throw new Error(`${before} does not stand in ${path}.`);
        text = text.replace(before, after);
      }
      workspace.type(path, text);
      return judgeAll();
    },
    told: () => findings.takeOutdated().map(workspace.pathOf),
    codes(path: string): string[] {
      const snapshot = workspace.snapshot();
      return atOnce(findings.of(snapshot, workspace.document(path))).map(({ code }) => code);
    },
  };
}

const catalog = '/north/sciences.courses.yaml';
const program = '/north/hit.curriculum.yaml';
const nursing = '/north/nursing.curriculum.yaml';

test('what the rules found while another file changed is not kept', () => {
  const college = fixtureWorkspace(twoColleges);
  const findings = createKeptFindings();
  const before = college.snapshot();
  const steps = findings.of(before, college.document(program));
  expect(steps.next().done).toBe(false);

  college.type(catalog, college.document(catalog).text.replace('  BIO 111:', '  BIO 110:'));
  const after = college.snapshot();
  findings.catchUp(after);
  // Whoever goes on hears of the world in which it asked; whoever asks then, of that of now.
  expect(atOnce(steps)).toEqual([]);
  expect(atOnce(findings.of(after, college.document(program))).map(({ code }) => code)).toEqual(['unknown-course']);
});

describe('what is judged again', () => {
  test('after an edit of a description: the file itself', () => {
    const college = judged(twoColleges);
    expect(college.replace(catalog, ['all share', 'all of us share'])).toEqual([catalog]);
    expect(college.replace(program, ['Introduction', 'First Steps'])).toEqual([program]);
    expect(college.told()).toEqual([]);
  });

  test('after nothing: nothing', () => {
    const college = judged(twoColleges);
    expect(college.judgeAll()).toEqual([]);
    // Opened with the text that it has on disk, and closed again.
    college.type(catalog, college.document(catalog).text);
    expect(college.judgeAll()).toEqual([]);
    college.change({ open: new Map(), saved: new Map() });
    expect(college.judgeAll()).toEqual([]);
    expect(college.told()).toEqual([]);
  });

  test('after a course of a catalog has another code: the programs that name it, or what needs it, and none of another college', () => {
    const college = judged(twoColleges);
    expect(college.replace(catalog, ['  BIO 111:', '  BIO 110:'])).toEqual([program, nursing, catalog]);
    expect(college.told()).toEqual([program, nursing]);
    expect(college.codes(program)).toEqual(['unknown-course']);
    expect(college.codes('/south/hit.curriculum.yaml')).toEqual([]);
    expect(college.replace(catalog, ['  BIO 110:', '  BIO 111:'])).toEqual([program, nursing, catalog]);
    expect(college.codes(program)).toEqual([]);
  });

  test('after a course of a catalog has other credits: the programs that name it', () => {
    const college = judged(twoColleges);
    expect(college.replace(catalog, ['Biology II, credits: 4', 'Biology II, credits: 3'])).toEqual([nursing, catalog]);
    expect(college.replace(catalog, ['Biology I, credits: 4', 'Biology I, description: Cells, credits: 4'])).toEqual([
      catalog,
    ]);
  });

  test('after a role requires something else: the programs that prepare for it', () => {
    const college = judged(twoColleges);
    const role = '/north/clerk.role.yaml';
    expect(college.replace(role, ['hipaa: introduced', 'hipaa: mastered'])).toEqual([role, program]);
    expect(college.replace(role, ['title: Clerk', 'summary: Keeps records.\ntitle: Clerk'])).toEqual([role]);
  });

  test('after a new course: the programs in which a code has no meaning so far, as it may be the one that was meant', () => {
    const college = judged(twoColleges);
    expect(college.replace(program, ['[BIO 111]', '[BIO 111, CHE 1]'])).toEqual([program]);
    expect(college.codes(program)).toEqual(['unknown-course']);
    expect(college.replace(catalog, ['  BIO 112', '  CHE 11: { title: Chemistry, credits: 4 }\n  BIO 112'])).toEqual([
      program,
      catalog,
    ]);
  });

  test('after a course can be taken again: the programs in which it may stand in a term twice', () => {
    const college = judged(twoColleges);
    college.replace(nursing, ['courses:\n', 'terms: [{ title: Fall, courses: [BIO 112, BIO 112] }]\ncourses:\n']);
    expect(college.codes(nursing)).toEqual(['duplicate-slot', 'unused-course']);
    const [before, after] = ['Biology II, credits: 4', 'Biology II, credits: 4, repeatable: true'];
    expect(college.replace(catalog, [before, after])).toContain(nursing);
    expect(college.codes(nursing)).toEqual(['unused-course']);
    expect(college.replace(catalog, [after, before])).toContain(nursing);
    expect(college.codes(nursing)).toEqual(['duplicate-slot', 'unused-course']);
  });

  test('after a program names other courses: the program alone', () => {
    const college = judged(twoColleges);
    expect(college.replace(program, ['[BIO 111]', '[BIO 112]'])).toEqual([program]);
  });

  test('after an outcome has another id: the program alone, whatever others call theirs', () => {
    const college = judged(twoColleges);
    expect(college.replace(program, ['outcomes: { plo-1', 'outcomes: { plo-2'])).toEqual([program]);
    expect(college.codes(program)).toEqual(['unknown-outcome']);
  });

  test('after a catalog has another id: the programs that use it, and the catalog that they mean now', () => {
    const college = judged(twoColleges);
    expect(college.replace(catalog, ['catalog: sciences', 'catalog: natural-sciences'])).toEqual([
      program,
      nursing,
      catalog,
      '/south/sciences.courses.yaml',
    ]);
    expect(college.codes(nursing)).toEqual(['library-not-used']);
  });

  test('after a program uses another catalog: the program, and the catalogs that it uses', () => {
    const college = judged(twoColleges);
    expect(college.replace(program, ['uses: [sciences]', 'uses: []'])).toEqual([program, catalog]);
    expect(college.codes(program)).toEqual(['library-not-used']);
  });

  test('after a role has another id: the programs that prepare for it', () => {
    const college = judged(twoColleges);
    const role = '/north/clerk.role.yaml';
    expect(college.replace(role, ['role: clerk', 'role: clerks'])).toEqual([role, program]);
    expect(college.codes(program)).toEqual(['unknown-role']);
  });

  test('after a file was broken, and mended: those who depend on it', () => {
    const college = judged(twoColleges);
    expect(college.replace(catalog, ['title: Sciences', 'title: "Sciences'])).toEqual([program, nursing, catalog]);
    expect(college.codes(program)).toEqual([]);
    expect(college.replace(catalog, ['title: "Sciences', 'title: Sciences'])).toEqual([program, nursing, catalog]);
  });

  test('after a file with the same id appeared in the folder: the one that has it', () => {
    const college = judged(twoColleges);
    college.type('/north/other.role.yaml', 'role: clerk\ntitle: Office Clerk\n');
    expect(college.judgeAll()).toEqual(['/north/clerk.role.yaml', program, '/north/other.role.yaml']);
    expect(college.codes('/north/clerk.role.yaml')).toEqual(['duplicate-id']);
    expect(college.codes(program)).toEqual(['ambiguous-role']);
  });

  test('after a course of the program appeared in the catalog, too: the program', () => {
    const college = judged(twoColleges);
    const added: [string, string] = ['  BIO 112', '  HIT 100: { title: Twice, credits: 3 }\n  BIO 112'];
    expect(college.replace(catalog, added)).toEqual([program, catalog]);
    expect(college.codes(program)).toEqual(['duplicate-course']);
  });

  test('after a role requires skills of a framework that a program uses: the program', () => {
    const college = judged(`
      //- /hit.curriculum.yaml
      curriculum: hit
      uses: [outcomes]
      prepares-for: { roles: [clerk] }
      //- /clerk.role.yaml
      role: clerk
      uses: [outcomes]
      requires: { hipaa: introduced }
      //- /outcomes.skills.yaml
      framework: outcomes
      items: { thinking: Thinking }
    `);
    expect(college.codes('/hit.curriculum.yaml')).toEqual(['unused-library']);
    expect(college.replace('/clerk.role.yaml', ['{ hipaa', '{ outcomes/thinking: introduced, hipaa'])).toEqual([
      '/clerk.role.yaml',
      '/hit.curriculum.yaml',
    ]);
    expect(college.codes('/hit.curriculum.yaml')).toEqual([]);
  });

  test('after a catalog requires a course of the program: the program', () => {
    const college = judged(`
      //- /hit.curriculum.yaml
      curriculum: hit
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3 }
      terms: [{ title: Fall, courses: [BIO 111] }]
      //- /sciences.courses.yaml
      catalog: sciences
      courses:
        BIO 111: { title: Biology, credits: 3, prerequisites: [] }
    `);
    expect(college.codes('/hit.curriculum.yaml')).toEqual(['unused-course']);
    expect(college.replace('/sciences.courses.yaml', ['prerequisites: []', 'prerequisites: [HIT 100]'])).toEqual([
      '/hit.curriculum.yaml',
      '/sciences.courses.yaml',
    ]);
    expect(college.codes('/hit.curriculum.yaml')).toEqual([]);
  });

  test('once all is read: those of which something was unknown before', () => {
    const college = judged(twoColleges);
    college.change({ reading: true });
    const all = college.judgeAll();
    expect(all).toHaveLength(7);
    college.change({ reading: false });
    expect(college.judgeAll()).toEqual(all);
  });
});

describe('what is told again though it is not judged again', () => {
  test('a finding that names a place of a file, once that place has moved', () => {
    const college = judged(twoColleges);
    college.replace(program, ['uses: [sciences]', 'uses: []']);
    college.told();
    expect(college.replace(catalog, ['catalog: sciences', '# Shared\ncatalog: sciences'])).toEqual([catalog]);
    expect(college.told()).toEqual([program]);
  });

  test('is judged again when what it names is called otherwise', () => {
    const college = judged(twoColleges);
    college.replace(program, ['uses: [sciences]', 'uses: []']);
    expect(college.replace(catalog, ['title: Sciences', 'title: Natural Sciences'])).toEqual([program, catalog]);
  });
});
