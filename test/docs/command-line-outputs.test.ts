import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';

/** What docs/command-line.md shows of a command is what it says in the folder of the samples; a line `…` stands for any. */

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/command-line.md'), 'utf8');
const samples = path.join(root, 'samples');
const columns = 112;

/** What is said on a terminal that somebody looks at, on standard output and then on standard error. */
async function said(args: readonly string[]): Promise<string> {
  const texts = { out: '', err: '' };
  await run(args, {
    stdout: { isTTY: true, columns, write: (text) => (texts.out += String(text)) },
    stderr: { write: (text) => (texts.err += String(text)) },
    stdin: Readable.from([]),
    env: { TERM: 'dumb' },
    cwd: () => samples,
  });
  return texts.out + texts.err;
}

const shown = [...page.matchAll(/^```text\n\$ hit-curriculum ([^\n]*)\n(.*?)^```$/gms)].map(
  ([, command = '', output = '']) => [command, output] as const,
);

test('docs/command-line.md shows what commands say', () => {
  expect(shown.length).toBeGreaterThanOrEqual(4);
  expect([...page.matchAll(/^```text\n/gm)].length).toBe(shown.length);
});

test.each(shown)('hit-curriculum %s says what is shown of it', async (command, output) => {
  const lines = (await said(command.split(' '))).trimEnd().split('\n');
  let next = 0;
  let mayBeLater = false;
  for (const line of output.trimEnd().split('\n')) {
    if (line === '…') {
      mayBeLater = true;
      continue;
    }
    const place = mayBeLater ? lines.indexOf(line, next) : next;
    expect(lines[place], `of\n${lines.join('\n')}`).toBe(line);
    next = place + 1;
    mayBeLater = false;
  }
  if (!mayBeLater) expect(lines.slice(next)).toEqual([]);
});

test('the JSON of findings is shown as it is, up to its first finding', async () => {
  const [, example = ''] = /^```json\n(\{\n {2}"format": "hit-curriculum-findings".*?)^```$/ms.exec(page) ?? [];
  const real = JSON.parse(await said(['check', 'fresno', '--format', 'json']));
  real.files[0].findings.splice(1);
  expect(JSON.parse(example)).toEqual(real);
});
