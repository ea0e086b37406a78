import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../server/src/rules/check-rules.ts';
import { createKeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { rules } from '../../../server/src/rules/rules.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { randomChange, withOtherWord } from '../../support/typing.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

/*
 * Somebody types in one file after the other. What the rules found is taken along with the text, and only some of them
 * are asked again; all others, who have read nothing before, find the same.
 */

const samples = new URL('../../../samples/', import.meta.url);
/** More by hand: FOLLOWED_FINDINGS=200 npx vitest run test/server/links/followed-findings.test.ts */
const edits = Number(process.env.FOLLOWED_FINDINGS ?? 25);
const firstSeed = Number(process.env.FIRST_SEED ?? 0);

describe('What is taken along with a text is what would be found anew', () => {
  test.each(['mistakes', 'example-college', 'fresno'])('in the sample %s', (name) => {
    const { spared } = typeIn(filesIn(name), seededRandom(firstSeed + name.length), edits);
    // Else nothing would be taken along, and nothing tried.
    expect(spared).toBeGreaterThan(0.25);
  });

  test.each([1, 2, 3, 4])('in a college with everything (%i)', (seed) => {
    const random = seededRandom(firstSeed + seed);
    typeIn(randomCollege(random), random, edits);
  });
});

/** Gives the share of questions to rules that nobody had to ask. */
function typeIn(files: Readonly<Record<string, string>>, random: () => number, count: number): { spared: number } {
  const paths = Object.keys(files).map((path) => (path.startsWith('/') ? path : `/${path}`));
  const fixture = Object.values(files)
    .map((text, index) => `//- ${paths[index]}\n${text}`)
    .join('');
  const workspace = fixtureWorkspace(fixture);
  for (const path of paths) workspace.type(path, workspace.document(path).text);
  let edited = '';
  let asked = 0;
  let judged = 0;
  const kept = createKeptFindings({
    onAnswer(_rule, { uri }) {
      if (uri === edited) asked++;
    },
  });
  judge(workspace, kept);
  const history: string[] = [];
  for (let edit = 0; edit < count; edit++) {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    const before = workspace.document(path).text;
    const after = random() < 0.7 ? withOtherWord(before, random) : randomChange(before, random).after;
    history.push(`${path}: ${JSON.stringify(excerpt(before, after))}`);
    workspace.typeOn(path, after);
    edited = workspace.uriOf(path);
    // Whoever asks does not ask after each letter.
    if (random() < 0.25) continue;
    const found = judge(workspace, kept);
    judged++;
    const anew = fixtureWorkspace(paths.map((one) => `//- ${one}\n`).join(''));
    for (const one of paths) anew.type(one, workspace.document(one).text);
    const snapshot = anew.snapshot();
    for (const one of paths) {
      expect(found.get(one), `${one} after\n${history.join('\n')}`).toEqual(checkRules(snapshot, anew.document(one)));
    }
    // Begun anew, so that a text does not decay.
    if (edit % 8 !== 7) continue;
    edited = '';
    for (const [index, one] of paths.entries()) workspace.type(one, Object.values(files)[index] ?? '');
    judge(workspace, kept);
  }
  return { spared: 1 - asked / (judged * rules.length) };
}

function judge(workspace: FixtureWorkspace, kept: ReturnType<typeof createKeptFindings>) {
  const snapshot = workspace.snapshot();
  const documents = [...snapshot.documents()];
  return new Map(
    documents.map((document) => [workspace.pathOf(document.uri), atOnce(kept.of(snapshot, document))] as const),
  );
}

function excerpt(before: string, after: string): string[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return [before.slice(Math.max(0, start - 30), start + 20), after.slice(Math.max(0, start - 30), start + 40)];
}

function filesIn(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, samples);
  const paths = readdirSync(folder).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}
