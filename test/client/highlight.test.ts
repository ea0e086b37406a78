import { describe, expect, it } from 'vitest';
import { highlightAt } from '../../client/webview/highlight.ts';
import { programReport } from '../../server/src/analysis/report/program-report.ts';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { fixtureWorkspace } from '../support/workspace.ts';

const college = `
//- /clerk.role.yaml
role: clerk
title: Records Clerk
requires: { hipaa: mastered, privacy: introduced }
//- /coder.role.yaml
role: coder
title: Coder
requires:
  cpt-coding: mastered
  privacy:
    level: introduced
    importance: core
//- /one.framework.yaml
framework: one
items:
  first: { label: First }
  second: Second
//- /two.framework.yaml
framework: two
items: { third: Third }
//- /hit.curriculum.yaml
curriculum: hit
uses: [one, two]
prepares-for: { roles: [clerk, coder], frameworks: [one, two] }
outcomes:
  plo-1: Protect records
  plo-2: Code records
courses:
  HIT 100: { title: Privacy, teaches: { hipaa: mastered, privacy: mastered }, contributes-to: { plo-1: mastered } }
  HIT 110:
    title: Coding
    teaches:
      cpt-coding: introduced # from the first week
      one/first: mastered

  X 201: { title: Statistics }
  X 203: { title: Algebra }
  X 205: { title: Logic }
terms:
  - title: Fall
    courses: [HIT 100, HIT 110]
  - title: Spring
    courses:
      - { choose: 1, from: [X 201, X 203] }
      - choose: 1
        from:
          - X 205
          - all: [X 201, X 203]
`;

/** What lights up with the cursor before a text of a file, and so many characters into it. */
function lit(path: string, text: string, into = 1) {
  const workspace = fixtureWorkspace(college);
  const snapshot = workspace.snapshot();
  const program = workspace.document('/hit.curriculum.yaml');
  const file = workspace.document(path);
  const report = program && programReport(snapshot, program);
  const offset = file.text.indexOf(text);
  if (!report || offset < 0) throw new Error(`There is no ${text} in ${path}.`);
  return highlightAt(report satisfies ProgramReport, { uri: file.uri, ...file.lines.positionAt(offset + into) });
}

const inProgram = (text: string, into?: number) => lit('/hit.curriculum.yaml', text, into);

describe('what the cursor lights up', () => {
  it('is the one of several roles or frameworks on a line that it is in', () => {
    expect(inProgram('clerk, coder')).toEqual({ target: 'role clerk' });
    expect(inProgram('coder]')).toEqual({ target: 'role coder' });
    expect(inProgram('coder]', 'coder'.length)).toEqual({ target: 'role coder' });
    expect(inProgram('two] }')).toEqual({ target: 'framework two' });
    expect(inProgram('roles: [')).toEqual({});
  });

  it('is the one of several skills on a line that it is in, with the course', () => {
    expect(inProgram('hipaa: mastered, privacy')).toEqual({ course: 'HIT100', skill: 'hipaa' });
    expect(inProgram('privacy: mastered }')).toEqual({ course: 'HIT100', skill: 'privacy' });
    expect(inProgram('teaches: { hipaa')).toEqual({ course: 'HIT100' });
  });

  it('is the course in a plan, also as an option of a choice', () => {
    expect(inProgram('HIT 110]')).toEqual({ course: 'HIT110' });
    expect(inProgram('HIT 100, HIT')).toEqual({ course: 'HIT100' });
    expect(inProgram('X 201, X 203] }')).toEqual({ course: 'X201' });
    expect(inProgram('X 203] }')).toEqual({ course: 'X203' });
    expect(inProgram('- X 205', 3)).toEqual({ course: 'X205' });
    expect(inProgram('X 203]\n', 2)).toEqual({ course: 'X203' });
    expect(inProgram('choose: 1, from')).toEqual({});
  });

  it('is the only thing on a line, wherever on the line the cursor is', () => {
    expect(inProgram('  HIT 110:', 0)).toEqual({ course: 'HIT110' });
    expect(inProgram('      cpt-coding', 2)).toEqual({ course: 'HIT110', skill: 'cpt-coding' });
    expect(inProgram('# from the first')).toEqual({ course: 'HIT110', skill: 'cpt-coding' });
    expect(inProgram('      one/first', 0)).toEqual({ course: 'HIT110', skill: 'one/first' });
    expect(inProgram('  plo-2', 0)).toEqual({ target: 'outcomes', skill: 'plo-2' });
  });

  it('is the target in its own file, and what it requires where the cursor is in that', () => {
    expect(lit('/coder.role.yaml', 'title: Coder')).toEqual({ target: 'role coder' });
    expect(lit('/coder.role.yaml', 'cpt-coding: mastered')).toEqual({ target: 'role coder', skill: 'cpt-coding' });
    expect(lit('/coder.role.yaml', 'importance: core')).toEqual({ target: 'role coder', skill: 'privacy' });
    expect(lit('/clerk.role.yaml', 'hipaa')).toEqual({ target: 'role clerk', skill: 'hipaa' });
    expect(lit('/clerk.role.yaml', 'privacy')).toEqual({ target: 'role clerk', skill: 'privacy' });
    expect(lit('/one.framework.yaml', 'second')).toEqual({ target: 'framework one', skill: 'one/second' });
    expect(lit('/two.framework.yaml', 'Third')).toEqual({ target: 'framework two', skill: 'two/third' });
    expect(lit('/two.framework.yaml', 'framework')).toEqual({ target: 'framework two' });
  });
});
