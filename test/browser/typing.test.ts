import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

const course = 'curriculum: a\ntitle: b\naward: associate\ncourses:\n  HIT 1:\n    title: x\n';

describe('A person who types a program', () => {
  let editor: EditorWindow;
  beforeAll(async () => {
    editor = await openWindow('program.curriculum.yaml');
    // What is typed before the server answers is offered nothing until the next key; the findings of the other file show
    // that it does.
    await editor.page.locator('#status\\.problems', { hasText: /[1-9]/ }).waitFor();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  const press = (key: string) => editor.page.keyboard.press(key);

  test('is offered keys from the first letter of an empty file', async () => {
    await editor.openNew('empty.curriculum.yaml', '');
    await editor.type('c');
    await (await editor.shown()).filter({ hasText: 'curriculum' }).first().waitFor();
  });

  test('accepts a skill and then one of its levels, by Enter alone', async () => {
    await editor.openNew('skill.curriculum.yaml', `${course}    teaches:\n      `);
    await editor.type('priv');
    await (await editor.shown()).first().filter({ hasText: 'privacy' }).waitFor();
    await press('Enter');
    const levels = await editor.shown();
    await levels.filter({ hasText: 'introduced' }).waitFor();
    expect(await levels.allInnerTexts()).toEqual(['introduced', 'reinforced', 'mastered']);
    await press('ArrowDown');
    await press('Enter');
    const line = `${course}    teaches:\n      privacy: reinforced`;
    await editor.text(line);
    await press('Enter');
    await editor.text(`${line}\n      `);
  });

  test('takes the first level by Tab and goes on typing', async () => {
    await editor.openNew('tab.curriculum.yaml', `${course}    teaches:\n      `);
    await editor.type('priv');
    await (await editor.shown()).first().filter({ hasText: 'privacy' }).waitFor();
    await press('Enter');
    await (await editor.shown()).filter({ hasText: 'introduced' }).waitFor();
    await press('Tab');
    const line = `${course}    teaches:\n      privacy: introduced`;
    await editor.text(line);
    await press('Enter');
    await editor.text(`${line}\n      `);
  });

  test('gets a new line by Enter behind a value that is there in full', async () => {
    await editor.openNew('credits.curriculum.yaml', `${course}    `);
    await editor.type('credits: 3');
    await (await editor.shown()).first().filter({ hasText: '3' }).waitFor();
    await press('Enter');
    await editor.text(`${course}    credits: 3\n    `);
  });

  test('finds the snippets in their command, and not among the suggestions', async () => {
    const offered = await editor.suggestions();
    await offered.filter({ hasText: 'description' }).first().waitFor();
    expect(await offered.filter({ hasText: /region|file/i }).count()).toBe(0);
    await press('Escape');
    await editor.runCommand('Snippets: Insert Snippet');
    const snippets = editor.page.locator('.quick-input-list .monaco-list-row');
    await snippets.filter({ hasText: 'Foldable part' }).waitFor();
    await snippets.filter({ hasText: 'Skill framework' }).waitFor();
    await press('Escape');
  });

  test('has a finding ignored from its menu, and types the reason at once', async () => {
    // The other files of these tests have one id.
    const above = `${course.replace('curriculum: a', 'curriculum: ignored')}    credits: 3\n`;
    await editor.openNew('ignored.curriculum.yaml', `${above}    prerequisites: [HIT 2]\n`);
    await editor.goTo(8, 22);
    const actions = editor.page.locator('.action-widget .monaco-list-row');
    // The menu shows what is offered at the moment, and the finding may still be on its way.
    await vi.waitFor(
      async () => {
        await press('Escape');
        await press('Control+.');
        await actions.filter({ hasText: 'Ignore `unknown-course` here' }).first().click({ timeout: 2_000 });
      },
      { timeout: 30_000 },
    );
    const comment = '    # hit-curriculum-ignore unknown-course: ';
    await editor.text(`${above}${comment}reason\n    prerequisites: [HIT 2]\n`);
    await editor.type('Ours');
    await editor.text(`${above}${comment}Ours\n    prerequisites: [HIT 2]\n`);
    await editor.page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
  });
});
