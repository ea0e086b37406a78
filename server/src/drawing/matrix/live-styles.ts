/**
 * On a screen the rows of a grid are boxes of their own, so that those out of sight are not laid out: a table would lay
 * out all its thousands of cells before it shows one. The columns have fixed widths anyway.
 */
export const liveStyles = `
@media screen {
  .hc-sheet {
    position: relative;
    width: calc(var(--hc-names) + var(--hc-leadings) + var(--hc-columns) * var(--hc-course));
  }
  .hc-live { display: block; position: relative; width: 100%; }
  .hc-live :is(thead, tbody) { display: block; }
  .hc-live colgroup { display: none; }
  .hc-live tr { display: flex; }
  .hc-live tbody tr { content-visibility: auto; contain-intrinsic-height: auto 23px; }
  .hc-live tbody tr { border-bottom: 1px solid color-mix(in srgb, var(--hc-line) 55%, transparent); }
  .hc-live :is(th, td) { flex: none; width: var(--hc-course); height: auto; min-height: 1.9em; }
  .hc-live tbody :is(th, td) { border-bottom: none; }
  .hc-live :is(th, td) { display: block; }
  .hc-live :is(th, td[aria-label]) { display: flex; align-items: center; justify-content: center; }
  .hc-live tr > .hc-name { width: var(--hc-names); flex-flow: column; align-items: flex-start; }
  .hc-live .hc-bar, .hc-live .hc-letter { width: var(--hc-leading); }
  .hc-live tr > td.hc-bar { flex-flow: column; align-items: stretch; }
  .hc-live .hc-terms td:not(.hc-name) { width: var(--hc-leadings); }
  .hc-live .hc-terms th { width: calc(var(--hc-span) * var(--hc-course)); }
  .hc-live .hc-terms th span { max-width: 100%; }
  .hc-live .hc-codes th { align-items: flex-end; }
  .hc-live .hc-codes > .hc-name { align-items: flex-start; justify-content: flex-end; }
  .hc-live .hc-section > th { width: 100%; justify-content: flex-start; }
  .hc-column-light {
    position: absolute;
    top: 0;
    bottom: 0;
    left: calc(var(--hc-names) + var(--hc-leadings) + var(--hc-at) * var(--hc-course));
    width: var(--hc-course);
    background: var(--hc-highlight);
    pointer-events: none;
  }
}
`;
