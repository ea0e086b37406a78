import { expect, test } from 'vitest';
import { hover } from '../../../../server/src/features/hover.ts';
import type { SourceDocument } from '../../../../server/src/workspace/document.ts';
import type { Snapshot } from '../../../../server/src/workspace/snapshot.ts';
import { programText } from '../../../bench/generate/program.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { folder, followedWorkspace, freshWorkspace } from '../../incremental/followed-workspace.ts';
import { otherWord } from '../../incremental/other-word.ts';
import { keptAnalyses, keptOfCourses, written } from './all-that-is-kept.ts';

/** `KEPT_EDITS` and `KEPT_SEED` make the run longer, or another one. */
const allEdits = Number(process.env.KEPT_EDITS ?? 60);
const seed = Number(process.env.KEPT_SEED ?? 8);

test('what outlasts an edit is what comes out when everything is worked out anew, places and files included', {
  timeout: 60_000 + allEdits * 500,
}, async () => {
  const random = seededRandom(seed);
  const done = { edits: 0, compared: 0, different: 0 };
  const lasts = new Map<string, string>();
  while (done.edits < allEdits) {
    const followed = await followedWorkspace(randomFiles(random));
    const { workspace } = followed;
    const uris = Object.keys(followed.disk).filter((uri) => /\.(?:curriculum|courses|framework|role)\./.test(uri));
    for (const uri of uris) if (random() < 0.7) await followed.open(uri);
    const history: string[] = [];
    for (let edits = 0; edits < 40; edits++) {
      done.edits++;
      const open = [...workspace.state().open.values()];
      const one = open[Math.floor(random() * open.length)];
      if (!one) break;
      const text = random() < 0.5 ? otherWord(one.text, random) : otherValue(one.text, random);
      workspace.edit(one.uri, text, done.edits + 10);
      history.push(`${one.uri} ${difference(one.text, text)}`);
      const now = workspace.snapshot();
      if ((now.document(one.uri)?.tree.problems.length ?? 0) > 0 && random() < 0.8) {
        workspace.edit(one.uri, one.text, done.edits + 1_000);
        history.push('and back');
      }
      // What nobody asks for after each edit has to catch up with several.
      if (random() < 0.3) continue;
      const [snapshot, then] = [workspace.snapshot(), (await freshWorkspace(followed)).snapshot()];
      for (const catalog of snapshot.links.files('catalog')) {
        const other = then.document(catalog.uri);
        for (const [name, analysis] of Object.entries(other ? keptOfCourses : {})) {
          expect(
            written(analysis(snapshot, catalog), snapshot),
            `${name} of ${catalog.uri}\n${history.slice(-8).join('\n')}`,
          ).toBe(other && written(analysis(then, other), then));
          done.compared++;
        }
      }
      for (const program of snapshot.links.files('curriculum')) {
        const other = then.document(program.uri);
        if (!other) throw new Error(program.uri);
        for (const [name, analysis] of Object.entries(keptAnalyses)) {
          if (random() < 0.3) continue;
          const found = written(analysis(snapshot, program), snapshot);
          expect(found, `${name} of ${program.uri}\n${history.slice(-8).join('\n')}`).toBe(
            written(analysis(then, other), then),
          );
          done.compared++;
          const key = `${name} ${program.uri}`;
          if (lasts.get(key) !== found) done.different++;
          lasts.set(key, found);
        }
        expect(hovers(snapshot, program, done.edits), history.slice(-8).join('\n')).toEqual(
          hovers(then, other, done.edits),
        );
      }
    }
  }
  if (process.env.KEPT_EDITS) console.log(JSON.stringify(done));
  expect(done.different).toBeGreaterThan(done.edits);
});

function randomFiles(random: () => number): Record<string, string> {
  if (random() < 0.6) {
    const files = Object.entries(randomCollege(random));
    return Object.fromEntries(files.map(([path, text]) => [`${folder}${path}`, text]));
  }
  const roles = ['medical-coder', 'health-information-technician'];
  const options = { id: 'some', seed: Math.floor(random() * 1_000), courses: 12, roles };
  return { [`${folder}/some.curriculum.yaml`]: programText(options) };
}

/** Another level, skill, code or number of those that stand in the text, in the place of one of the same kind. */
function otherValue(text: string, random: () => number): string {
  const kinds = [
    /(?<=: )(?:introduced|reinforced|mastered)\b/g,
    /(?<=^ {6})[a-z-]+(?=: )/gm,
    /\b[A-Z]{3} \d{3,4}\b/g,
    /(?<=credits: )\d/g,
  ];
  const kind = kinds[Math.floor(random() * kinds.length)];
  const words = kind ? [...text.matchAll(kind)] : [];
  const one = words[Math.floor(random() * words.length)];
  const other = words[Math.floor(random() * words.length)];
  if (!one || !other) return otherWord(text, random);
  return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
}

/** What is shown at a few places of a program. */
function hovers(snapshot: Snapshot, { uri, lines, text }: SourceDocument, step: number): readonly unknown[] {
  return [0.31, 0.53, 0.77].map((part) => {
    const offset = Math.floor(text.length * ((part + step * 0.137) % 1));
    return hover(snapshot, uri, lines.positionAt(offset));
  });
}

function difference(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return JSON.stringify([before.slice(start, start + 20), after.slice(start, start + 20)]);
}
