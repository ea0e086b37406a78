import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { ModelPart } from '../../../server/src/model/model-part.ts';
import { createDocument, type SourceDocument } from '../../../server/src/workspace/document.ts';
import { type FileFacts, factsOf, stepsBetween } from '../../../server/src/workspace/links/file-facts.ts';
import { programText } from '../../bench/generate/program.ts';
import { workspaceTexts } from '../../bench/generate/workspace.ts';
import { seededRandom } from '../../support/random.ts';
import { randomChange } from '../../support/typing.ts';
import { partsThatDiffer } from './parts-that-differ.ts';
import { plannedProgram } from './planned-program.ts';

/** `FOLLOW_EDITS` and `FOLLOW_SEED` make the run longer, or another one. */
const allEdits = Number(process.env.FOLLOW_EDITS ?? 400);
const seed = Number(process.env.FOLLOW_SEED ?? 7);

/** What stands under a name is said again in other places. */
const repeating = `curriculum: repeating
title: &title Health Information
institution: Example College
outcomes:
  - id: plo-1
    text: &text Analyze health data.
courses:
  HIT 100:
    title: &intro Introduction
    credits: &credits { min: 1, max: 3 }
  HIT 110:
    title: Terminology
    credits: 3
  HIT 120:
    title: *intro
    credits: *credits
    description: *title
    outcomes: [{ id: see, text: *text }]
terms:
  - { title: *intro, courses: [HIT 100, HIT 120] }
`;

type Start = readonly [name: string, text: string];

const starts = [
  ...globSync('samples/**/*.yaml').map((file) => [file, readFileSync(file, 'utf8')] as const),
  ...[...workspaceTexts(5)].map(([path, text]) => [path, text] as const),
  ['generated.curriculum.yaml', programText({ id: 'generated', seed: 3, courses: 9 })],
  ['repeating.curriculum.yaml', repeating],
  ['planned.curriculum.yaml', plannedProgram],
  ['planned.curriculum.yaml', plannedProgram.replaceAll('\n', '\r\n')],
].filter((start): start is Start => (start[1] ?? '').length < 9_000);

test('What is taken along after an edit is what the new text says, place by place', {
  timeout: 60_000 + allEdits * 60,
}, () => {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const tried = { edits: 0, followed: 0, withOtherLinks: 0, onlyText: 0 };
  while (tried.edits < allEdits) {
    // The last two have more of what means each other than the others.
    const [name, text] = starts.at(random() < 0.4 ? -1 - below(2) : below(starts.length)) ?? ['', ''];
    const uri = `file:///${name}`;
    let document = createDocument(uri, text, 1);
    for (let edits = 0; edits < 30; edits++) {
      tried.edits++;
      const before = factsOf(document);
      const after = random() < 0.5 ? randomChange(document.text, random).after : withOtherWord(document.text, random);
      const next = createDocument(uri, after, 1, undefined, document);
      const fresh = createDocument(uri, after, 1);
      const facts = factsOf(next);
      const difference = firstDifference(facts, factsOf(fresh));
      expect(difference, JSON.stringify({ before: document.text, after })).toBeUndefined();
      const steps = before && facts ? (stepsBetween(before, facts) ?? []) : [];
      for (const { parts } of steps) {
        tried.followed++;
        const [one, other] = [factsOf(createDocument(uri, document.text, 1)), factsOf(fresh)];
        const forgotten = one && other ? partsThatDiffer(one, other).filter((part) => !parts.has(part)) : [];
        expect(forgotten, JSON.stringify({ before: document.text, after })).toEqual([]);
        if ([...parts].some((part) => part.startsWith('links.'))) tried.withOtherLinks++;
        if (parts.size === 1) tried.onlyText++;
      }
      // Most edits that break a text are taken back, or all that follow would be edits of a text that cannot be read.
      const isTakenBack = next.tree.problems.length > 0 && random() < 0.7;
      document = isTakenBack ? createDocument(uri, document.text, 1) : next;
    }
  }
  if (process.env.FOLLOW_EDITS) console.log(JSON.stringify(tried));
  expect(tried.followed / tried.edits).toBeGreaterThan(0.25);
  expect(tried.withOtherLinks).toBeGreaterThan(0);
  expect(tried.onlyText).toBeGreaterThan(0);
});

test('What an alias repeats stays where it is written when somebody types between the two', () => {
  const uri = 'file:///repeating.curriculum.yaml';
  const before = createDocument(uri, repeating, 1);
  factsOf(before);
  const after = repeating.replace('Terminology', 'Medical Terminology');
  const followed = factsOf(createDocument(uri, after, 2, undefined, before));
  expect(firstDifference(followed, factsOf(createDocument(uri, after, 2)))).toBeUndefined();
  const model = followed?.model;
  const title = model && 'courses' in model ? model.courses[2]?.title : undefined;
  expect(after.slice(title?.start, title?.end)).toBe('Introduction');
});

/** A text in which one word stands where another was: an id, a level, a code, a word of a sentence. */
function withOtherWord(text: string, random: () => number): string {
  const words = [...text.matchAll(/[A-Za-z0-9][\w/ -]*/g)];
  const one = words[Math.floor(random() * words.length)];
  const other = words[Math.floor(random() * words.length)];
  if (!one || !other) return text;
  return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
}

/** The name of a part of some facts that is not as in others; how they came is their own affair. */
function firstDifference(facts: FileFacts | undefined, fresh: FileFacts | undefined): string | undefined {
  if (!facts || !fresh) return facts === fresh ? undefined : 'kind';
  const names = Object.keys(fresh) as (keyof FileFacts)[];
  return names.find((name) => name !== 'token' && name !== 'steps' && !isDeepStrictEqual(facts[name], fresh[name]));
}

test.each<[what: string, from: string, to: string]>([
  ['the title of a choice that a concentration replaces', 'title: A choice', 'title: The choice'],
  ['the title of an elective that a concentration replaces', 'elective: Other choice', 'elective: HIT 120'],
  ['an elective that gets the name of a course that is replaced', 'elective: Free choice', 'elective: HIT 120'],
  ['the id of the file', 'curriculum: planned', 'curriculum: other'],
  ['the title of the file', 'title: Health Records', 'title: Records'],
  ['a term that is none any more', '  - title: Second\n    courses: [HIT 120, GEN 100]', '  - Second'],
  ['a course whose code is none any more', '  GEN 100:', '  [GEN 100]:'],
  ['a course that gets another code', '  GEN 100:', '  GEN 101:'],
  ['a concentration', 'HIT 120: [GEN 100', 'HIT 120: [GEN 200'],
  ['an assessment of the program', 'Survey: { outcomes: [plo-2] }', 'Survey: { outcomes: [plo-1] }'],
  ['an accreditation', '- cahiim', '- cahiims'],
  ['a level of its own', 'label: Knows', 'label: Knows it'],
  ['a credit part', 'General: 15', 'General: 16'],
  ['both sides of a slash', 'goals/safe: {', '"goals\\/neat": {'],
  ['a key that the format does not know', 'notes: nothing', 'notes: [something]'],
  ['a comment above a course', '# the first', '# the very first'],
])('What is taken along is right after an edit of %s', (_what, from, to) => {
  const before = createDocument('file:///planned.curriculum.yaml', plannedProgram, 1);
  factsOf(before);
  const text = plannedProgram.replace(from, to);
  const after = createDocument(before.uri, text, 2, undefined, before);
  const [facts, fresh] = [factsOf(after), factsOf(createDocument(before.uri, text, 2))];
  expect(firstDifference(facts, fresh)).toBeUndefined();
  const one = factsOf(createDocument(before.uri, plannedProgram, 1));
  const said = partsOf(before, after);
  // Where the whole was read again, nobody says what changed.
  if (one && fresh && said) expect(partsThatDiffer(one, fresh).filter((part) => !said.includes(part))).toEqual([]);
});

const program = `curriculum: hit
title: Health Information
courses:
  HIT 100:
    title: Records
    description: How records are kept
    teaches: { hipaa: introduced }
  HIT 110:
    title: Coding
    prerequisites: [HIT 100]
    teaches: { icd-10-cm: mastered }
terms:
  - title: Fall
    courses: [HIT 100, HIT 110]
`;

function opened(): SourceDocument {
  const document = createDocument('file:///hit.curriculum.yaml', program, 1);
  factsOf(document);
  return document;
}

function typed(document: SourceDocument, from: string, to: string): SourceDocument {
  const after = document.text.replace(from, to);
  return createDocument(document.uri, after, (document.version ?? 0) + 1, undefined, document);
}

function partsOf(before: SourceDocument, after: SourceDocument): ModelPart[] | undefined {
  const [one, other] = [factsOf(before), factsOf(after)];
  const steps = one && other && stepsBetween(one, other);
  return steps && [...new Set(steps.flatMap(({ parts }) => [...parts]))].sort();
}

test.each<[what: string, from: string, to: string, parts: string[]]>([
  ['a letter of a description', 'are kept', 'are keept', ['courses.description', 'text']],
  ['a comment', 'title: Records', 'title: Records  # new', ['text']],
  ['a level', 'mastered', 'introduced', ['courses.teaches', 'links.level', 'text']],
  ['a title', 'Coding', 'Medical coding', ['courses.title', 'links.title', 'text']],
  ['a requisite', '[HIT 100]', '[HIT 10]', ['courses.requisites', 'links.course', 'text']],
  ['a course in a term', '[HIT 100, HIT 110]', '[HIT 100]', ['links.course', 'terms', 'text']],
])('%s that is edited is all that says something else', (_what, from, to, parts) => {
  const before = opened();
  expect(partsOf(before, typed(before, from, to))).toEqual(parts);
});

test('What says the same words is the same object after an edit', () => {
  const before = opened();
  const facts = factsOf(before);
  const [first, second] = facts?.model.kind === 'curriculum' ? facts.model.courses : [];
  const after = factsOf(typed(before, 'are kept', 'are kept well'));
  const [firstAfter, secondAfter] = after?.model.kind === 'curriculum' ? after.model.courses : [];
  expect(firstAfter).not.toBe(first);
  expect(secondAfter).toBe(second);
  expect(after?.declared).toBe(facts?.declared);
  expect(secondAfter?.title?.start).toBe(program.indexOf('Coding') + ' well'.length);
});

test('Some edits in a row lead from one document to another, also where nobody looked at those between', () => {
  const before = opened();
  const unseen = typed(typed(before, 'are kept', 'are kept w'), 'kept w', 'kept we');
  expect(partsOf(before, typed(unseen, 'kept we', 'kept well'))).toEqual(['courses.description', 'text']);
});

test('A document that was overtaken reads its own text when somebody asks for its tree', () => {
  const before = opened();
  const after = typed(before, 'title: Health', 'title: Public health');
  expect(after.tree.text).toBe(after.text);
  expect(before.tree.text).toBe(program);
});

test('A document is followed once: what was taken along is not taken along again', () => {
  const before = opened();
  const first = typed(before, 'title: Health', 'title: Public health');
  expect(factsOf(first)?.model.title?.text).toBe('Public health Information');
  expect(before.tree.text).toBe(program);
  const second = typed(before, 'are kept', 'are kept well');
  expect(firstDifference(factsOf(second), factsOf(createDocument(second.uri, second.text, 1)))).toBeUndefined();
  expect(firstDifference(factsOf(first), factsOf(createDocument(first.uri, first.text, 1)))).toBeUndefined();
});
