import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { codeBlock, codeBlocks } from '../support/code-blocks.ts';
import { readAction } from './composite-action.ts';
import { mistaken, sound } from './curricula.ts';
import { emptyFolder } from './folders.ts';
import { folderWithPackage } from './installed.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}

interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const page = 'docs/ci.md';
const stepsOf = (words: string): readonly WorkflowStep[] => {
  const { jobs }: Workflow = parse(codeBlock(page, 'yaml', words));
  return Object.values(jobs).flatMap(({ steps }) => steps);
};

describe('docs/ci.md', () => {
  let place: string;

  beforeAll(() => {
    place = folderWithPackage();
    const programs = path.join(place, 'programs');
    mkdirSync(programs);
    // What would ask the registry has the package already.
    writeFileSync(path.join(programs, 'npm'), '#!/bin/sh\nexit 0\n');
    writeFileSync(path.join(programs, 'npx'), '#!/bin/sh\nshift 3\nexec "$@"\n');
    for (const name of ['npm', 'npx']) chmodSync(path.join(programs, name), 0o755);
  });

  function inShell(script: string, folder: string, variables: Readonly<Record<string, string>> = {}) {
    const programs = [path.join(place, 'programs'), path.join(place, 'node_modules/.bin'), process.env.PATH];
    const env = { ...process.env, PATH: programs.join(path.delimiter), ...variables };
    return spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env, encoding: 'utf8' });
  }

  test('gives the action only what it takes', () => {
    const known = Object.keys(readAction().inputs);
    for (const words of ['.github/workflows/curricula.yaml', '.github/workflows/curricula-scanning.yaml']) {
      const ours = stepsOf(words).filter(({ uses }) => uses?.startsWith('OWNER/hit-curriculum@'));
      expect(ours).toHaveLength(1);
      for (const name of ours.flatMap((step) => Object.keys(step.with ?? {}))) expect(known).toContain(name);
    }
  });

  test('lists every input of the action, with what it is without it', () => {
    const text = readFileSync(path.join(root, page), 'utf8');
    for (const name of Object.keys(readAction().inputs)) expect(text).toContain(`\n| \`${name}\` | `);
  });

  test('has GitLab keep a report of what is found', () => {
    const { curricula } = parse(codeBlock(page, 'yaml', '.gitlab-ci.yml'));
    const folder = emptyFolder({ 'coding.curriculum.yaml': mistaken });
    const { status, stderr } = inShell(curricula.script.join('\n'), folder);
    expect(status, stderr).toBe(1);
    expect(readFileSync(path.join(folder, curricula.artifacts.reports.junit), 'utf8')).toContain('<testsuites ');
  });

  test('tells in a pull request what is different', () => {
    const folder = emptyFolder({ 'programs/coding.curriculum.yaml': sound, summary: '' });
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=Dean', '-c', 'user.email=dean@example.edu'];
      expect(spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });
    };
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=Before');
    git('switch', '--quiet', '--create', 'more-hours');
    appendFileSync(
      path.join(folder, 'programs/coding.curriculum.yaml'),
      '  HIT 113:\n    title: Procedures\n    credits: 2\n',
    );
    git('commit', '--quiet', '--all', '--message=After');
    // What others did on main in the meantime is nothing that the pull request changes.
    git('switch', '--quiet', 'main');
    appendFileSync(path.join(folder, 'programs/coding.curriculum.yaml'), '  HIT 999: { title: Ethics, credits: 1 }\n');
    git('commit', '--quiet', '--all', '--message=Meanwhile');
    git('switch', '--quiet', 'more-hours');
    const compare = stepsOf('curricula-comparison.yaml').find(({ name }) => name === 'Compare');
    const { status, stderr } = inShell(compare?.run ?? '', folder, {
      BASE: 'main',
      GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
    });
    expect(status, stderr).toBe(0);
    const comparison = readFileSync(path.join(folder, 'comparison.md'), 'utf8');
    expect(comparison).toContain('HIT 113');
    expect(comparison).not.toContain('HIT 999');
    expect(readFileSync(path.join(folder, 'summary'), 'utf8')).toContain('HIT 113');
  });

  test('has the same hooks as the repository', () => {
    const [local] = codeBlocks(page, 'yaml').filter((block) => block.includes('repo: local'));
    const { repos } = parse(local ?? '');
    const ours = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    const kept = ['id', 'name', 'entry', 'language', 'files', 'require_serial'];
    const common = (hooks: Record<string, unknown>[]) => hooks.map((hook) => kept.map((key) => hook[key]));
    expect(common(repos[0].hooks)).toEqual(common(ours));
  });
});
