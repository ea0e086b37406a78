import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

function found(text: string): Diagnostic[] {
  const workspace = fixtureWorkspace('//- /x.curriculum.yaml\ncurriculum: x\n');
  workspace.type('/x.curriculum.yaml', text);
  return diagnostics(workspace.snapshot(), workspace.uri);
}

test('of a text in which every line is wrong a thousand mistakes are shown, and that there are more', () => {
  const shown = found(`curriculum: x\n${'k: "\n'.repeat(5_000)}`);
  expect(shown.length).toBeLessThan(2_010);
  expect(shown.map(({ code }) => code)).toContain('not-checked-more-findings');
});

test('that there are more is told once at a place, though there are too many of two kinds', () => {
  const lines = Array.from({ length: 1_100 }, (_, at) => `k${at}: 1\n`).join('');
  const shown = found(`curriculum: x\n${lines}${lines}`);
  expect(shown.filter(({ code }) => code === 'duplicate-key')).toHaveLength(1_000);
  expect(shown.filter(({ code }) => code === 'schema-unknown-key').length).toBeGreaterThan(990);
  expect(shown.filter(({ code }) => code === 'not-checked-more-findings')).toHaveLength(1);
});

test('a list of more than a million values is not checked, and the sentence speaks of values', () => {
  const messages = found(`curriculum: x\nnotes: [${'1, '.repeat(1_000_001)}1]\n`).map(({ message }) => message);
  expect(messages).toContain('Not checked: the file has more than a million values. Split it into several files.');
});
