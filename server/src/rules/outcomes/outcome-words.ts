import type { Outcome } from '../../model/outcome.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';

/** “`plo-1` (Communicate with clinicians)”; the id alone where no text is written. */
export function outcomeInWords({ id, text }: Outcome): string {
  const name = quoted(id?.text ?? '');
  return text ? `${name} (${shortened(text.text)})` : name;
}
