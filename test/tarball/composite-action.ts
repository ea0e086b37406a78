import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { emptyFolder } from './folders.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface ActionRun {
  readonly failed: boolean;
  /** What the steps printed. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Other actions that would be called, with what they would be given. */
  readonly called: readonly { readonly action: string; readonly with: Readonly<Record<string, string>> }[];
}

export function readAction(): Action {
  return parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
}

/**
 * Runs the steps of action.yml as a runner of GitHub does it, in a folder that stands for the checkout: expressions are
 * filled in, steps have their own environment and outputs, and a step that fails skips those that do not say `always()`.
 */
export function runAction(folder: string, given: Readonly<Record<string, string>>): ActionRun {
  const action = readAction();
  const temporary = emptyFolder();
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const outputs = new Map<string, Record<string, string>>();
  const called: { action: string; with: Record<string, string> }[] = [];
  let log = '';
  let failed = false;

  function value(expression: string): string {
    const [, kind, name = '', output = ''] =
      /^(inputs|steps)\.([\w-]+)(?:\.outputs\.([\w-]+))?$/.exec(expression.trim()) ?? [];
    if (kind === 'inputs' && name in inputs) return inputs[name] ?? '';
    if (kind === 'steps') return outputs.get(name)?.[output] ?? '';
    throw new Error(`This runner does not know the expression ${expression}.`);
  }

  function holds(condition: string): boolean {
    if (/ \|\| /.test(condition)) return condition.split(' || ').some(holds);
    if (/ && /.test(condition)) return condition.split(' && ').every(holds);
    if (condition.trim() === 'always()') return true;
    const [, left = '', sign, right] = /^(.+?) (==|!=) '(.*)'$/.exec(condition.trim()) ?? [];
    return (value(left) === right) === (sign === '==');
  }

  const filled = (text: string) => text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => value(expression));
  const allFilled = (record: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(record).map(([name, text]) => [name, filled(text)]));

  for (const step of action.runs.steps) {
    const condition = step.if?.replace(/^\$\{\{(.*)\}\}$/, '$1').trim();
    if (failed && !condition?.includes('always()')) continue;
    if (condition && !holds(condition)) continue;
    if (step.uses) called.push({ action: step.uses, with: allFilled(step.with) });
    if (!step.run) continue;
    const written = path.join(temporary, `output-${step.id}`);
    const script = path.join(temporary, `${step.id}.sh`);
    writeFileSync(written, '');
    writeFileSync(script, filled(step.run));
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: written,
        RUNNER_TEMP: temporary,
        npm_config_offline: 'true',
        ...allFilled(step.env),
      },
    });
    log += stdout + stderr;
    failed ||= status !== 0;
    if (step.id) outputs.set(step.id, readOutputs(written));
  }

  const results = Object.entries(action.outputs).map(([name, output]) => [name, filled(output.value)]);
  return { failed, log, outputs: Object.fromEntries(results), called };
}

function readOutputs(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
