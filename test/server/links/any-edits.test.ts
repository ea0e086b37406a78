import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { targetsOf } from '../../../server/src/workspace/links/target.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { createWorkspace, type Workspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';
import { seededRandom } from '../../support/random.ts';

const folder = 'file:///workspace';
const taxonomy = createTaxonomyIndex(builtIn.taxonomy);

const paths = [
  'a/p.curriculum.yaml',
  'a/q.curriculum.yaml',
  'a/c.courses.yaml',
  'a/f.skills.yaml',
  'b/p.curriculum.yaml',
  'b/c.courses.yaml',
  'r.role.yaml',
];

/** A small file whose ids come from a pool so small that files keep meeting each other. */
function randomFile(path: string, random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const code = () => pick(['BIO 1', 'bio1', 'BIO 2', 'HIT 1', 'HIT 2']);
  const library = () => pick(['c', 'f', 'nothing']);
  const uses = random() < 0.7 ? `uses: [${library()}, ${library()}]\n` : '';
  const course = () =>
    `  ${code()}:\n    title: ${pick(['One', 'Two'])}\n    prerequisites: [${code()}, any: [${code()}]]\n    teaches: { hipaa: mastered, f/${pick(['x', 'y'])}: introduced }\n    contributes-to: { plo-${pick([1, 2])}: introduced }\n`;
  const broken = random() < 0.1 ? '"open\n' : '';
  if (path.endsWith('.skills.yaml')) return `framework: ${pick(['f', 'g'])}\n${uses}items: { x: X, z: Z }\n${broken}`;
  if (path.endsWith('.role.yaml'))
    return `role: ${pick(['clerk', 'medical-coder'])}\n${uses}requires: { f/x: mastered }\n`;
  const courses = `courses:\n${course()}${course()}`;
  if (path.endsWith('.courses.yaml')) return `catalog: ${pick(['c', 'd'])}\n${uses}${courses}${broken}`;
  const roles = `prepares-for: { roles: [clerk] }\noutcomes: { plo-1: One }\n`;
  return `curriculum: p\n${uses}${roles}${courses}terms: [{ title: Fall, courses: [${code()}, ${code()}] }]\n${broken}`;
}

/** All that a snapshot knows of ids: what each reference means, and what refers to each declaration. */
function knowledge(snapshot: Snapshot): string[] {
  const place = (uri: string, start: number) => `${uri.slice(folder.length)}@${start}`;
  return snapshot.links
    .files()
    .flatMap((document) => {
      const facts = snapshot.links.facts(document);
      const meanings = (facts?.references ?? []).map((reference) => {
        const resolution = snapshot.links.resolve(document, reference);
        const targets = targetsOf(resolution).map((target) =>
          target.from === 'file' ? place(target.document.uri, target.declaration.word.start) : target.id,
        );
        return `${place(document.uri, reference.word.start)} ${resolution.state} ${targets.sort().join(' ')}`;
      });
      const uses = (facts?.declarations ?? []).map((declaration) => {
        const places = snapshot.links.referencesTo({ from: 'file', document, declaration });
        const from = places.map((one) => place(one.document.uri, one.reference.word.start)).sort();
        return `${place(document.uri, declaration.word.start)} is meant at ${from.join(' ')}`;
      });
      return [...meanings, ...uses];
    })
    .sort();
}

async function readWorkspace(contents: Record<string, string>): Promise<Workspace> {
  const workspace = createWorkspace({ files: filesInMemory(contents), taxonomy, builtInSchemas: builtIn.schemas });
  workspace.setFolders([folder]);
  await workspace.readFolder(folder);
  return workspace;
}

test('After any edits, what the ids mean is what a workspace that reads the same files anew says.', async () => {
  let compared = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const random = seededRandom(seed);
    const contents: Record<string, string> = {};
    const uriOf = (path: string) => `${folder}/${path}`;
    for (const path of paths) if (random() < 0.8) contents[uriOf(path)] = randomFile(path, random);
    const workspace = await readWorkspace(contents);
    const open = new Map<string, string>();
    // Open documents that are only left over from a file that is gone.
    const leftOver = new Set<string>();
    const unsaved = new Set<string>();
    for (let step = 0; step < 25; step++) {
      const path = paths[Math.floor(random() * paths.length)] ?? '';
      const uri = uriOf(path);
      const text = randomFile(path, random);
      const kind = random();
      if (kind < 0.3) {
        workspace.open(uri, text, step, 'hit-curriculum');
        open.set(uri, text);
        unsaved.delete(uri);
        leftOver.delete(uri);
      } else if (kind < 0.5 && open.has(uri)) {
        workspace.edit(uri, text, step);
        open.set(uri, text);
        unsaved.add(uri);
        leftOver.delete(uri);
      } else if (kind < 0.65) {
        workspace.close(uri);
        open.delete(uri);
      } else {
        if (kind < 0.9) contents[uri] = text;
        else delete contents[uri];
        await workspace.filesChanged([{ uri, isGone: !(uri in contents) }]);
        if (uri in contents) leftOver.delete(uri);
        else if (open.has(uri) && !unsaved.has(uri)) leftOver.add(uri);
      }
      const seen = knowledge(workspace.snapshot());
      const fresh = await readWorkspace({ ...contents });
      for (const [one, words] of open) if (!leftOver.has(one)) fresh.open(one, words, 1, 'hit-curriculum');
      expect(seen, `seed ${seed}, step ${step}`).toEqual(knowledge(fresh.snapshot()));
      compared += seen.length;
    }
  }
  expect(compared).toBeGreaterThan(5_000);
});
