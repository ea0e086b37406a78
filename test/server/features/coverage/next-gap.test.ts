import { describe, expect, test } from 'vitest';
import { type NextGapResult, nextGap, shownGaps } from '../../../../server/src/features/coverage/next-gap.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import { clinic } from './clinic.ts';

const start = { line: 0, character: 0 };

/** Presses the key so many times, and tells where that leads: the selected word, and what is said there. */
function walk(workspace: FixtureWorkspace, path: string, times: number, backwards = false): string[] {
  const told: string[] = [];
  let last: NextGapResult | undefined;
  for (let step = 0; step < times; step++) {
    const from = last && 'gap' in last ? last.gap : undefined;
    last = nextGap(workspace.snapshot(), {
      uri: workspace.uriOf(path),
      position: from?.range.start ?? workspace.position,
      backwards,
      ...(from ? { from } : {}),
    });
    told.push(inWords(workspace, last));
  }
  return told;
}

function inWords(workspace: FixtureWorkspace, result: NextGapResult): string {
  if ('nothing' in result) return result.nothing;
  const { number, of, program, range, words } = result.gap;
  const { text, lines } = workspace.document(workspace.pathOf(program));
  return `${number}/${of} ${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}: ${words}`;
}

describe('The next gap', () => {
  test('of a program goes through its targets in the order of the text, the heaviest first, and around', () => {
    expect(walk(fixtureWorkspace(clinic), '/hit.curriculum.yaml', 5)).toEqual([
      '1/4 abstractor: Data Abstractor requires Data abstraction (mastered, core): courses bring it to introduced only (HIT 112).',
      '2/4 abstractor: Data Abstractor requires SQL (introduced, useful): no course teaches it.',
      '3/4 clerk: Records Clerk requires Medical terminology (introduced, core): no course teaches it.',
      '4/4 plo-1: Outcome “Code encounters”: courses bring it to reinforced only (HIT 112).',
      '1/4 abstractor: Data Abstractor requires Data abstraction (mastered, core): courses bring it to introduced only (HIT 112).',
    ]);
  });

  test('begins at the cursor, and the one before behind it', () => {
    const workspace = fixtureWorkspace(clinic.replace('- clerk', '- $0clerk'));
    expect(walk(workspace, '/hit.curriculum.yaml', 1)[0]).toContain('3/4 clerk');
    expect(walk(workspace, '/hit.curriculum.yaml', 3, true).map((words) => words.slice(0, 3))).toEqual([
      '2/4',
      '1/4',
      '4/4',
    ]);
  });

  test('after one that was closed meanwhile is the one that stood behind it', () => {
    const workspace = fixtureWorkspace(clinic);
    const uri = workspace.uriOf('/hit.curriculum.yaml');
    const sql = shownGaps(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'))[1];
    expect(sql?.skill).toBe('sql');
    const { text } = workspace.document('/hit.curriculum.yaml');
    workspace.type(
      '/hit.curriculum.yaml',
      text.replace('hipaa: introduced', 'hipaa: introduced\n      sql: introduced'),
    );
    const next = nextGap(workspace.snapshot(), { uri, position: start, ...(sql ? { from: sql } : {}) });
    expect(inWords(workspace, next)).toContain('2/3 clerk');
  });

  test('can be asked for from a role and from a catalog of the program', () => {
    const workspace = fixtureWorkspace(clinic);
    expect(walk(workspace, '/clerk.role.yaml', 1)[0]).toContain('1/4 abstractor');
    expect(walk(workspace, '/sciences.courses.yaml', 1)[0]).toContain('1/4 abstractor');
  });

  test('of an item that states a Bloom level is no skill for a course to teach', () => {
    const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [thinking]
prepares-for: { frameworks: [thinking] }
courses:
  HIT 1:
    title: Privacy
    credits: 3
    teaches: { thinking/critical: introduced }
    outcomes:
      - { text: Recall what is private, bloom: remember, skills: [thinking/critical] }
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  critical: { label: Critical thinking, bloom: analyze }
`);
    const [gap, ...others] = shownGaps(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
    expect(others).toEqual([]);
    expect(gap?.skill).toBeUndefined();
    expect(gap?.words).toBe(
      'Thinking requires Critical thinking (analyze): the outcomes of its courses reach only remember of Bloom’s levels (HIT 1). Write an outcome in a course that teaches it, with “bloom: analyze”.',
    );
  });

  test('may be one of a concentration, or only of the program without one', () => {
    const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [clerk] }
courses:
  HIT 1: { title: Privacy, credits: 3, teaches: { hipaa: introduced } }
  HIT 2: { title: Databases, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [HIT 1] }
concentrations:
  data:
    title: Data
    prepares-for: { roles: [analyst] }
    adds: { Fall: [HIT 2] }
    replaces: { HIT 1: HIT 2 }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: introduced, sql: introduced, icd-10-cm-coding: mastered }
//- /analyst.role.yaml
role: analyst
title: Analyst
requires: { data-visualization: introduced }
`);
    expect(walk(workspace, '/hit.curriculum.yaml', 5)).toEqual([
      '1/4 clerk: Without a concentration: Clerk requires SQL (introduced, useful): no course teaches it.',
      '2/4 clerk: Clerk requires ICD-10-CM coding (mastered, useful): no course teaches it.',
      '3/4 clerk: In the concentration “Data”: Clerk requires HIPAA (introduced, useful): no course teaches it.',
      '4/4 analyst: In the concentration “Data”: Analyst requires Data visualization (introduced, useful): no course teaches it.',
      '1/4 clerk: Without a concentration: Clerk requires SQL (introduced, useful): no course teaches it.',
    ]);
    const [, , first] = shownGaps(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
    expect(first?.brief).toMatch(/is not taught, in the concentration “Data”$/);
  });

  test('is none where all is reached, and where no program uses a file', () => {
    const workspace = fixtureWorkspace(`
//- /done.curriculum.yaml
curriculum: done
title: Done
award: certificate
courses:
  HIT 1: { title: One, credits: 1 }
//- /alone.role.yaml
role: alone
title: Alone
requires: { sql: introduced }
`);
    expect(walk(workspace, '/done.curriculum.yaml', 1)[0]).toContain('No gap is known in “Done”');
    expect(walk(workspace, '/alone.role.yaml', 1)).toEqual(['This file belongs to no program of the workspace.']);
  });
});
