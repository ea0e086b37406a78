import type { ComponentChildren } from 'preact';
import { useMedia } from './use-media.ts';

/** Narrower or lower than this, rows need the room of the filters. */
const small = '(max-width: 520px), (max-height: 560px)';

interface FiltersFoldProps {
  /** How many of the filters are set. */
  readonly count: number;
  readonly children: ComponentChildren;
}

/** Filters; in a small panel folded into one line, which says how many are set. */
export function FiltersFold({ count, children }: FiltersFoldProps) {
  if (!useMedia(small)) return <>{children}</>;
  return (
    <details class="hc-filters-fold">
      <summary>{count === 0 ? 'Filters…' : `Filters (${count} set)…`}</summary>
      {children}
    </details>
  );
}
