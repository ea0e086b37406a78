import { expect, test } from 'vitest';
import { locate, nodeAt } from '../../../server/src/syntax/locate.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import type { SyntaxNode, SyntaxTree } from '../../../server/src/syntax/tree.ts';
import { toValue } from '../../../server/src/syntax/value.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';

const start = `# A program
curriculum: hit-aas
title: "Health Information Technology"
accreditation: [cahiim]
base: &base { credits: 3, offered: [fall, spring] }
courses:
  HIT 112:
    <<: *base
    title: Diagnostic Coding
    notes: |
      Two lines
      of notes
    prerequisites:
      - HIT 100
      - any: [BIO 111, BIO 168]
    teaches:
      icd-10-cm-coding: introduced
---
role: analyst
`;

test('whatever is typed, the tree keeps its promises', () => {
  const random = seededRandom(20261122);
  let text = start;
  for (let edits = 0; edits < 3_000; edits++) {
    text = edits % 12 === 0 ? start : randomEdit(text, random);
    expect(brokenPromise(parseText(text)), JSON.stringify(text)).toBeUndefined();
  }
});

/** The first promise that a tree breaks, in words. */
function brokenPromise(tree: SyntaxTree): string | undefined {
  if (tree.documents.length === 0) return 'a text has at least one document';
  for (const problem of tree.problems) {
    if (problem.start < 0 || problem.end > tree.text.length || problem.start > problem.end)
      return `range of ${problem.code}`;
  }
  for (const { root } of tree.documents) {
    if (!root) continue;
    toValue(root);
    const broken = brokenNode(root, tree.text.length);
    if (broken) return broken;
  }
  for (let offset = 0; offset <= tree.text.length; offset += 7) {
    const location = locate(tree, offset);
    if (!location || location.part === 'key') continue;
    if (location.node.start > offset || location.node.end < offset) return `located outside at ${offset}`;
    // A key that stands twice, or that is no text, does not lead back to one place.
    const ambiguous = location.path.includes('') || tree.problems.some((problem) => problem.code === 'duplicate-key');
    if (!ambiguous && nodeAt(location.document, location.path) === undefined) return `lost path ${location.path}`;
  }
  return undefined;
}

function brokenNode(node: SyntaxNode, limit: number): string | undefined {
  if (node.start < 0 || node.end > limit || node.start > node.end)
    return `range ${node.kind} ${node.start}-${node.end}`;
  const children = childrenOf(node);
  let previousEnd = node.start;
  for (const child of children) {
    if (child.start < previousEnd) return `${child.kind} at ${child.start} starts before the one in front of it ends`;
    if (child.end > node.end)
      return `${child.kind} at ${child.start}-${child.end} ends after its ${node.kind} at ${node.end}`;
    const broken = brokenNode(child, limit);
    if (broken) return broken;
    previousEnd = child.end;
  }
  return undefined;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  if (node.kind === 'sequence') return [...node.items];
  if (node.kind === 'mapping') return node.entries.flatMap((entry) => [entry.key, entry.value]);
  return [];
}
