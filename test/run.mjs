// `npm test`: builds, then runs every kind of test, one step after the other.
//
//   npm test [-- --only unit,vscode]
//
// A step whose tool is missing is skipped by name; with CI set, a missing tool is a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installEditor } from '../client/editor/install.mjs';
import { root } from '../client/editor/places.mjs';
import { needsShell, outputOf } from '../client/editor/processes.mjs';
import { closingLine, count, failuresOf } from './results.mjs';
import { steps } from './steps.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'hit-test-'));
try {
  process.exitCode = await runAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function runAll() {
  const chosen = chosenSteps();
  const build = await runStep(steps.build);
  const results = build.some(({ state }) => state === 'failed') ? build : [];
  if (results.length === 0) {
    for (const step of chosen) results.push(...(await runStep(step)));
  }
  const failures = failuresOf(results);
  if (failures.length > 0) console.log(`\n${failures.join('\n\n')}`);
  const total = count(results);
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}

/** The steps that --only names, in their own order; all of them without it. */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const { build: _, ...all } = steps;
  const names = values.only?.split(',') ?? Object.keys(all);
  const unknown = names.find((name) => !(name in all));
  if (unknown !== undefined)
    throw new Error(`There is no step "${unknown}". The steps: ${Object.keys(all).join(', ')}.`);
  return Object.keys(all)
    .filter((name) => names.includes(name))
    .map((name) => all[name]);
}

async function runStep(step) {
  const missing = step.missing?.();
  if (missing) return withoutTool(step, missing);
  if (step.editor) await installEditor();
  const started = Date.now();
  const line = (rest) => `${step.title}: ${rest}`;
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  const tick = setInterval(() => live && process.stdout.write(`\r${line(`… ${seconds()}`)}`), 500);
  const results = await resultsOf(step).finally(() => clearInterval(tick));
  console.log(`${live ? '\r' : ''}${line(`${closingLine(count(results))} (${seconds()})`)}`);
  for (const { state, name, error } of results) {
    if (state === 'passed' && step.isTold) console.log(`  ${name}`);
    if (state === 'skipped') console.log(`  skipped: ${name}${error ? ` – ${error}` : ''}`);
  }
  return results;
}

function withoutTool(step, reason) {
  const failed = Boolean(process.env.CI);
  console.log(`${step.title}: ${failed ? 'failed' : 'skipped'}. ${reason}`);
  return [{ name: step.title, state: failed ? 'failed' : 'skipped', error: reason }];
}

/** Runs the program of a step and reads what came of its tests; whatever goes wrong is a failure with the output. */
async function resultsOf(step) {
  const report = path.join(scratch, `${step.title.replace(/\W+/g, '-')}.json`);
  const { code, output, late } = await runLimited(step.command(report), step.limit);
  const failed = (error) => ({ name: step.title, state: 'failed', error });
  if (late)
    return [failed(`It did not end within ${step.limit} s and was stopped. It said last:\n${output.slice(-4_000)}`)];
  if (!step.read) return [code === 0 ? { name: step.title, state: 'passed' } : failed(output.trim())];
  if (!existsSync(report)) return [failed(output.trim() || `It ended with ${code} and left no report.`)];
  const results = step
    .read(JSON.parse(readFileSync(report, 'utf8')), output)
    .map((result) => (result.state === 'failed' && !result.error ? { ...result, error: output.trim() } : result));
  const allFine = results.length > 0 && !results.some(({ state }) => state === 'failed');
  return code !== 0 && allFine ? [...results, failed(output.trim())] : results;
}

/** Runs a program for at most `limit` seconds; then, and on Ctrl+C, it is stopped with all that it started. */
function runLimited([command, ...args], limit) {
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
    shell: needsShell(command),
  });
  const output = outputOf(child);
  const stopAll = () => (grouped ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL'));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stopAll();
  }, limit * 1_000);
  const interrupted = () => {
    stopAll();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output: output(), late });
    });
  });
}
