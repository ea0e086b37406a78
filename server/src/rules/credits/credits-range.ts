import { type Amount, numberOf, type WithCredits } from '../../model/amount.ts';
import type { FileModel } from '../../model/file-model.ts';
import type { Slot } from '../../model/plan.ts';
import { quoted } from '../../schema/words/shown.ts';
import { spotsAround } from '../../syntax/edit/spot.ts';
import { keyText, type SyntaxNode } from '../../syntax/tree.ts';
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
  reads: ['reversedCredits', 'creditParts', 'courses.reversedCredits', 'terms', 'plans', 'concentrations'],
  check({ model }) {
    return reversedIn(model).map(({ name, range: { min, max, start, end } }) => ({
      start,
      end,
      message: `The least of ${quoted(name)} is ${min}, above the most, which is ${max}: write \`min: ${max}\` and \`max: ${min}\`, or correct the number that is mistyped.`,
      values: { min, max },
    }));
  },
  fixes({ document }, finding) {
    const group = spotsAround(document.tree, finding.start).findLast(
      ({ node }) => node.start === finding.start && node.kind === 'mapping',
    )?.node;
    const [least, most] = ['min', 'max'].map((key) => writtenNumber(group, key));
    if (!least || !most) return [];
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

/** A range that holds no number, and the key or the part that has it. */
interface ReversedRange {
  readonly name: string;
  readonly range: Amount;
}

/** The ranges of a file that hold no number. */
function reversedIn(model: FileModel): readonly ReversedRange[] {
  if (model.kind === 'catalog') return model.courses.flatMap((course) => reversedAt(course));
  if (model.kind !== 'curriculum') return [];
  const { courses, creditParts, terms, plans, concentrations } = model;
  const planned = [...terms, ...plans.flatMap((plan) => plan.terms)];
  const changed = concentrations.flatMap(({ adds, replaces }) => [
    ...adds.flatMap(({ slots }) => slots),
    ...replaces.flatMap(({ by }) => by),
  ]);
  const slots = [...planned.flatMap((term) => term.slots), ...changed];
  const holders = [model, ...courses, ...planned, ...slots.filter(hasCredits), ...concentrations];
  return [
    ...holders.flatMap((one) => reversedAt(one)),
    ...creditParts.flatMap((part) => reversedAt(part, part.name.text)),
  ];
}

function hasCredits<One extends Slot>(slot: One): slot is One & WithCredits {
  return slot.kind !== 'choice';
}

function reversedAt({ reversedCredits }: WithCredits, name = 'credits'): ReversedRange[] {
  return reversedCredits ? [{ name, range: reversedCredits }] : [];
}

interface WrittenNumber {
  readonly node: SyntaxNode;
  readonly value: number;
}

function writtenNumber(group: SyntaxNode | undefined, wanted: string): WrittenNumber | undefined {
  if (group?.kind !== 'mapping') return undefined;
  const node = group.entries.find(({ key }) => keyText(key) === wanted)?.value;
  const value = numberOf(node);
  return node?.kind === 'scalar' && value !== undefined ? { node, value } : undefined;
}
