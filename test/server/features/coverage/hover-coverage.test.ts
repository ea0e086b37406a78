import { describe, expect, test } from 'vitest';
import { hover } from '../../../../server/src/features/hover.ts';
import { plainHover } from '../../../../server/src/features/plain-text.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';
import { clinic } from './clinic.ts';

/** The lines of the hover at the cursor. */
function shownAt(fixture: string): string[] {
  const workspace = fixtureWorkspace(fixture);
  const shown = hover(workspace.snapshot(), workspace.uri, workspace.position);
  const value = shown && typeof shown.contents === 'object' && 'kind' in shown.contents ? shown.contents.value : '';
  return value.split('\n').filter((line) => line !== '');
}

describe('A hover in a program tells', () => {
  test('how far a role is covered, and what is missing first', () => {
    expect(shownAt(clinic.replace('- abstractor', '- abs$0tractor')).slice(-4)).toEqual([
      '**In this program:** 41 % covered · 1 of 3 skills',
      '* SQL, introduced: missing',
      '* Data abstraction, mastered: only HIT 112 (introduced, Spring)',
      '* HIPAA, reinforced: HIT 112 (reinforced, Spring)',
    ]);
  });

  test('what a course contributes to each role, and what would be lost without it', () => {
    expect(shownAt(clinic.replace('  HIT 112:\n', '  HI$0T 112:\n')).slice(-5)).toEqual([
      '| Contributes to | By itself | Lost without it |',
      '|---|---|---|',
      '| Program outcomes | 66 % | 66 % |',
      '| Records Clerk | 50 % | nothing |',
      '| Data Abstractor | 41 % | 29 % |',
    ]);
  });

  test('which targets require a skill, and whether they get it', () => {
    expect(shownAt(clinic.replace('      hipaa: introduced', '      hip$0aa: introduced'))).toContain(
      '**Required here by:** Data Abstractor (reinforced, useful): met · Records Clerk (introduced, core): met  ',
    );
  });

  test('how far a framework is covered, and what of it is lacking', () => {
    const shown = shownAt(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [thinking]
prepares-for: { frameworks: [think$0ing] }
courses:
  HIT 1: { title: Privacy, credits: 3, teaches: { thinking/critical: introduced } }
terms:
  - { title: Fall, courses: [HIT 1] }
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  critical: Critical thinking
  slow: Slow | <b>thinking</b>
`);
    expect(shown.slice(-2)).toEqual([
      '**In this program:** 50 % covered · 1 of 2 items',
      '**Lacking:** Slow \\| &lt;b\\>thinking&lt;/b\\>: missing',
    ]);
  });

  test('the same to an editor without Markdown, where a table is a line for each row', () => {
    const workspace = fixtureWorkspace(clinic.replace('  HIT 112:\n', '  HI$0T 112:\n'));
    const shown = hover(workspace.snapshot(), workspace.uri, workspace.position);
    const contents = shown && plainHover(shown).contents;
    const value = typeof contents === 'object' && contents !== null && 'value' in contents ? contents.value : '';
    expect(value.split('\n').slice(-4)).toEqual([
      'Contributes to · By itself · Lost without it',
      'Program outcomes · 66 % · 66 %',
      'Records Clerk · 50 % · nothing',
      'Data Abstractor · 41 % · 29 %',
    ]);
  });
});

test('What a stranger calls a role is no table, no link and no picture.', () => {
  const hostile = clinic.replace('title: Data Abstractor', 'title: "a | [b](command:c) <img src=x onerror=alert(1)>"');
  expect(shownAt(hostile.replace('  HIT 112:\n', '  HI$0T 112:\n')).at(-1)).toBe(
    '| a \\| \\[b\\](command:c) &lt;img src=x onerror=alert(1)\\> | 41 % | 29 % |',
  );
});
