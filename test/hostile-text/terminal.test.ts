import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { said, strangersFolder, textOf, wrongFolder } from './command-line.ts';
import { hostileStrings } from './hostile-strings.ts';
import { orderFaults, terminalFaults } from './judges.ts';

/** Commands that tell people something. What is told of `hit` has every text of the college in it. */
const ofCollege = [
  'check',
  'check --verbose',
  'coverage hit --matrix --verbose',
  'coverage other --role clerk --min 100',
  'metrics hit',
  'metrics other --verbose',
  'compare hit other --fail-on-loss',
  'format --check --verbose',
  'format --diff',
  'taxonomy show hipaa --folder .',
  'taxonomy show professional-ethics --folder .',
];
const ofWrong = ['check', 'check --fix-dry-run', 'rules', 'coverage', 'coverage wrong.curriculum.yaml --matrix'];

/**
 * How wide the terminal is, in turn from one command to the next and from one text to the next, so that each command and
 * each text is seen on both. `HARD_CASES=1` shows every command of every text on both.
 */
const widths = [40, 100] as const;
const widthsFor = (turn: number) => (process.env.HARD_CASES ? widths : widths.filter((_, index) => index === turn % 2));

describe('what a terminal shows of a stranger’s files is inert, and orders nothing in CI', () => {
  test.each(Object.entries(hostileStrings))('%s', async (what, text) => {
    const typed = text.replaceAll('\0', '');
    const faults: string[] = [];
    let turn = Object.keys(hostileStrings).indexOf(what);
    const tell = async (folder: string, args: readonly string[]) => {
      turn += 1;
      for (const width of widthsFor(turn)) {
        const one = await said(folder, args, width);
        const all = `${textOf(one)}\n${one.stderr}`;
        faults.push(...[...terminalFaults(all), ...orderFaults(all)].map((fault) => `${one.command}: ${fault}`));
        expect(all, one.command).not.toMatch(/mistake of hit-curriculum itself/);
      }
    };
    const college = strangersFolder(text);
    const wrong = wrongFolder(text);
    for (const command of ofCollege) await tell(college, command.split(' '));
    for (const command of ofWrong) await tell(wrong, command.split(' '));
    // What a person types, which no system lets have a NUL, may be a stranger's as well: a script passes it on.
    for (const args of [
      [typed],
      ['check', typed],
      ['coverage', typed],
      ['coverage', 'hit', '--role', typed],
      ['explain', typed],
      ['taxonomy', 'show', typed],
      ['taxonomy', 'search', typed],
      ['map', typed],
      ['new', 'role', '--title', typed, '--out', '-'],
      ['export', 'case', typed],
      ['compare', typed],
    ]) {
      await tell(college, args);
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
