import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** Who may not import what, and the rule that says so: a line or more for each line of docs/architecture.md's table. */
const forbiddenImports: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['server/src/syntax/a.ts', 'server/src/schema/b.ts', 'syntax'],
  ['server/src/syntax/a.ts', 'schemas/taxonomy.ts', 'syntax'],
  ['server/src/schema/a.ts', 'server/src/model/b.ts', 'schema'],
  ['server/src/schema/a.ts', 'schemas/derive/b.ts', 'schema'],
  ['server/src/model/a.ts', 'server/src/workspace/b.ts', 'model'],
  ['server/src/taxonomy/a.ts', 'server/src/workspace/b.ts', 'taxonomy'],
  ['server/src/workspace/a.ts', 'server/src/rules/b.ts', 'workspace'],
  ['server/src/workspace/a.ts', 'server/src/features/b.ts', 'workspace'],
  ['server/src/workspace/a.ts', 'server/src/node/b.ts', 'workspace'],
  ['server/src/analysis/a.ts', 'server/src/rules/b.ts', 'analysis'],
  ['server/src/rules/a.ts', 'server/src/server/b.ts', 'rules'],
  ['server/src/rules/a.ts', 'server/src/features/b.ts', 'rules'],
  ['server/src/rules/a.ts', 'node_modules/vscode-languageserver/b.js', 'pure-rooms-know-no-connection'],
  ['server/src/features/a.ts', 'node_modules/vscode-languageserver/b.js', 'pure-rooms-know-no-connection'],
  ['server/src/features/a.ts', 'server/src/server/b.ts', 'features'],
  ['server/src/features/a.ts', 'server/src/built-in.ts', 'features'],
  ['server/src/formats/a.ts', 'server/src/features/b.ts', 'formats'],
  ['server/src/built-in.ts', 'server/src/workspace/b.ts', 'built-in'],
  ['server/src/server/a.ts', 'server/src/node/b.ts', 'server'],
  ['server/src/server/a.ts', 'server/src/cli/b.ts', 'server'],
  ['server/src/server.ts', 'server/src/cli/b.ts', 'server'],
  ['server/src/node/a.ts', 'client/src/b.ts', 'entries'],
  ['server/src/cli/a.ts', 'server/src/server/b.ts', 'cli'],
  ['server/src/cli/a.ts', 'server/src/server/b.ts', 'cli'],
  ['server/src/api/a.ts', 'server/src/cli/b.ts', 'api'],
  ['server/src/features/a.ts', 'node:fs', 'pure-rooms-know-no-system'],
  ['server/src/server/a.ts', 'node:fs', 'pure-rooms-know-no-system'],
  ['server/src/browser/a.ts', 'node:fs', 'pure-rooms-know-no-system'],
  ['server/build/a.ts', 'server/src/server/b.ts', 'build'],
  ['server/src/features/a.ts', 'server/build/b.ts', 'features'],
  ['client/src/a.ts', 'server/src/syntax/b.ts', 'client'],
  ['client/src/a.ts', 'client/editor/b.ts', 'client'],
  ['client/src/a.ts', 'node_modules/ajv/b.js', 'client-knows-only-the-protocol'],
  ['client/webview/a.ts', 'client/src/b.ts', 'webview'],
  ['client/webview/a.ts', 'server/src/analysis/b.ts', 'webview'],
  ['server/src/drawing/a.ts', 'server/src/analysis/b.ts', 'drawing'],
  ['server/src/drawing/a.ts', 'server/src/formats/b.ts', 'drawing'],
  ['server/src/analysis/a.ts', 'server/src/drawing/b.ts', 'analysis'],
  ['client/editor/a.ts', 'client/src/b.ts', 'editor'],
  ['server/src/features/a.ts', 'client/editor/b.ts', 'features'],
  ['schemas/derive/a.ts', 'server/src/syntax/b.ts', 'schemas'],
  ['server/src/features/a.ts', 'samples/b.ts', 'features'],
  ['server/src/features/a.ts', 'test/b.ts', 'features'],
  ['client/src/a.ts', 'test/b.ts', 'client'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'rooms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(forbiddenImports)('%s may not import %s', async (from, to, rule) => {
  expect(await brokenRules(from, to)).toEqual([rule]);
});

test('each rule is tried', () => {
  const tried = new Set([...forbiddenImports.map(([, , rule]) => rule), 'no-circle']);
  expect([...tried].sort()).toEqual(forbidden.map((rule: { name: string }) => rule.name).sort());
});

test('a circle is told', async () => {
  const house = plant('circle', 'server/src/syntax/a.ts', 'server/src/syntax/b.ts');
  writeFileSync(path.join(house, 'server/src/syntax/b.ts'), "import './a.ts';\n");
  expect(await rulesBrokenIn(house)).toEqual(['no-circle']);
});

test('what flows forward is allowed', async () => {
  expect(await brokenRules('server/src/features/a.ts', 'server/src/syntax/b.ts')).toEqual([]);
  expect(await brokenRules('server/src/features/a.ts', 'node_modules/vscode-languageserver-types/b.js')).toEqual([]);
  expect(await brokenRules('server/src/node/a.ts', 'node:fs')).toEqual([]);
});

async function brokenRules(from: string, to: string): Promise<string[]> {
  return rulesBrokenIn(plant(`${from} ${to}`.replaceAll(/\W/g, '-'), from, to));
}

/** A house of two files, of which the first imports the second. */
function plant(name: string, from: string, to: string): string {
  const house = path.join(folder, name);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  };
  if (to.startsWith('node:')) {
    write(from, `import '${to}';\n`);
    return house;
  }
  write(to, 'export const b = 1;\n');
  const relative = path.posix.relative(path.posix.dirname(from), to);
  write(from, `import '${relative.startsWith('.') ? relative : `./${relative}`}';\n`);
  return house;
}

async function rulesBrokenIn(house: string): Promise<string[]> {
  const { output } = await cruise(
    ['server', 'client', 'schemas'].filter((room) => existsSync(path.join(house, room))),
    {
      baseDir: house,
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden },
      tsPreCompilationDeps: true,
      validate: true,
      enhancedResolveOptions: { extensions: ['.ts', '.js'] },
    } as Parameters<typeof cruise>[1],
  );
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
}
