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
  .hc-live .hc-terms th { overflow: clip; }
  .hc-live .hc-terms th span { position: sticky; left: calc(var(--hc-names) + var(--hc-leadings)); max-width: 100%; }
  .hc-live .hc-codes th { align-items: flex-end; }
  .hc-live .hc-codes > .hc-name { align-items: flex-start; justify-content: flex-end; }
  .hc-live .hc-section > th { width: 100%; justify-content: flex-start; }
  /* The numbers beside the names stay with them while the courses scroll: all of them where there is room. */
  .hc-live :is(.hc-corner, .hc-stays, .hc-leading-0, .hc-leading-1, .hc-leading-2) { z-index: 1; }
  .hc-live tbody :is(.hc-stays, .hc-leading-0, .hc-leading-1, .hc-leading-2) { background: var(--hc-paper); }
  .hc-live tbody .hc-lit > :is(.hc-stays, .hc-leading-0, .hc-leading-1, .hc-leading-2) {
    background: linear-gradient(var(--hc-highlight), var(--hc-highlight)) var(--hc-paper);
  }
  .hc-live :is(.hc-corner, .hc-leading-0) { position: sticky; left: var(--hc-names); }
  .hc-live .hc-leading-1 { position: sticky; left: calc(var(--hc-names) + var(--hc-leading)); }
  .hc-live .hc-leading-2 { position: sticky; left: calc(var(--hc-names) + 2 * var(--hc-leading)); }
  @container (max-width: 490px) {
    .hc-scroll { --hc-names: clamp(7rem, 36cqw, 18rem); }
    .hc-scroll.hc-of-bars { --hc-leading: 58px; --hc-leadings: 116px; }
    .hc-live :is(.hc-leading-0, .hc-leading-1, .hc-leading-2):not(.hc-stays) { position: static; }
    .hc-live .hc-stays { left: var(--hc-names); border-right: 1px solid var(--hc-line); }
    /* So far to the left, below the names, that it ends where the column does that stays. */
    .hc-live .hc-corner { left: calc(var(--hc-names) - var(--hc-leadings) + var(--hc-leading)); }
    .hc-live .hc-terms th span { left: calc(var(--hc-names) + var(--hc-leading)); }
  }
  /* Signs alone, where words would make the rows twice as high; the explanation has the words. */
  @container (max-width: 720px) {
    .hc-live .hc-signs { display: inline; }
    .hc-live .hc-signs .hc-marked { margin-right: 0; }
    .hc-live .hc-signs .hc-word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
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
