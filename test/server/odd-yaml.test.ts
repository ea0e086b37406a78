import { describe, expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-types';
import { builtIn } from '../../server/src/built-in.ts';
import { completionClient } from '../../server/src/features/completion/client.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { productFeatures } from '../../server/src/server/features.ts';
import { createLineTable } from '../../server/src/syntax/lines.ts';
import { createTaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { noFiles } from '../../server/src/workspace/files.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { createWorkspace } from '../../server/src/workspace/workspace.ts';
import { oddTexts } from './odd-yaml.ts';

const uris = ['curriculum', 'courses', 'role', 'skills'].map((kind) => `file:///odd/x.${kind}.yaml`);
const client = completionClient({
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
});

const workspace = createWorkspace({
  files: noFiles,
  taxonomy: createTaxonomyIndex(builtIn.taxonomy),
  builtInSchemas: builtIn.schemas,
});

/** So many places of a text are asked about. */
const places = 9;

/** Places all over the text: its ends, and others at equal distances. */
function positionsIn(text: string): Position[] {
  const lines = createLineTable(text);
  const offsets = Array.from({ length: places }, (_, index) => Math.round((index * text.length) / (places - 1)));
  const outside = [
    { line: lines.lineCount + 5, character: 0 },
    { line: 0, character: 100_000 },
  ];
  return [...new Set(offsets)].map((offset) => lines.positionAt(offset)).concat(outside);
}

/** Everything that an editor can ask about a document; each answer must have its shape, and fit into a message. */
function askEverything(snapshot: Snapshot, uri: string, text: string): void {
  const lineCount = createLineTable(text).lineCount;
  const isInside = ({ start, end }: Range) =>
    start.line >= 0 &&
    end.line < lineCount &&
    (start.line < end.line || (start.line === end.line && start.character <= end.character));

  const found = diagnostics(snapshot, uri);
  for (const diagnostic of found) {
    expect(diagnostic.message).not.toBe('');
    expect(diagnostic, JSON.stringify(diagnostic.range)).toSatisfy(({ range }) => isInside(range));
  }
  expect(productFeatures.documentInfo(snapshot, uri).schema).not.toBeNull();

  for (const position of positionsIn(text)) {
    const completion = productFeatures.completion(snapshot, uri, position, client);
    expect(Array.isArray(completion.items)).toBe(true);
    for (const item of completion.items.slice(0, 3)) {
      expect(productFeatures.resolveCompletion(snapshot, item).label).toBe(item.label);
    }
    const hover = productFeatures.hover(snapshot, uri, position);
    if (hover?.range) expect(hover.range).toSatisfy(isInside);
    const behind = productFeatures.schemaBehind(snapshot, uri, position);
    if (behind) expect(behind.uri).toMatch(/^hit-curriculum:/);
    expect(() => JSON.stringify([completion, hover, behind])).not.toThrow();
  }
}

describe('whatever is typed, every question has an answer', () => {
  test.each(Object.entries(oddTexts))('%s', (_name, text) => {
    for (const uri of uris) {
      workspace.open(uri, text, 1, 'hit-curriculum');
      askEverything(workspace.snapshot(), uri, text);
    }
  });

  test('there are enough oddities', () => {
    expect(Object.keys(oddTexts).length).toBeGreaterThan(120);
  });
});
