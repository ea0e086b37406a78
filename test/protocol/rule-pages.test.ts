import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit
title: Health Information
award: certificate
courses:
  HIT 100: { title: Introduction, credits: 3, prerequisites: [HIT 99] }
`;
const page = 'hit-rules:/unknown-course.md';

async function college(capabilities: ClientCapabilities = {}) {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program });
  const editor = await startEditor({ folders: [folder], settings: {}, capabilities });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);
  const findings = async (): Promise<Diagnostic[]> =>
    (await editor.findings(uri, ({ diagnostics }) => diagnostics.length > 0)).diagnostics;
  return { editor, uri, findings };
}

const showsCodes: ClientCapabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };

describe('the code of a finding', () => {
  test('leads to the page of its rule where the editor can show it', async () => {
    const { findings } = await college({ ...showsCodes, experimental: { hitCurriculumPages: true } });
    expect(await findings()).toMatchObject([{ code: 'unknown-course', codeDescription: { href: page } }]);
  });

  test('also in an editor that asks for contents as the protocol has it', async () => {
    const { editor, findings } = await college({ ...showsCodes, workspace: { textDocumentContent: {} } });
    expect(await findings()).toMatchObject([{ codeDescription: { href: page } }]);
    const content = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: page });
    expect(content.text).toMatch(/^# Course that does not exist\n/);
  });

  test.each([
    ['that shows no pages', showsCodes],
    ['that follows no codes', { experimental: { hitCurriculumPages: true } }],
  ])('leads nowhere in an editor %s', async (_name, capabilities) => {
    const { findings } = await college(capabilities);
    const [finding] = await findings();
    expect(finding?.code).toBe('unknown-course');
    expect(finding).not.toHaveProperty('codeDescription');
  });

  test('leads nowhere where no rule is behind it', async () => {
    const { editor, uri } = await college({ ...showsCodes, experimental: { hitCurriculumPages: true } });
    await editor.close(uri);
    await editor.open(uri, program.replace('title:', 'titel:'));
    const told = await editor.findings(uri, ({ diagnostics }) => diagnostics.length > 1);
    const ofSchema = told.diagnostics.filter(({ code }) => code !== 'unknown-course');
    expect(ofSchema.length).toBeGreaterThan(0);
    for (const finding of ofSchema) expect(finding).not.toHaveProperty('codeDescription');
  });
});

describe('the page of a rule', () => {
  test('is the one in docs/rules, and needs no network', async () => {
    const { editor } = await college();
    const content = await editor.request<{ text: string; languageId: string }>('hitCurriculum/content', { uri: page });
    const docs = readFileSync(new URL('../../docs/rules/unknown-course.md', import.meta.url), 'utf8');
    expect(content).toEqual({ text: docs, languageId: 'markdown' });
  });

  test('says so where there is no such rule', async () => {
    const { editor } = await college();
    const content = await editor.request<{ text: string }>('hitCurriculum/content', { uri: 'hit-rules:/nothing.md' });
    expect(content.text).toMatch(/^# No such rule\n/);
  });

  test('can be chosen from a list of all', async () => {
    const { editor } = await college();
    const rules = await editor.request<unknown[]>('hitCurriculum/rules', {});
    expect(rules).toContainEqual({
      uri: page,
      code: 'unknown-course',
      title: 'Course that does not exist',
      category: 'Names and codes',
      severity: 'error',
      summary: expect.stringMatching(/^A course code is named/),
    });
  });
});
