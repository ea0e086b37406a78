import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../server/src/features/code-actions/action.ts';
import { fixes } from '../../../../../server/src/features/code-actions/fixes/fixes.ts';
import { findingsOf } from '../../../../../server/src/features/diagnostics.ts';
import { commentAt } from '../../../../../server/src/syntax/comments.ts';
import { applied } from '../../../../../server/src/syntax/edit/change.ts';
import type { Finding } from '../../../../../server/src/syntax/finding.ts';
import { isMistakeInYaml } from '../../../../../server/src/syntax/misread.ts';
import { parseText } from '../../../../../server/src/syntax/parse.ts';
import { brokenFiles } from '../../../../schemas/broken.ts';
import { seededRandom } from '../../../../support/random.ts';
import { contextAt } from '../../../../support/refactoring.ts';
import { fixtureWorkspace } from '../../../../support/workspace.ts';

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../../../samples', name), 'utf8');

const endings = { curriculum: 'curriculum', catalog: 'courses', role: 'role', framework: 'skills' } as const;

/** What people do to a text by mistake. */
function spoiled(text: string, random: () => number): string {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  const line = lines[at] ?? '';
  const inLine = Math.floor(random() * line.length);
  const ways = [
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, line),
    () => lines.with(at, line.slice(0, inLine) + line.slice(inLine + 1)),
    () => lines.with(at, line.slice(0, inLine) + (line[inLine] ?? '') + line.slice(inLine)),
    () => lines.with(at, line.replace(/: (?=\S)/, ':')),
    () =>
      lines.with(
        at,
        line.replace(/^ +/, (blanks) => '\t'.repeat(blanks.length / 2)),
      ),
    () => lines.with(at, line.replace(/\[(.*)\]/, '$1')),
    () => lines.with(at, line.replace(/: (\S.*)$/, ': [$1]')),
    () =>
      lines.with(
        at,
        line.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`),
      ),
  ];
  const way = ways[Math.floor(random() * ways.length)];
  return (way?.() ?? lines).join('\n');
}

interface Tried {
  readonly before: string;
  readonly action: Action;
  readonly finding: Finding;
  readonly after: string | undefined;
  /** What is found in the file afterwards. */
  readonly left: readonly Finding[];
}

let tried = 0;

/** Every fix of every finding of a file, each by itself. */
function everyFix(ending: string, text: string): Tried[] {
  const file = `/file.${ending}.yaml`;
  const workspace = fixtureWorkspace(`//- ${file}\n`);
  const others = ['allied-health.courses', 'general-education.courses', 'health-information.skills'];
  for (const other of others) workspace.type(`/${other}.yaml`, sample(`example-college/${other}.yaml`));
  workspace.type(file, text);
  const context = contextAt(workspace, file, 0);
  const findings = findingsOf(context.snapshot, context.document);
  const offered = findings.flatMap((finding) =>
    fixes
      .filter(({ codes }) => codes.includes(finding.code))
      .flatMap((fix) => fix.actions(context, finding))
      .map((action) => ({ action, finding })),
  );
  return offered.flatMap(({ action, finding }): Tried[] => {
    const edit = action.edit();
    if (!edit) return [];
    tried++;
    const own = edit.changes.find(({ document }) => document === context.document)?.changes ?? [];
    const after = applied(text, own);
    if (after !== undefined) workspace.type(file, after);
    const left = findingsOf(workspace.snapshot(), workspace.document(file));
    workspace.type(file, text);
    return [{ before: text, action, finding, after, left }];
  });
}

function yamlMistakes(text: string): number {
  return parseText(text).problems.filter(isMistakeInYaml).length;
}

function commentsOf(text: string): string[] {
  const tree = parseText(text);
  const found = [...text.matchAll(/#/g)].flatMap(({ index }) => {
    const comment = commentAt(tree, index);
    return comment?.start === index ? [text.slice(comment.start, comment.end).trim()] : [];
  });
  return found.sort();
}

function check({ before, action, finding, after, left }: Tried): void {
  const shown = `“${action.title}” for ${finding.code} (${finding.message}):\n${before}\n--- became\n${after}`;
  expect(after, `overlapping changes: ${shown}`).toBeDefined();
  if (after === undefined) return;
  expect(yamlMistakes(after), shown).toBeLessThanOrEqual(yamlMistakes(before));
  if (!action.isPreferred) return;
  const isIt = (other: Finding) =>
    other.code === finding.code && other.message === finding.message && other.start === finding.start;
  expect(left.some(isIt), `still there: ${shown}`).toBe(false);
  if (action.title.startsWith('Remove') || yamlMistakes(before) > 0) return;
  expect(commentsOf(after), `comments: ${shown}`).toEqual(commentsOf(before));
}

describe('a fix leaves a text that can be read, and the one right answer does away with what it is for', () => {
  test.each(brokenFiles)('$mistake', ({ kind, text }) => {
    for (const one of everyFix(endings[kind], text)) check(one);
    for (const one of everyFix(endings[kind], text.trimEnd())) check(one);
    for (const one of everyFix(endings[kind], text.replaceAll('\n', '\r\n'))) check(one);
  });

  test('the mistakes of the samples', () => {
    for (const one of everyFix('curriculum', sample('mistakes/mistakes.curriculum.yaml'))) check(one);
  });

  const names = [
    'example-college/hit-aas.curriculum',
    'fresno/hit-2026.curriculum',
    'example-college/allied-health.courses',
  ];
  test.each(names)('samples with slips of the fingers: %s', (name) => {
    const random = seededRandom(name.length);
    const text = sample(`${name}.yaml`);
    for (let time = 0; time < 15; time++) {
      for (const one of everyFix(name.slice(name.indexOf('.') + 1), spoiled(text, random))) check(one);
    }
  });

  test('many were tried', () => {
    expect(tried).toBeGreaterThan(150);
  });
});
