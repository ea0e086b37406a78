import { describe, expect, test } from 'vitest';
import { codeActions } from '../../../../server/src/features/code-actions/code-actions.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import { clinic } from './clinic.ts';

/** What is offered at the cursor to choose a course, and what the command is told. */
function offered(workspace: FixtureWorkspace, commands: readonly string[] = ['hitCurriculum.teachSkill']): unknown[] {
  const at = { start: workspace.position, end: workspace.position };
  const client = {
    createsFiles: false,
    resolvesEdits: false,
    edits: { documentChanges: false, annotations: false },
    commands: new Set(commands),
  };
  return codeActions(workspace.snapshot(), workspace.uri, at, {}, client)
    .filter(({ title }) => title.includes('in a course'))
    .map(({ title, command, diagnostics }) => [
      title,
      command?.arguments?.[0],
      ...(diagnostics ?? []).map(({ code }) => code),
    ]);
}

describe('Choosing a course for what is lacking', () => {
  const program = 'file:///workspace/hit.curriculum.yaml';

  test('is offered at the name of a role, skill by skill', () => {
    expect(offered(fixtureWorkspace(clinic.replace('- abstractor', '- abs$0tractor')))).toEqual([
      [
        'Teach “Data abstraction” in a course…',
        { program, target: 'role abstractor', skill: 'data-abstraction' },
        'skill-shortfall',
      ],
      ['Teach “SQL” in a course…', { program, target: 'role abstractor', skill: 'sql' }, 'skill-gap'],
    ]);
  });

  test('of a role that lacks many begins with the skill', () => {
    const workspace = fixtureWorkspace(clinic.replace('- clerk', '- medical-$0coder'));
    expect(offered(workspace)).toEqual([
      [
        expect.stringMatching(/^Teach one of the \d+ skills that “Medical Coder” lacks in a course…$/),
        { program, target: 'role medical-coder' },
        'skill-gap',
        'skill-gap',
        'skill-shortfall',
      ],
    ]);
  });

  test('is offered at a skill in the file of the role', () => {
    expect(offered(fixtureWorkspace(clinic.replace('  sql: introduced', '  s$0ql: introduced')))).toEqual([
      [
        'Teach “SQL” in a course of Health Information Technology…',
        { program, target: 'role abstractor', skill: 'sql' },
      ],
    ]);
  });

  test('is not offered at a skill that is met, nor where the editor has no such command', () => {
    expect(offered(fixtureWorkspace(clinic.replace('  hipaa: reinforced', '  hi$0paa: reinforced')))).toEqual([]);
    expect(offered(fixtureWorkspace(clinic.replace('- abstractor', '- abs$0tractor')), [])).toEqual([]);
  });
});
