import type { OffsetRange } from '../../syntax/finding.ts';

/** One line of a file's outline, before it is put into the protocol's words. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail?: string;
  /** All that belongs to it. */
  readonly range: OffsetRange;
  /** What to put the cursor on. */
  readonly selection: OffsetRange;
  readonly children?: readonly OutlineEntry[];
}

export type OutlineKind =
  | 'curriculum'
  | 'catalog'
  | 'role'
  | 'framework'
  | 'section'
  | 'course'
  | 'term'
  | 'plan'
  | 'concentration'
  | 'slot'
  | 'outcome'
  | 'skill'
  | 'assessment'
  | 'level'
  | 'part';
