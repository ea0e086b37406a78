import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import process from 'node:process';

/** What Git printed, or why it did not. */
export type GitAnswer = { readonly output: Buffer } | GitFailure;

export interface GitFailure {
  /** `missing`: there is no Git; `slow` and `large`: it was stopped; `refused`: it says no, for the reason in `message`. */
  readonly failure: 'missing' | 'slow' | 'large' | 'cancelled' | 'refused';
  readonly message: string;
}

export interface GitRun {
  /** The folder in which it runs: a path. */
  readonly folder: string;
  /** Given to it on standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
}

/** So many milliseconds Git may take. */
const longestRun = 20_000;
/** So many bytes it may print. */
const mostOutput = 100_000_000;

/**
 * What a repository could otherwise make Git do besides reading: run a monitor, a hook or a check of signatures, fetch
 * what is missing, or read a repository that lies inside of another one as a file would. Names are printed as they are.
 */
const quiet = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['core.quotepath', 'false'],
  ['log.showSignature', 'false'],
  ['protocol.allow', 'never'],
  ['safe.bareRepository', 'explicit'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Runs Git without a shell, so that a name is never more than a name. */
export function runGit(args: readonly string[], { folder, input = '', signal }: GitRun): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      // Not by `cwd`: on Windows a program would then be looked for in that folder first.
      ['--no-pager', '--literal-pathspecs', ...quiet, '-C', folder, ...args],
      {
        encoding: 'buffer',
        env: gitEnvironment(),
        timeout: longestRun,
        maxBuffer: mostOutput,
        windowsHide: true,
        ...(signal ? { signal } : {}),
      },
      (error, output, printed) => {
        if (!error) resolve({ output });
        else resolve(failureOf(error, printed.toString('utf8')));
      },
    );
    // It may end before it has read all, and then says itself why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Without what a surrounding Git (such as one that runs a hook) would have this one do, and in English. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function failureOf(error: Error & { code?: unknown; killed?: boolean }, message: string): GitFailure {
  if (error.name === 'AbortError') return { failure: 'cancelled', message };
  if (error.code === 'ENOENT') return { failure: 'missing', message };
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return { failure: 'large', message };
  return { failure: error.killed ? 'slow' : 'refused', message };
}
