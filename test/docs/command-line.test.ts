import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../server/src/cli/program.ts';

type Command = ReturnType<typeof createProgram>;

const output = { write: () => true };
const stdin = Object.assign(process.stdin, { isTTY: false });
const program = createProgram({ stdout: output, stderr: output, stdin, env: {}, cwd: () => '/' }, () => {});
const page = readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

/** What the page says of each command, by the heading. */
const sections = new Map(
  page.split(/^## /m).map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
);
/** What is told once for all commands. */
const shared = ['--color', '--no-color', '--quiet', '--verbose', '--folder', '--out'];

/** What can be said with a command and the commands below it, as in `--out`. */
function optionsOf(command: Command): string[] {
  const own = command.options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? '');
  return [...own, ...command.commands.flatMap(optionsOf)];
}

const isIn = (text: string, option: string) => new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(text);

describe('docs/command-line.md', () => {
  test('tells what all commands share', () => {
    const section = sections.get('What all commands share') ?? '';
    expect(shared.filter((option) => !isIn(section, option))).toEqual([]);
  });

  test('has a section for each command, and no other', () => {
    const commands = program.commands.map((command) => command.name());
    const others = ['What all commands share'];
    expect([...sections.keys()].slice(1).sort()).toEqual([...commands, ...others].sort());
  });

  test.each(program.commands.map((command) => [command.name(), command] as const))(
    'tells all options of %s, and none that it has not',
    (name, command) => {
      const section = sections.get(name) ?? '';
      const options = optionsOf(command);
      expect(options.filter((option) => !shared.includes(option) && !isIn(section, option))).toEqual([]);
      const told = [...section.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
      expect(told.filter((option) => !options.includes(option) && option !== '--help')).toEqual([]);
    },
  );
});
