import type { ComponentChildren } from 'preact';

interface LegendFoldProps {
  readonly isGrid: boolean;
  readonly children: ComponentChildren;
}

/** A legend below a table to move in is opened by who needs it: the room belongs to the rows. On paper it is open. */
export function LegendFold({ isGrid, children }: LegendFoldProps) {
  if (!isGrid) return <>{children}</>;
  return (
    <details class="hc-fold">
      <summary>Legend</summary>
      {children}
    </details>
  );
}
