import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageFormats } from '../../server/src/formats/report/formats.ts';
import { hitCurriculum } from '../cli/command-line.ts';
import { startHitCurriculum } from '../cli/running.ts';
import { bait, refuseNetwork } from './guarded.ts';
import { temptingCollege } from './story.ts';

/** All commands with most of what they do, on the college. */
const calls: readonly (readonly string[])[] = [
  ...['pretty', 'json', 'sarif', 'junit', 'github'].map((format) => ['check', '--format', format]),
  ['check', '--fix-dry-run'],
  ['check', '--changed', 'HEAD'],
  ['check', '--changed', 'HEAD~1'],
  ['check', '--threads', '2'],
  ['check', 'a.role.yaml', 'plain.yaml'],
  ['format', '--check'],
  ['format', '--diff'],
  ['coverage', 'hit-aas'],
  ...Object.keys(coverageFormats).map((format) => [
    'coverage',
    'hit-aas',
    '--format',
    format,
    '--out',
    `out/c.${format}`,
  ]),
  ['compare', 'HEAD:hit-aas.curriculum.yaml'],
  ['compare', 'HEAD~1:hit-aas.curriculum.yaml'],
  ['compare', 'hit-aas.curriculum.yaml', 'hit-aas.curriculum.yaml', '--format', 'html', '--out', 'out/compare.html'],
  ...['csv', 'json', 'curricular-analytics'].map((format) => ['metrics', 'hit-aas', '--format', format]),
  ['map', 'hit-aas', '--out', 'out/map.svg'],
  ['import', 'curricular-analytics', 'plan.csv', '--dry-run'],
  ['import', 'spreadsheet', 'list.csv', '--dry-run'],
  ['import', 'case', 'framework.json', '--dry-run'],
  ['import', 'onet', 'list.csv', '--dry-run'],
  ['import', 'list.csv'],
  ['export', 'curricular-analytics', 'hit-aas'],
  ['export', 'case', 'general-education-outcomes'],
  ['export', 'ctdl-asn', 'general-education-outcomes'],
  ['new', 'role', '--title', 'A new one', '--out', 'out/'],
  ['taxonomy', 'search', 'coding'],
  ['taxonomy', 'show', 'medical-terminology'],
  ['rules'],
  ['explain', 'skill-gap'],
  ['lsp', '--help'],
  ['help', 'check'],
  ['check', '--fix'],
  ['format'],
];

/** Those of them that cannot be done, whether there is a network or not. */
const refused = ['compare HEAD~1:hit-aas.curriculum.yaml', 'import onet list.csv --dry-run', 'import list.csv'];

describe('With the network refused', () => {
  test('every command does its work, and none has tried to reach it', async () => {
    const { address, calls: callsOfAddress } = await bait();
    const folder = temptingCollege(address);
    mkdirSync(path.join(folder, 'out'));
    const seen = refuseNetwork();
    const ended = calls.map((args) => ({ args, ...hitCurriculum(folder, args) }));
    for (const { args, stderr } of ended)
      expect([args, stderr]).toEqual([args, expect.not.stringContaining('No network')]);
    expect(ended.filter(({ code }) => code !== 0 && code !== 1).map(({ args }) => args.join(' '))).toEqual(refused);
    expect(seen().network).toEqual([]);
    expect(seen().programs).toEqual(['git']);
    expect(seen().guarded.processes).toBe(calls.length);
    expect(seen().guarded.threads).toBeGreaterThan(0);
    expect(await callsOfAddress()).toBe(0);
    expect(readdirSync(path.join(folder, 'out')).length).toBeGreaterThan(6);
  }, 180_000);

  test('these are all commands that there are', () => {
    const { stdout } = hitCurriculum('.', ['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((name) => !calls.some(([first]) => first === name))).toEqual([]);
  });

  test('what is refused for its address is said', async () => {
    const { address } = await bait();
    const folder = temptingCollege(address);
    const { stdout } = hitCurriculum(folder, ['check']);
    expect(stdout).toContain('is on the web, and nothing is read from the network');
    expect(stdout).toMatch(/own\.json cannot be used: it refers to .*b\.json, and nothing is fetched from the network/);
    const lost = hitCurriculum(folder, ['compare', 'HEAD~1:hit-aas.curriculum.yaml']);
    expect([lost.code, lost.stdout]).toEqual([2, '']);
  });

  test('a folder is watched', async () => {
    const { address, calls: callsOfAddress } = await bait();
    const folder = temptingCollege(address);
    const seen = refuseNetwork();
    const watching = startHitCurriculum(folder, ['check', '--watch']);
    await watching.says(/Watching/);
    copyFileSync(path.join(folder, 'a.role.yaml'), path.join(folder, 'd.role.yaml'));
    await watching.says(/Watching/);
    await watching.interrupt();
    expect(existsSync(path.join(folder, 'd.role.yaml'))).toBe(true);
    expect([seen().network, seen().programs, await callsOfAddress()]).toEqual([[], [], 0]);
  });
});
