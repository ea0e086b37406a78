import { describe, expect, test } from 'vitest';
import { type TeachSkill, teachChoices, teachSkill } from '../../../../server/src/features/coverage/teach-skill.ts';
import { applied } from '../../../../server/src/syntax/edit/change.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import { clinic } from './clinic.ts';

function asked(workspace: FixtureWorkspace, skill: string, target?: string): TeachSkill {
  return { program: workspace.uriOf('/hit.curriculum.yaml'), skill, ...(target ? { target } : {}) };
}

/** What a person has to choose from: the label of each course, what stands behind it and below it. */
function offered(workspace: FixtureWorkspace, skill: string, target?: string): string[] {
  const found = teachChoices(workspace.snapshot(), asked(workspace, skill, target));
  if ('problem' in found) return [found.problem];
  return [
    found.what,
    ...found.choices.map(
      ({ label, description, detail, suits }) => `${suits ? '* ' : ''}${label} (${description}): ${detail}`,
    ),
  ];
}

/** The lines that are new once a course was chosen, and what is told of it. */
function chosen(workspace: FixtureWorkspace, skill: string, course: string, target?: string): string[] {
  const found = teachSkill(workspace.snapshot(), { ...asked(workspace, skill, target), course });
  if ('problem' in found) return [found.problem];
  const document = workspace.document(workspace.pathOf(found.uri));
  const changes = found.edits.map(({ range, newText }) => ({
    start: document.lines.offsetAt(range.start),
    end: document.lines.offsetAt(range.end),
    newText,
  }));
  const after = applied(document.text, changes) ?? '';
  const before = new Set(document.text.split('\n'));
  const selected = after
    .split('\n')
    [found.range.start.line]?.slice(found.range.start.character, found.range.end.character);
  return [found.told, `at ${selected}`, ...after.split('\n').filter((line) => !before.has(line))];
}

describe('The courses that could teach a skill', () => {
  test('are all of the program, with what would come of each', () => {
    expect(offered(fixtureWorkspace(clinic), 'medical-terminology')).toEqual([
      '“Medical terminology” (introduced)',
      '* HIT 100 Introduction (Fall · 3 credits): Records Clerk 50 % → 100 % · teaches 1 skill: HIPAA',
      'BIO 111 Biology I (Fall · 4 credits · in the catalog Sciences): Records Clerk 50 % → 100 % · teaches 1 skill: Anatomy and physiology',
      'HIT 112 Coding (Spring · 3 credits): Records Clerk 50 % → 100 % · teaches 2 skills: Data abstraction, HIPAA',
      'HIT 120 Practice (Spring, as a choice · 2 credits): Records Clerk 50 % → 100 % possible, not for everyone · teaches no skills yet',
      'BIO 112 Biology II (Spring, as a choice · 4 credits · in the catalog Sciences): Records Clerk 50 % → 100 % possible, not for everyone · teaches no skills yet',
    ]);
  });

  test('begin with that which teaches it already, where it has to go further', () => {
    expect(offered(fixtureWorkspace(clinic), 'data-abstraction').slice(0, 3)).toEqual([
      '“Data abstraction” (mastered)',
      '* HIT 112 Coding (Spring · 3 credits): Data Abstractor 41 % → 75 %, raised from introduced to mastered · teaches 2 skills: Data abstraction, HIPAA',
      '* HIT 100 Introduction (Fall · 3 credits): Data Abstractor 41 % → 75 % · teaches 1 skill: HIPAA',
    ]);
  });

  test('give the numbers alone where the target is known, and name each other one', () => {
    const [, first] = offered(fixtureWorkspace(clinic), 'medical-terminology', 'role clerk');
    expect(first).toContain('(Fall · 3 credits): 50 % → 100 % · teaches');
    const both = clinic.replace('  sql: introduced', '  medical-terminology: introduced');
    const [, several] = offered(fixtureWorkspace(both), 'medical-terminology', 'role clerk');
    expect(several).toContain(': Data Abstractor 41 % → 66 %, Records Clerk 50 % → 100 % · teaches');
  });

  test('say why one of them cannot be chosen', () => {
    const workspace = fixtureWorkspace(
      clinic
        .replace('teaches:\n      hipaa: introduced', 'teaches: &basics\n      hipaa: introduced')
        .replace('- Code a record', '- Code a record\n    teaches: *basics'),
    );
    const [, ...courses] = offered(workspace, 'sql');
    expect(courses.filter((words) => words.includes('HIT 120'))).toEqual([
      'HIT 120 Practice (Spring, as a choice · 2 credits): What it teaches is written in a way that is changed in the text alone. · teaches 1 skill: HIPAA',
    ]);
    expect(chosen(workspace, 'sql', 'HIT120')).toEqual([
      'HIT 120: What it teaches is written in a way that is changed in the text alone.',
    ]);
  });

  test('show the words of strangers as they are, on one line', () => {
    const workspace = fixtureWorkspace(clinic.replace('title: Practice', 'title: "<img src=x>\\n[a](command:b) $(x)"'));
    const labels = offered(workspace, 'sql').filter((words) => words.includes('HIT 120'));
    expect(labels[0]).toContain('HIT 120 <img src=x> [a](command:b) $(x)');
  });

  test('are not known for a skill that nothing requires any more', () => {
    expect(offered(fixtureWorkspace(clinic), 'cpt-coding')).toEqual([
      'The program has changed in the meantime. Try again.',
    ]);
  });
});

describe('A skill that a course is to teach', () => {
  const workspace = fixtureWorkspace(clinic);

  test('is written below the others', () => {
    expect(chosen(workspace, 'medical-terminology', 'HIT100')).toEqual([
      'HIT 100 now teaches “Medical terminology” (introduced). Records Clerk 50 % → 100 %.',
      'at medical-terminology',
      '      medical-terminology: introduced',
    ]);
  });

  test('is written in braces, also in the file of a catalog', () => {
    expect(chosen(workspace, 'sql', 'HIT112')).toEqual([
      'HIT 112 now teaches “SQL” (introduced). Data Abstractor 41 % → 66 %.',
      'at sql',
      '    teaches: { data-abstraction: introduced, hipaa: { level: reinforced, assessed: true }, sql: introduced }',
    ]);
    expect(chosen(workspace, 'sql', 'BIO111').at(-1)).toBe(
      '  BIO 111: { title: Biology I, credits: 4, teaches: { anatomy-and-physiology: introduced, sql: introduced } }',
    );
  });

  test('is the first that it teaches', () => {
    expect(chosen(workspace, 'sql', 'HIT120')).toEqual([
      'HIT 120 now teaches “SQL” (introduced). Data Abstractor 41 % → 66 % possible, not for everyone.',
      'at sql',
      '      sql: introduced',
    ]);
    expect(chosen(workspace, 'sql', 'BIO112').at(-1)).toBe(
      '  BIO 112: { title: Biology II, credits: 4, teaches: { sql: introduced } }',
    );
  });

  test('is raised where it is taught below, in its short and its long form', () => {
    expect(chosen(workspace, 'data-abstraction', 'HIT112')).toEqual([
      'Raised “Data abstraction” to mastered in HIT 112. Data Abstractor 41 % → 75 %.',
      'at data-abstraction',
      '    teaches: { data-abstraction: mastered, hipaa: { level: reinforced, assessed: true } }',
    ]);
    const long = fixtureWorkspace(
      clinic.replace('data-abstraction: introduced', 'data-abstraction: { assessed: true }'),
    );
    expect(chosen(long, 'data-abstraction', 'HIT112').at(-1)).toContain(
      'data-abstraction: { level: mastered, assessed: true }',
    );
  });

  test('goes as far as the target that asks for most, unless one is named', () => {
    expect(chosen(workspace, 'hipaa', 'HIT100')[0]).toContain('Raised “HIPAA” to reinforced in HIT 100.');
    expect(chosen(workspace, 'hipaa', 'HIT100', 'role clerk')).toEqual([
      'HIT 100: It teaches the skill already, as far as its levels say.',
    ]);
  });

  test('has its framework named under uses', () => {
    const ofFramework = fixtureWorkspace(
      `${clinic.replace('  sql: introduced', '  thinking/critical: introduced').replace('role: abstractor', 'role: abstractor\nuses: [thinking]')}
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  critical: Critical thinking
`,
    );
    expect(chosen(ofFramework, 'thinking/critical', 'HIT100').slice(2)).toEqual([
      'uses: [sciences, thinking]',
      '      thinking/critical: introduced',
    ]);
  });
});
