import type { Amount } from '../../model/amount.ts';

/** Credits as people write them: `3 credits`, `1 credit`, `1–3 credits`. */
export function creditsInWords({ min, max }: Pick<Amount, 'min' | 'max'>): string {
  return min === max ? `${min} ${min === 1 ? 'credit' : 'credits'}` : `${min}–${max} credits`;
}
