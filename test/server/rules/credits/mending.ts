import { fixesAt } from '../../features/code-actions/fixes/offered.ts';

/** What is offered at the cursor to mend a number, without the ways to be rid of the finding otherwise. */
export function mendingAt(fixture: string): string[] {
  return fixesAt(fixture).filter((title) => /^(Set|Make) /.test(title));
}
