import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hitCurriculum } from '../cli/command-line.ts';
import { serverBundle, temporaryFolder, useOwnBundle } from './bundle.ts';
import { startEditor, told, uriOf } from './editor.ts';

const plan =
  'curriculum: plan\ntitle: Plan\naward: associat\ncourses:\n  HIT 100:\n    title: A\n    prerequisites: HIT 200\n';
const ownSchema = { 'own.schema.json': '{ "type": "object", "required": ["author"] }' };
const withOwnSchema = `# yaml-language-server: $schema=own.schema.json\n${plan}`;

/** Puts something that ends the program in place of each part of the bundles with a text in it; says how many there are. */
function breakPartsWith(text: string): number {
  const dist = path.dirname(serverBundle());
  const parts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && file !== 'browser.js')
    .map((file) => path.join(dist, file))
    .filter((file) => readFileSync(file, 'utf8').includes(text));
  for (const part of parts) writeFileSync(part, 'throw new Error("this part was loaded");\n');
  return parts.length;
}

test('a file is checked against our own schemas without loading the compiler that schemas of others need', async () => {
  useOwnBundle();
  const folder = temporaryFolder({
    'plan.curriculum.yaml': plan,
    'other/plan.curriculum.yaml': withOwnSchema,
    ...Object.fromEntries(Object.entries(ownSchema).map(([name, text]) => [`other/${name}`, text])),
  });
  const before = hitCurriculum(folder, ['check', 'other']);
  expect(before.stdout).toContain('author');

  // One for the extension's server, and one for the package. What ajv alone refers to tells them.
  expect(breakPartsWith('ajv-validator/ajv')).toBe(2);

  const { code, stdout, stderr } = hitCurriculum(folder, ['check', 'plan.curriculum.yaml']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('associat');

  const editor = await startEditor();
  await editor.open(uriOf(folder, 'plan.curriculum.yaml'), plan);
  const { diagnostics } = await editor.findings(uriOf(folder, 'plan.curriculum.yaml'));
  expect(told(diagnostics).some((one) => one.endsWith('in line 2'))).toBe(true);
  await editor.shutDown();

  // So that this test notices when the compiler is somewhere else.
  expect(hitCurriculum(folder, ['check', 'other']).code).not.toBe(before.code);
});
