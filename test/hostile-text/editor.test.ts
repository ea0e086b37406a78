import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { type Answer, allAnswers } from './editor.ts';
import { hostileCollege, placesIn, wrongCollege } from './hostile-college.ts';
import { hostileStrings } from './hostile-strings.ts';
import { type Faults, iconFaults, markdownFaults } from './judges.ts';

/** The places of the web that the taxonomy names as sources. */
const sources = readFileSync(path.join(root, 'schemas/taxonomy.json'), 'utf8').matchAll(/https:\/\/[\w.-]+/g);
const isSource = [
  ...new Set([...sources, ['https://www.onetonline.org']].map(([source = '']) => source.replaceAll('.', '\\.'))),
];

/** Addresses that our own Markdown leads to. */
const ourPages =
  /^(?:hit-rules:\/[\w-]+\.md|(?:hit-taxonomy:\/|\.\.\/)[\w-]+\/[\w.-]+\.md|file:\/\/\/college\/[\w%.-]+(?:#L?[\d,]+)?)$/;
const ours = new RegExp(`${ourPages.source}|^(?:${isSource.join('|')})(?:/|$)`);

/** What was judged before: a person sees much of it at many places. */
const judged = new Map<string, Faults>();

function faultsOf(markdown: string): Faults {
  const known = judged.get(markdown) ?? markdownFaults(markdown, ours);
  judged.set(markdown, known);
  return known;
}

/** All that is shown as something other than plain text. */
function faultsIn(answer: unknown): Faults {
  if (Array.isArray(answer)) return answer.flatMap(faultsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const { kind, value, command, text, languageId } = answer as Record<string, unknown>;
  const own = [
    ...(kind === 'markdown' && typeof value === 'string' ? faultsOf(value) : []),
    ...(languageId === 'markdown' && typeof text === 'string' ? faultsOf(text) : []),
    // VS Code draws the icons of a lens.
    ...('range' in answer && isCommand(command) ? iconFaults(command.title) : []),
  ];
  return [...own, ...Object.values(answer).flatMap(faultsIn)];
}

function isCommand(value: unknown): value is { title: string } {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';
}

function faults(answers: readonly Answer[]): string[] {
  const all = answers.flatMap(({ asked, answer }) => faultsIn(answer).map((fault) => `${asked}: ${fault}`));
  return [...new Set(all)];
}

describe('what an editor shows of a stranger’s files is inert', () => {
  test.each(Object.entries(hostileStrings))('%s', async (_what, text) => {
    const right = hostileCollege(text);
    const answers = await allAnswers(right);
    expect(faults(answers)).toEqual([]);
    const wrong = await allAnswers(wrongCollege(text));
    expect(faults(wrong)).toEqual([]);
    // Nearly every place is told of somewhere, so that it was tried.
    const [said, quoted] = [JSON.stringify(answers), JSON.stringify(wrong)];
    expect(placesIn(right).filter((place) => !said.includes(place)).length).toBeLessThan(12);
    expect(placesIn(wrongCollege(text)).filter((place) => !quoted.includes(place)).length).toBeLessThan(12);
  });
});
