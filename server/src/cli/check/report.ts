import { URI } from 'vscode-uri';
import packageJson from '../../../package.json' with { type: 'json' };
import { type CheckedFile, isAtLeast } from '../../formats/findings/finding.ts';
import type { RuleFindings } from '../../rules/check-rules.ts';
import { pathBelow } from '../../workspace/uris.ts';
import type { Inputs } from '../inputs.ts';
import type { Talk } from '../talk.ts';
import { type Terminal, textLook } from '../terminal.ts';
import { writeResult } from '../write-result.ts';
import { findAll } from './find.ts';
import type { CheckOptions } from './options.ts';
import { outDocument } from './out-document.ts';
import { exitCodeOf } from './outcome.ts';
import type { CheckRequest } from './request.ts';

export interface ReportOptions {
  readonly request: CheckRequest;
  readonly options: Pick<CheckOptions, 'out' | 'color' | 'quiet' | 'config' | 'changed'>;
  readonly terminal: Terminal;
  readonly talk: Talk;
  /** How the rules are asked; whoever checks again and again keeps what they said. */
  readonly ruleFindings?: RuleFindings;
}

/** Says what is found in the chosen files, as it was asked for; resolves to the exit code. */
export async function reportFindings(
  inputs: Inputs,
  { request, options, terminal, talk, ruleFindings }: ReportOptions,
): Promise<number> {
  const files = await findAll(inputs, { talk, ruleFindings, threads: request.threads });
  const content = await told(request.onlyGrave ? onlyGrave(files, request) : files, inputs, {
    request,
    options,
    terminal,
    talk,
  });
  // A file that says what is no longer so would be worse than an empty one.
  if (content !== '' || options.out !== undefined) {
    const document = outDocument(request.format, inputs, { ...options, cwd: terminal.cwd() });
    await writeResult(content, { terminal, talk, out: options.out, ...document });
  }
  return exitCodeOf(files, request);
}

function onlyGrave(files: readonly CheckedFile[], { level, maxWarnings }: CheckRequest): readonly CheckedFile[] {
  const from = maxWarnings !== undefined && level === 'error' ? 'warning' : level;
  return files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => isAtLeast(severity, from)),
  }));
}

/** Each format is read when it is asked for. */
async function told(
  files: readonly CheckedFile[],
  inputs: Inputs,
  { request: { format, level }, options, terminal }: ReportOptions,
): Promise<string> {
  const root = URI.file(terminal.cwd()).toString();
  switch (format) {
    case 'json': {
      const { findingsJson } = await import('../../formats/findings/json.ts');
      return findingsJson(files, packageJson);
    }
    case 'sarif': {
      const { findingsSarif } = await import('../../formats/findings/sarif.ts');
      return findingsSarif(files, { version: packageJson.version, root: checkoutRoot(root, terminal) });
    }
    case 'junit': {
      const { findingsJunit } = await import('../../formats/findings/junit.ts');
      return findingsJunit(files, level);
    }
    case 'github': {
      const { findingsForGithub } = await import('../../formats/findings/github.ts');
      return findingsForGithub(files, checkoutRoot(root, terminal));
    }
    case 'pretty': {
      const { prettyFindings } = await import('./pretty/pretty.ts');
      return prettyFindings(files, {
        ...textLook(terminal, options),
        documentAt: (uri) => inputs.snapshot.document(uri),
        isQuiet: options.quiet === true,
        since: options.changed,
      });
    }
  }
}

/** In a workflow of GitHub, paths begin where the repository was checked out, wherever the command is called. */
function checkoutRoot(cwd: string, { env }: Terminal): string {
  const checkout = env.GITHUB_WORKSPACE;
  if (!checkout) return cwd;
  const root = URI.file(checkout).toString();
  return pathBelow(root, cwd) === undefined ? cwd : root;
}
