import { describe, expect, test } from 'vitest';
import { createKeptFindings } from '../../../../server/src/rules/kept-findings.ts';
import { rules } from '../../../../server/src/rules/rules.ts';
import { atOnce } from '../../../../server/src/syntax/finding-steps.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/*
 * Which rules are asked again for an edit, as a table. Whoever adds a rule, or lets one read more, sees here what that
 * costs at which keystroke. Where nothing of a group is asked, what it rests on is not worked out either: no graph of
 * requisites, no schedule and no coverage.
 */

const program = `curriculum: hit-aas
title: Health Information Technology
award: certificate
calendar: semester
credits: 9
prepares-for: { roles: [records-clerk] }
outcomes:
  plo-1: { text: Analyze records, bloom: analyze }
courses:
  HIT 100:
    title: Records
    description: What records are.
    credits: 3
    offered: [fall]
    weekly-hours: { lecture: 3 }
    teaches: { hipaa: introduced }
    contributes-to: { plo-1: introduced }
    outcomes:
      - { id: see, text: Explain records, bloom: understand }
    assessments: { Test: { weight: 100, outcomes: [see] } }
  HIT 110:
    title: Coding
    description: What codes are. # to be written
    credits: 3
    offered: [spring]
    weekly-hours: { lecture: 3 }
    prerequisites: [HIT 100]
    teaches: { hipaa: mastered }
    contributes-to: { plo-1: mastered }
  HIT 120:
    title: Practice
    credits: 3
    offered: [spring]
    weekly-hours: { lecture: 3 }
    teaches: { icd-10-cm-coding: introduced }
    contributes-to: { plo-1: introduced }
terms:
  - title: Fall
    season: fall
    courses: [HIT 100]
  - title: Spring
    season: spring
    courses: [HIT 110, HIT 120]
`;

const role = `role: records-clerk
title: Records Clerk
requires: { hipaa: introduced }
`;

const plan = ['duplicate-slot', 'unused-course'];
const order = ['requisite-cycle', 'strict-corequisite-unsatisfiable', 'requisite-redundant', 'requisite-order'];
const seasons = ['corequisite-seasons', 'course-not-offered'];
const credits = ['credits-total', 'credits-term', 'credits-minimum', 'term-load'];
const hours = ['lecture-hours', 'laboratory-hours'];
const progress = ['skill-starts-high', 'skill-level-order', 'skill-repeated'];
const targets = ['skill-gap', 'skill-shortfall', 'skill-elective-only'];
const outcomes = [
  'outcome-not-reached',
  'outcome-without-course',
  'skill-without-course',
  'course-contributes-nothing',
];
const wording = ['outcome-verb', 'outcome-level'];

const edits: readonly (readonly [what: string, from: string, to: string, asked: readonly string[]])[] = [
  ['a letter in a description', 'What records are', 'What recordss are', []],
  ['a comment', '# to be written', '# to be written soon', []],
  ['a level', 'hipaa: mastered', 'hipaa: reinforced', ['unused-level', 'duplicate-id', ...progress, ...targets, ...outcomes]],
  ['a season', 'offered: [fall]', 'offered: [fall, spring]', seasons],
  ['the credits of a course', 'credits: 3\n    offered: [spring]\n    weekly-hours: { lecture: 3 }\n    teaches', 'credits: 4\n    offered: [spring]\n    weekly-hours: { lecture: 3 }\n    teaches', [...credits, ...hours, ...targets, ...outcomes, 'practice-experience-missing']],
  ['the hours of a course', 'lecture: 3 }\n    prerequisites', 'lecture: 4 }\n    prerequisites', [...hours, 'course-contributes-nothing', 'practice-experience-missing']],
  ['the title of a course', 'title: Coding', 'title: Codings', ['course-contributes-nothing', 'practice-experience-missing']],
  ['the words of an outcome', 'Explain records', 'Explain all records', [...wording, ...targets, ...outcomes]],
  ['an assessment', 'Test: {', 'Exam: {', ['assessment-weights', 'unused-outcome-id', ...outcomes]],
]; // biome-ignore format: a table reads best with a row for each edit

describe('Only those rules are asked again that read what an edit changed', () => {
  test.each(edits)('%s', (_what, from, to, asked) => {
    const expected = new Set(asked);
    expect(askedAfter(from, to).sort()).toEqual([...expected].sort());
  });

  test('a requisite: whoever reads the order of the courses, or what codes mean, and nobody else', () => {
    const asked = askedAfter('prerequisites: [HIT 100]', 'prerequisites: [HIT 120]');
    expect(asked).toEqual(expect.arrayContaining([...order, ...seasons, 'unknown-course', ...plan]));
    for (const code of [...wording, ...hours.slice(1), 'assessment-weights', 'unknown-role', 'duplicate-title']) {
      expect(asked).not.toContain(code);
    }
  });

  test('a letter beside something that was found, in the same course: nobody, and what was found moves', () => {
    const workspace = fixtureWorkspace(
      `//- /hit.curriculum.yaml\n${program.replace('Explain records', 'Understand records')}//- /records-clerk.role.yaml\n${role}`,
    );
    const asked: string[] = [];
    const kept = createKeptFindings({ onAnswer: ({ code }) => asked.push(code) });
    const judge = () => atOnce(kept.of(workspace.snapshot(), workspace.document('/hit.curriculum.yaml')));
    const places = () =>
      judge().map(({ code, start, end }) => [code, workspace.document('/hit.curriculum.yaml').text.slice(start, end)]);
    expect(places()).toEqual([['outcome-verb', 'Understand']]);
    asked.length = 0;
    edit(workspace, '/hit.curriculum.yaml', 'What records are', 'What records really are');
    expect(places()).toEqual([['outcome-verb', 'Understand']]);
    expect(asked).toEqual([]);
  });

  test('another course: all whose findings courses can change', () => {
    const asked = askedAfter('  HIT 120:\n', '  HIT 119:\n    title: New\n    credits: 1\n  HIT 120:\n');
    expect(asked).toEqual(expect.arrayContaining([...order, ...seasons, ...credits, ...progress, ...targets]));
  });

  test('the id of the program: all', () => {
    const judging = rules.filter(({ review }) => !review).map(({ code }) => code);
    expect(askedAfter('curriculum: hit-aas', 'curriculum: hit-as')).toEqual(expect.arrayContaining(judging));
  });

  test('a letter in the description of a catalog: no program that uses it', () => {
    const asked: string[] = [];
    const workspace = fixtureWorkspace(`//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy, description: Bones, credits: 4 }
//- /hit.curriculum.yaml
${program.replace('award:', 'uses: [sciences]\naward:')}`);
    const kept = createKeptFindings({
      onAnswer: ({ code }, { uri }) => asked.push(`${workspace.pathOf(uri)} ${code}`),
    });
    const judge = () => {
      const snapshot = workspace.snapshot();
      for (const document of snapshot.documents()) atOnce(kept.of(snapshot, document));
    };
    judge();
    asked.length = 0;
    edit(workspace, '/sciences.courses.yaml', 'Bones', 'Bones and more');
    judge();
    expect(asked).toEqual([]);
  });
});

/** The rules that are asked again when somebody changes the program. */
function askedAfter(from: string, to: string): string[] {
  const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml\n${program}//- /records-clerk.role.yaml\n${role}`);
  const asked: string[] = [];
  const kept = createKeptFindings({ onAnswer: ({ code }) => asked.push(code) });
  const judge = () => atOnce(kept.of(workspace.snapshot(), workspace.document('/hit.curriculum.yaml')));
  expect(judge().map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  asked.length = 0;
  edit(workspace, '/hit.curriculum.yaml', from, to);
  judge();
  return [...asked];
}

/** Types in a file: the new text follows the old one. */
function edit(workspace: ReturnType<typeof fixtureWorkspace>, path: string, from: string, to: string): void {
  const before = workspace.document(path);
  expect(before.text).toContain(from);
  // Read once, as somebody has looked at it before typing.
  expect(before.tree.problems).toEqual([]);
  workspace.typeOn(path, before.text.replace(from, to));
}
