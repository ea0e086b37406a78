import { numberOf } from '../../model/amount.ts';
import { quoted } from '../../schema/words/shown.ts';
import { keyText, type MappingNode, type SyntaxNode } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';

/** A range of credits whose least is above its most, so that it holds no number at all. */
export const creditsRange: Rule = {
  code: 'credits-range',
  category: 'credits',
  severity: 'error',
  about: {
    title: 'Range of credits whose least is above its most',
    reason:
      'Variable credits are written with the least that can be taken under `min` and the most under `max`. Where the least is above the most, no number of credits fits, and nothing can be added up or compared: the other rules take such credits for unknown. Usually the two numbers were exchanged, or one of them is mistyped. The rule looks at the credits of programs and their parts, courses, terms, and places of a plan.',
    source: 'What the format itself needs: a range goes from its smallest number to its largest.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 199:
    title: Special Topics
    credits: { min: 3, max: 1 }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 199:
    title: Special Topics
    credits: { min: 1, max: 3 }
`,
  },
  check({ snapshot, document, model }) {
    if (!('courses' in model)) return [];
    return reversedRanges(snapshot, document).map(({ name, least, most, range: { start, end } }) => ({
      start,
      end,
      message: `The least of ${quoted(name)} is ${least.value}, above the most, which is ${most.value}: write \`min: ${most.value}\` and \`max: ${least.value}\`, or correct the number that is mistyped.`,
      values: { min: least.value, max: most.value },
    }));
  },
  fixes({ snapshot, document }, finding) {
    const found = reversedRanges(snapshot, document).find(({ range }) => range.start === finding.start);
    if (!found) return [];
    const { least, most } = found;
    const written = ({ node }: WrittenNumber) => document.text.slice(node.start, node.end);
    return [
      {
        title: `Exchange the two numbers: from ${most.value} to ${least.value}`,
        edit: () =>
          inDocument(document, [
            { start: least.node.start, end: least.node.end, newText: written(most) },
            { start: most.node.start, end: most.node.end, newText: written(least) },
          ]),
      },
    ];
  },
};

interface WrittenNumber {
  readonly node: SyntaxNode;
  readonly value: number;
}

interface ReversedRange {
  /** The key or the part that has it. */
  readonly name: string;
  readonly range: MappingNode;
  readonly least: WrittenNumber;
  readonly most: WrittenNumber;
}

/**
 * The ranges of a file that hold no number, in the order of its text. Nothing else in the format has `min` and `max`, so
 * they are looked for wherever they stand; what an alias repeats counts once.
 */
function reversedRanges(snapshot: Snapshot, { tree }: SourceDocument): readonly ReversedRange[] {
  const known = snapshot.lasting(newKnownRanges);
  const found: ReversedRange[] = [];
  for (const { root } of tree.documents) if (root) addRanges({ node: root, name: 'credits' }, 0, known, found);
  return found.sort((a, b) => a.range.start - b.range.start);
}

interface NamedNode {
  readonly node: SyntaxNode;
  readonly name: string;
}

/** Of each course, term and outcome, what was found in it: an edit elsewhere leaves it the same node. */
type KnownRanges = WeakMap<SyntaxNode, readonly ReversedRange[]>;

function newKnownRanges(): KnownRanges {
  return new WeakMap();
}

/** Below the root and the keys at the top, what was found before is not looked for again. */
function addRanges(one: NamedNode, depth: number, known: KnownRanges, found: ReversedRange[]): void {
  const { node, name } = one;
  if (depth === 2) {
    const ranges = known.get(node) ?? rangesIn(one);
    known.set(node, ranges);
    for (const range of ranges) found.push(range);
    return;
  }
  const reversed = node.kind === 'mapping' ? reversedAt(node, name) : undefined;
  if (reversed) found.push(reversed);
  else for (const child of childrenOf(one)) addRanges(child, depth + 1, known, found);
}

function rangesIn(top: NamedNode): readonly ReversedRange[] {
  const found: ReversedRange[] = [];
  const open = [top];
  for (let next = open.pop(); next; next = open.pop()) {
    const reversed = next.node.kind === 'mapping' ? reversedAt(next.node, next.name) : undefined;
    if (reversed) found.push(reversed);
    else for (const child of childrenOf(next)) open.push(child);
  }
  return found.length > 0 ? found : nothing;
}

const nothing: readonly ReversedRange[] = [];

function childrenOf({ node, name }: NamedNode): readonly NamedNode[] {
  if (node.kind === 'sequence') return node.items.map((item) => ({ node: item, name }));
  return node.kind === 'mapping' ? node.entries.map(({ key, value }) => ({ node: value, name: keyText(key) })) : [];
}

function reversedAt(range: MappingNode, name: string): ReversedRange | undefined {
  if (range.entries.length !== 2) return undefined;
  const [least, most] = ['min', 'max'].map((wanted) => {
    const node = range.entries.find(({ key }) => keyText(key) === wanted)?.value;
    const value = numberOf(node);
    return node?.kind === 'scalar' && value !== undefined ? { node, value } : undefined;
  });
  return least && most && least.value > most.value ? { name, range, least, most } : undefined;
}
