import { describe, expect, test } from 'vitest';
import { chooseTargets, targetChoices } from '../../../../server/src/features/coverage/choose-targets.ts';
import { applied } from '../../../../server/src/syntax/edit/change.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const others = `
//- /clerk.role.yaml
role: records-clerk
title: Records Clerk
requires: { hipaa: { level: introduced, importance: core } }
//- /own.skills.yaml
framework: own
title: Our Skills
items: { one: One }
`;
const programOf = (text: string) => `//- /hit.curriculum.yaml\n${text}${others}`;
const bare =
  'curriculum: hit\ntitle: Health Information\naward: associate\ncourses:\n  HIT 100: { title: One, credits: 3 }\n';

/** The text of the program once targets were chosen, or why they cannot be. */
function chosen(text: string, roles: readonly string[], frameworks: readonly string[] = []): string {
  const workspace = fixtureWorkspace(programOf(text));
  const program = workspace.uriOf('/hit.curriculum.yaml');
  const found = chooseTargets(workspace.snapshot(), { program, roles, frameworks });
  if ('problem' in found) return found.problem;
  const document = workspace.document('/hit.curriculum.yaml');
  const changes = found.edits.map(({ range, newText }) => ({
    start: document.lines.offsetAt(range.start),
    end: document.lines.offsetAt(range.end),
    newText,
  }));
  const after = applied(document.text, changes) ?? '';
  expect(after.split('\n')[found.range.start.line]).toMatch(/prepares-for/);
  return `${found.told}\n${after}`;
}

describe('What a program could prepare for', () => {
  test('are the roles and frameworks of the workspace, then the roles of the taxonomy, without those that it names', () => {
    const workspace = fixtureWorkspace(programOf(`${bare}prepares-for: { roles: [medical-coder] }\n`));
    const found = targetChoices(workspace.snapshot(), workspace.uriOf('/hit.curriculum.yaml'));
    if (!('choices' in found)) throw new Error('no choices');
    expect(found.choices.slice(0, 2)).toMatchObject([
      { kind: 'role', id: 'records-clerk', label: 'Records Clerk', detail: '1 skill', isOfWorkspace: true },
      { kind: 'framework', id: 'own', label: 'Our Skills', detail: '1 item', isOfWorkspace: true },
    ]);
    expect(found.choices.length).toBeGreaterThan(5);
    expect(found.choices.map(({ id }) => id)).not.toContain('medical-coder');
    expect(found.named).toBe(1);
  });

  test('are programs for a role, without those that prepare for it', () => {
    const workspace = fixtureWorkspace(programOf(bare));
    const role = workspace.uriOf('/clerk.role.yaml');
    expect(targetChoices(workspace.snapshot(), role)).toMatchObject({
      target: { kind: 'role', id: 'records-clerk' },
      programs: [{ label: 'Health Information' }],
    });
    const there = fixtureWorkspace(programOf(`${bare}prepares-for: { roles: [records-clerk] }\n`));
    expect(targetChoices(there.snapshot(), role)).toEqual({
      problem: 'All programs prepare for Records Clerk already.',
    });
  });
});

describe('Targets that were chosen', () => {
  test('are written before the courses', () => {
    expect(chosen(bare, ['records-clerk', 'medical-coder'], ['own']).trimEnd()).toBe(
      [
        'Health Information now prepares for Records Clerk, Medical Coder and Our Skills.',
        'curriculum: hit',
        'title: Health Information',
        'award: associate',
        'prepares-for:',
        '  roles: [records-clerk, medical-coder]',
        '  frameworks: [own]',
        'courses:',
        '  HIT 100: { title: One, credits: 3 }',
      ].join('\n'),
    );
  });

  test('join those that are there, however they are written', () => {
    expect(chosen(`${bare}prepares-for: { roles: [medical-coder] }\n`, ['records-clerk'], ['own'])).toContain(
      'prepares-for: { roles: [medical-coder, records-clerk], frameworks: [own] }',
    );
    expect(chosen(`${bare}prepares-for:\n  roles:\n    - medical-coder\n`, ['records-clerk'], ['own'])).toContain(
      'prepares-for:\n  roles:\n    - medical-coder\n    - records-clerk\n  frameworks: [own]',
    );
    expect(chosen(`${bare}prepares-for:\n`, ['records-clerk'])).toMatch(/prepares-for:\s+roles: \[records-clerk\]/);
  });

  test('are written once, and nowhere where that is not safe', () => {
    const named = `${bare}prepares-for: { roles: [medical-coder] }\n`;
    expect(chosen(named, ['medical-coder'])).toBe('The program prepares for that already.');
    expect(chosen(`${bare}prepares-for: medical-coder\n`, ['records-clerk'])).toMatch(/changed in the text alone/);
  });
});
