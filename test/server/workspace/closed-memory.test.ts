import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import {
  type ClosedMemory,
  createClosedDocument,
  createClosedMemory,
} from '../../../server/src/workspace/closed-document.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import { linkSummaryOf } from '../../../server/src/workspace/links/link-summary.ts';
import { createRecentlyUsed, createRegulars, type Droppable } from '../../../server/src/workspace/recently-used.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';

const noRoom = { trees: 0, facts: 0, regulars: 0 };
const allRoom = {
  trees: Number.POSITIVE_INFINITY,
  facts: Number.POSITIVE_INFINITY,
  regulars: Number.POSITIVE_INFINITY,
};

function thing(size: number): Droppable & { isHeld: boolean } {
  return {
    size,
    wasUsed: false,
    isHeld: true,
    drop() {
      this.isHeld = false;
    },
  };
}

describe('what was used last', () => {
  it('stays, and what nobody asked for goes first', () => {
    const recent = createRecentlyUsed(20);
    const [first, second, third] = [thing(10), thing(10), thing(10)];
    recent.hold(first);
    recent.hold(second);
    first.wasUsed = true;
    recent.hold(third);
    expect([first, second, third].map(({ isHeld }) => isHeld)).toEqual([true, false, true]);
  });

  it('always has room for the thing at hand', () => {
    const recent = createRecentlyUsed(5);
    const [small, large] = [thing(2), thing(100)];
    recent.hold(small);
    recent.hold(large);
    expect([small.isHeld, large.isHeld]).toEqual([false, true]);
    const next = thing(2);
    recent.hold(next);
    expect([large.isHeld, next.isHeld]).toEqual([false, true]);
  });

  it('never takes more room than there is, whatever is asked for', () => {
    const random = seededRandom(7);
    const recent = createRecentlyUsed(100);
    const things = Array.from({ length: 60 }, () => ({ ...thing(1 + Math.floor(random() * 30)), isHeld: false }));
    for (let step = 0; step < 5_000; step++) {
      const one = things[Math.floor(random() * things.length)];
      if (!one) continue;
      one.wasUsed = true;
      if (one.isHeld) continue;
      one.isHeld = true;
      recent.hold(one);
      expect(one.isHeld).toBe(true);
      const taken = things.reduce((sum, { isHeld, size }) => sum + (isHeld ? size : 0), 0);
      expect(taken).toBeLessThanOrEqual(100);
    }
  });
});

describe('what is used for a moment, and what is asked for again', () => {
  it('is gone soon where thousands have their turn once', () => {
    const memory = createRegulars(20, 1_000);
    const things = Array.from({ length: 100 }, () => thing(10));
    for (const one of things) memory.hold(one);
    expect(things.filter(({ isHeld }) => isHeld)).toHaveLength(2);
  });

  it('stays where somebody came back for it', () => {
    const memory = createRegulars(20, 1_000);
    const [asked, ...others] = Array.from({ length: 50 }, () => thing(10));
    if (!asked) throw new Error('There are fifty.');
    const hold = (one: typeof asked) => {
      one.isHeld = true;
      memory.hold(one);
    };
    hold(asked);
    for (const one of others.slice(0, 5)) hold(one);
    expect(asked.isHeld).toBe(false);
    hold(asked);
    for (const one of others.slice(5)) hold(one);
    expect(asked.isHeld).toBe(true);
  });

  it('never takes more than both rooms', () => {
    const random = seededRandom(11);
    const memory = createRegulars(60, 100);
    const things = Array.from({ length: 60 }, () => ({ ...thing(1 + Math.floor(random() * 30)), isHeld: false }));
    for (let step = 0; step < 5_000; step++) {
      const one = things[Math.floor(random() ** 2 * things.length)];
      if (!one) continue;
      one.wasUsed = true;
      if (one.isHeld) continue;
      one.isHeld = true;
      memory.hold(one);
      expect(one.isHeld).toBe(true);
      const taken = things.reduce((sum, { isHeld, size }) => sum + (isHeld ? size : 0), 0);
      expect(taken).toBeLessThanOrEqual(160);
    }
  });
});

describe('a file that is not open', () => {
  const text = 'curriculum: hit\ntitle: Health Information\ncourses:\n  HIT 100: { title: Records, credits: 3 }\n';

  it('keeps what the index needs, and reads again what was let go', () => {
    const memory = createClosedMemory(noRoom);
    const file = createClosedDocument('file:///hit.curriculum.yaml', text, memory);
    const other = createClosedDocument('file:///other.curriculum.yaml', text, memory);
    const [summary, facts] = [linkSummaryOf(file), factsOf(file)];
    expect(factsOf(file)).toBe(facts);
    linkSummaryOf(other);
    expect(linkSummaryOf(file)).toBe(summary);
    expect(summary?.declared).toEqual(['curriculum hit', 'course HIT100']);
    expect(factsOf(file)).not.toBe(facts);
    expect(factsOf(file)).toEqual(facts);
  });

  it('has the tree as long as it is the file at hand', () => {
    const memory = createClosedMemory(noRoom);
    const file = createClosedDocument('file:///hit.curriculum.yaml', text, memory);
    const { tree } = file;
    expect(file.tree).toBe(tree);
    expect(createClosedDocument('file:///other.curriculum.yaml', text, memory).tree.documents).toEqual(tree.documents);
    expect(file.tree).not.toBe(tree);
  });
});

/** Everything that is found in all files. */
async function foundIn(texts: Readonly<Record<string, string>>, memory: ClosedMemory): Promise<unknown> {
  const workspace = createWorkspace({
    files: filesInMemory(texts),
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
    memory,
  });
  for (const folder of workspace.setFolders(['file:///w'])) await workspace.readFolder(folder);
  const snapshot = workspace.snapshot();
  return [...workspace.state().disk.values()].map(({ uri }) => [uri, diagnostics(snapshot, uri)]);
}

it('finds the same whether all is held of the files that are not open, or nothing is', {
  timeout: 120_000,
}, async () => {
  const random = seededRandom(1);
  const texts = Object.fromEntries(
    ['north', 'south'].flatMap((name) =>
      Object.entries(randomCollege(random)).map(([path, text]) => [`file:///w/${name}${path}`, text]),
    ),
  );
  const plainly = await foundIn(texts, createClosedMemory(allRoom));
  expect(JSON.stringify(plainly)).toContain('"message"');
  expect(await foundIn(texts, createClosedMemory(noRoom))).toEqual(plainly);
});
