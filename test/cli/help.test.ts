import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { helpText } from '../../server/src/cli/help-text.ts';
import { createProgram } from '../../server/src/cli/program.ts';
import { run } from '../../server/src/cli/run.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { temporaryFolder } from '../protocol/bundle.ts';

const nowhere = temporaryFolder();

/** A terminal of so many columns that somebody looks at; a pipe without them. */
function terminalOf(columns?: number): { terminal: Terminal; said(): string; wrong(): string } {
  const outputs = { stdout: '', stderr: '' };
  const output = (name: keyof typeof outputs) => ({
    isTTY: columns !== undefined,
    columns,
    write: (text: string | Uint8Array) => {
      outputs[name] += String(text);
    },
  });
  const terminal = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: Readable.from([]),
    env: {},
    cwd: () => nowhere,
  };
  return { terminal, said: () => outputs.stdout, wrong: () => outputs.stderr };
}

const program = createProgram(terminalOf().terminal, () => {});
const commands = [
  [],
  ...program.commands.flatMap((command) => [
    [command.name()],
    ...command.commands.map((inner) => [command.name(), inner.name()]),
  ]),
];

async function said(args: readonly string[], columns?: number): Promise<string> {
  const { terminal, said } = terminalOf(columns);
  expect(await run(args, terminal)).toBe(0);
  return said();
}

describe('Help', () => {
  test.each(commands.map((words) => [words.join(' ') || 'of all', words] as const))(
    '%s fits the terminal: 60 columns, 80, and 80 in a pipe',
    async (_, words) => {
      for (const [width, columns] of [[60, 60] as const, [80, 80] as const, [80, undefined] as const]) {
        const help = await said([...words, '--help'], columns);
        expect(help).toContain('Usage: hit-curriculum');
        for (const line of help.split('\n')) expect(line.length <= width, `${line.length}: ${line}`).toBe(true);
      }
    },
  );

  test('is not wider than is read with ease', async () => {
    const lengths = (await said(['compare', '--help'], 300)).split('\n').map((line) => line.length);
    expect(Math.max(...lengths)).toBeGreaterThan(90);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  });

  test('lets an example that takes several lines be copied as it is', () => {
    const example = `  hit-curriculum import spreadsheet courses.xlsx --sheet "Fall  2026" --dry-run`;
    expect(helpText(example, 50)).toBe(
      ['  hit-curriculum import spreadsheet courses.xlsx \\', '      --sheet "Fall  2026" --dry-run'].join('\n'),
    );
  });

  test('puts words below their option where there is no room beside it', () => {
    expect(helpText('  -o, --out <file>  the file to write, instead of the terminal', 40)).toBe(
      ['  -o, --out <file>', '      the file to write, instead of the', '      terminal'].join('\n'),
    );
  });

  test('of a command is found with “help” as well, also of one in another', async () => {
    expect(await said(['help', 'check'])).toBe(await said(['check', '--help']));
    expect(await said(['help', 'taxonomy', 'search'])).toBe(await said(['taxonomy', 'search', '--help']));
    expect(await said(['help', 'help'])).toBe(await said(['--help']));
  });

  test('of a new file tells of the kind that is named', async () => {
    const kinds = ['curriculum', 'role', 'catalog', 'framework'];
    const helps = await Promise.all(kinds.map((kind) => said(['new', kind, '--help'])));
    expect(new Set(helps).size).toBe(4);
    for (const [index, help] of helps.entries()) expect(help).toContain(`hit-curriculum new ${kinds[index]} --title`);
  });
});

test.each([
  [['foo'], 'Unknown command “foo”. hit-curriculum --help tells more.'],
  [['help', 'foo'], 'Unknown command “foo”. hit-curriculum --help tells more.'],
  [['foo', '--help'], 'Unknown command “foo”. hit-curriculum --help tells more.'],
  [['chek', '--fix'], 'Unknown command “chek”. Did you mean check? hit-curriculum --help tells more.'],
  [['check', '--formt'], 'Unknown option “--formt”. Did you mean --format? hit-curriculum check --help tells more.'],
  [
    ['taxonomy'],
    'Say what to do with it, as in hit-curriculum taxonomy search. hit-curriculum taxonomy --help tells more.',
  ],
  [['taxonomy', 'foo'], 'Unknown command “foo”. hit-curriculum taxonomy --help tells more.'],
  [['check', '--config', 'a.yaml', '--no-config'], '--config and --no-config cannot both be: leave one of them out.'],
])('%j is answered in a sentence that leads on', async (args, sentence) => {
  const { terminal, said, wrong } = terminalOf();
  expect(await run(args, terminal)).toBe(2);
  expect([said(), wrong()]).toEqual(['', `${sentence}\n`]);
});
