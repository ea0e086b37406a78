/** A label longer than this is no label; such a statement is a description, and its beginning the label. */
const longestLabel = 120;

/** What an item is called, and what it says in full where that is more. */
export interface Wording {
  readonly label: string;
  readonly description?: string;
}

/** A statement as CASE has it: in full, and short where there is a short one. */
export interface Statement {
  readonly full: string;
  readonly abbreviated?: string;
}

/** The label and description of a statement; `statementOf` makes the same statement of them again. */
export function wordingOf({ full, abbreviated }: Statement): Wording {
  const short = abbreviated === undefined ? '' : oneLine(abbreviated);
  if (short !== '' && short !== full) return { label: short, description: full };
  const whole = oneLine(full);
  if (whole === full && full.length <= longestLabel) return { label: full };
  return { label: whole.length <= longestLabel ? whole : beginningOf(whole), description: full };
}

/** The statement of a label and description: a label that is only the beginning of the description is left out. */
export function statementOf({ label, description }: Wording): Statement {
  if (description === undefined || description === label) return { full: label };
  const whole = oneLine(description);
  const isBeginning = label === whole || (label.endsWith('…') && whole.startsWith(label.slice(0, -1)));
  return isBeginning ? { full: description } : { full: description, abbreviated: label };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function beginningOf(text: string): string {
  const words = text.slice(0, longestLabel - 1).replace(/[\s,;:(–—-]+\S*$/u, '');
  const whole = words === '' ? text.slice(0, longestLabel - 1) : words;
  // Half of a character beyond the basic plane is none.
  return `${whole.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
