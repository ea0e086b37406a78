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
  | 'credential'
  | 'skill'
  | 'assessment'
  | 'level'
  | 'part';

/** An entry; what is not known of it is left out. */
export function entry(
  kind: OutlineKind,
  name: string,
  range: OffsetRange,
  selection: OffsetRange,
  more: { readonly detail?: string | undefined; readonly children?: readonly OutlineEntry[] } = {},
): OutlineEntry {
  return {
    kind,
    name,
    range,
    selection,
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.children ? { children: more.children } : {}),
  };
}
