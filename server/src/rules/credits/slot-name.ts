import type { Slot } from '../../model/plan.ts';
import { shortened } from '../../schema/words/shown.ts';

/** A place of a plan by its code or title, beside a finding. */
export function slotName(slot: Slot): string {
  return shortened(slot.kind === 'course' ? slot.code.text : (slot.title?.text ?? 'Choice'));
}
