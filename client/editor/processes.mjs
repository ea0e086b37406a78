// Starting other programs and keeping what they say until somebody wants to know.
import { spawn } from 'node:child_process';

/** Collects what `child` prints; gives a function that returns it so far. */
export function outputOf(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      text += data;
    });
  }
  return () => text;
}

/** Runs a program to its end, silently: its exit code (null after a signal) and all that it printed. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const output = outputOf(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.once('close', (code) => resolve({ code, output: output() }));
  });
}

/** The command line, as a list, that starts npm: the same one that runs us, when there is one. */
export function npmCommand(...args) {
  const ours = process.env.npm_execpath;
  return ours?.endsWith('.js') ? [process.execPath, ours, ...args] : ['npm', ...args];
}

/** Runs npm like `run`. */
export function runNpm(args, cwd) {
  const [command, ...rest] = npmCommand(...args);
  return run(command, rest, { cwd, shell: needsShell(command) });
}

/** On Windows npm is a batch file, which only a shell runs. */
export function needsShell(command) {
  return command === 'npm' && process.platform === 'win32';
}

/** Ends a process: politely, and after `patience` milliseconds for sure. */
export async function stop(child, patience = 5_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(late);
}
