import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../../server/src/workspace/document.ts';
import { uriKey } from '../../../../server/src/workspace/uris.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import { keptAnalyses, keptOfCourses, written } from './all-that-is-kept.ts';

/*
 * Each word of a program that says something, in turn, becomes each other one of its kind, and then what it was: what is
 * kept over both edits is what comes out when all is worked out anew.
 */

const path = '/hit.curriculum.yaml';

const program = `curriculum: hit-aas
title: Health Information Technology
award: associate
credits: 17
prepares-for: { roles: [records-clerk] }
outcomes:
  plo-1: { text: Analyze records, bloom: analyze, skills: [hipaa] }
  plo-2: { text: Apply codes, bloom: apply, skills: [data-quality] }
courses:
  HIT 100:
    title: Records
    credits: 3
    teaches: { hipaa: introduced, sql: introduced }
    contributes-to: { plo-1: introduced, plo-2: introduced }
    outcomes:
      - { id: see, text: Explain records, bloom: understand, contributes-to: [plo-1] }
    assessments:
      - { title: Test, outcomes: [see] }
  HIT 110:
    title: Coding
    credits: 4
    offered: [spring]
    prerequisites: [HIT 100]
    teaches: { hipaa: mastered, data-quality: reinforced }
    contributes-to: { plo-1: mastered }
  HIT 120:
    title: Practice
    credits: 5
    offered: [fall]
    corequisites: [HIT 110]
    prerequisites: [{ any: [HIT 100, HIT 130] }]
    teaches: { data-quality: mastered }
  HIT 130:
    title: Choice
    credits: { min: 2, max: 6 }
terms:
  - title: Fall
    courses: [HIT 100]
  - title: Spring
    courses: [HIT 110, HIT 120, { choose: 1, from: [HIT 130, HIT 140] }]
`;

const role = `role: records-clerk
title: Records Clerk
requires: { hipaa: reinforced, data-quality: introduced, sql: introduced }
`;

const kinds: Readonly<Record<string, RegExp>> = {
  level: /\b(?:introduced|reinforced|mastered)\b/g,
  skill: /\b(?:hipaa|data-quality|sql)\b/g,
  outcome: /\bplo-\d\b/g,
  course: /\bHIT 1\d0\b/g,
  number: /(?<=: )\d+\b/g,
  season: /(?<=\[)(?:fall|spring)\b/g,
  'step of Bloom': /(?<=bloom: )\w+/g,
  'word of requisites': /\b(?:prerequisites|corequisites)\b/g,
};

/** The program as somebody edits it, and as somebody else opens it. */
function opened(text: string): FixtureWorkspace {
  return fixtureWorkspace(`//- ${path}\n${text}//- /records-clerk.role.yaml\n${role}`);
}

function allOf(workspace: FixtureWorkspace): Readonly<Record<string, string>> {
  const snapshot = workspace.snapshot();
  const document = workspace.document(path);
  const analyses = { ...keptAnalyses, ...keptOfCourses };
  return Object.fromEntries(
    Object.entries(analyses).map(([name, analysis]) => [name, written(analysis(snapshot, document), snapshot)]),
  );
}

describe.each(Object.entries(kinds))('another %s', (_kind, pattern) => {
  const words = [...program.matchAll(pattern)];
  const others = [...new Set(words.map(([word]) => word))];
  const edits = words.flatMap(({ 0: word, index }) =>
    others
      .filter((other) => other !== word)
      .map((other): [string, string] => [
        `${word} in line ${program.slice(0, index).split('\n').length} becomes ${other}`,
        program.slice(0, index) + other + program.slice(index + word.length),
      ]),
  );

  test.each(edits)('%s, and back', (_what, text) => {
    const workspace = opened(program);
    const asWritten = allOf(workspace);
    for (const next of [text, program]) {
      const before = workspace.document(path);
      const after = createDocument(before.uri, next, (before.version ?? 0) + 1, 'hit-curriculum', before);
      const open = new Map(workspace.snapshot().parts.open).set(uriKey(before.uri), after);
      workspace.change({ open, saved: open });
      expect(allOf(workspace)).toEqual(next === program ? asWritten : allOf(opened(text)));
    }
  });
});
