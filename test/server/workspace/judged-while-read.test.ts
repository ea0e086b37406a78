import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { builtIn } from '../../../server/src/built-in.ts';
import { judgeWhileReading } from '../../../server/src/features/diagnostics/judge-while-reading.ts';
import { diagnosticSteps, diagnostics } from '../../../server/src/features/diagnostics.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { createClosedDocument, createClosedMemory } from '../../../server/src/workspace/closed-document.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { createSchemaStore } from '../../../server/src/workspace/schema-store.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { createSnapshots } from '../../../server/src/workspace/snapshot-of.ts';
import { emptyState } from '../../../server/src/workspace/state.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';

const folder = 'file:///colleges';
const seconds = Number(process.env.JUDGED_SECONDS ?? 4);
const firstSeed = Number(process.env.JUDGED_SEED ?? 1);

type Texts = ReadonlyMap<string, string>;

/** A fresh workspace of files on disk, the first of which may be open. */
function snapshotOf(texts: Texts, isFirstOpen: boolean): Snapshot {
  const memory = createClosedMemory({ trees: 3_000, facts: 3_000, regulars: 6_000 });
  const disk = new Map([...texts].map(([uri, text]) => [uriKey(uri), createClosedDocument(uri, text, memory)]));
  const [first] = texts;
  const open = new Map(
    first && isFirstOpen ? [[uriKey(first[0]), createDocument(first[0], first[1], 1, 'hit-curriculum')]] : [],
  );
  const snapshots = createSnapshots(createSchemaStore(builtIn.schemas), createTaxonomyIndex(builtIn.taxonomy));
  return snapshots({ ...emptyState, folders: [folder], disk, open, saved: open });
}

/** What is found early and holds, by the URI of the file. */
function foundEarly(snapshot: Snapshot): Map<string, readonly Diagnostic[]> {
  const early = atOnce(
    judgeWhileReading(snapshot, {
      willBeJudged: () => true,
      judge: (now, { uri }) => diagnosticSteps(now, uri),
    }),
  );
  return new Map([...early].map(([{ uri }, found]) => [uri, found]));
}

const names = ['hit', 'sciences', 'competencies', 'clerk', 'chief', 'south'];

/** Several colleges, some of which give their files the same ids, with a few mistakes, laid out in one of three ways. */
function colleges(random: () => number): Texts {
  const layout = random();
  const files: [string, string][] = [];
  for (let college = 0; college < 1 + random() * 5; college++) {
    const isOfItsOwn = random() < 0.7;
    const renamed = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
    for (const [path, text] of Object.entries(randomCollege(random))) {
      if (random() < 0.1) continue;
      const own = isOfItsOwn ? text.replace(renamed, (name) => `${name}-${random() < 0.02 ? 0 : college}`) : text;
      const name = path.slice(1).replace('/', `-${college}/`);
      const [place = '', file = ''] = name.split('/');
      const kind = file.split('.').at(-2) ?? '';
      const where = layout < 0.6 ? name : layout < 0.8 ? `${kind}/${place}-${file}` : `${place}-${file}`;
      files.push([`${folder}/${where}`, random() < 0.15 ? randomEdit(own, random) : own]);
    }
  }
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('what is found while files are still being read', () => {
  test('is what is found when all were read', { timeout: 60_000 + seconds * 2_000 }, () => {
    const until = performance.now() + seconds * 1000;
    let files = 0;
    let early = 0;
    let mistakes = 0;
    for (let seed = firstSeed; performance.now() < until || seed < firstSeed + 5; seed++) {
      const random = seededRandom(seed);
      const texts = colleges(random);
      const isFirstOpen = random() < 0.3;
      const found = foundEarly(snapshotOf(texts, isFirstOpen));
      const slow = snapshotOf(texts, isFirstOpen);
      for (const [uri, diagnosed] of found) {
        const expected = diagnostics(slow, uri);
        expect(diagnosed, `${uri} of seed ${seed}`).toEqual(expected);
        mistakes += expected.length;
      }
      files += texts.size;
      early += found.size;
    }
    if (process.env.JUDGED_SECONDS) console.log({ files, early, mistakes });
    expect(early / files).toBeGreaterThan(0.25);
    expect(mistakes).toBeGreaterThan(100);
  });

  test('is not given where a file that is read later has the same id', () => {
    const role = 'role: clerk\ntitle: Clerk\nleads-to: [chief]\n';
    const chief = 'role: chief\ntitle: Chief\n';
    const texts = new Map([
      [`${folder}/a/clerk.role.yaml`, role],
      [`${folder}/a/chief.role.yaml`, chief],
      [`${folder}/b/other.role.yaml`, 'role: other\ntitle: Other\nleads-to: [coder]\n'],
      [`${folder}/b/coder.role.yaml`, 'role: coder\ntitle: Coder\n'],
      [`${folder}/chief.role.yaml`, chief],
    ]);
    const early = [...foundEarly(snapshotOf(texts, false)).keys()];
    expect(early).not.toContain(`${folder}/a/clerk.role.yaml`);
    expect(early).toContain(`${folder}/b/other.role.yaml`);
  });
});
