import type { ChoiceSlot } from '../../model/plan.ts';

/** A choice as people say it: `Choose 1: BIO 112, HIT 100 + HIT 299`, or by its title where it has one. */
export function choiceInWords({ title, choose, from }: ChoiceSlot): string {
  const options = from.map(({ codes }) => codes.map(({ text }) => text).join(' + ')).join(', ');
  return `${title?.text ?? chooseInWords(choose)}: ${options}`;
}

function chooseInWords(choose: ChoiceSlot['choose']): string {
  if (!choose) return 'Choose';
  return 'options' in choose ? `Choose ${choose.options}` : `Choose ${choose.credits} credits`;
}
