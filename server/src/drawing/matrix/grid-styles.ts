/** How the tables look: what stays in place while they scroll, signs, and where one is. */
export const gridStyles = `
.hc-scroll { --hc-names: clamp(8.5rem, 26vw, 18rem); --hc-course: 29px; font-size: 12px; position: relative; }
.hc-scroll.hc-of-bars { --hc-leading: 66px; --hc-leadings: 132px; }
.hc-scroll.hc-of-letters { --hc-leading: 30px; --hc-leadings: 90px; }
.hc-scroll {
  overflow: auto hidden;
  max-width: 100%;
  width: fit-content;
  border: 1px solid var(--hc-line);
  background: var(--hc-paper);
  box-sizing: border-box;
  contain: content;
  overscroll-behavior: contain;
}
/* A grid to move in has its explanations below it, in sight; a table to read is as high as it is. */
:where(.hc-matrix) > .hc-scroll { overflow: auto; max-height: max(16rem, calc(100vh - 17rem)); }
.hc-scroll:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 1px; }
.hc-grid {
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  /* The columns make it as wide as they are: a table with a width is laid out without looking into its cells. */
  width: 1px;
  color: var(--hc-ink);
  font-size: 12px;
  line-height: 1.3;
  font-variant-numeric: tabular-nums;
}
.hc-grid .hc-names { width: var(--hc-names); }
.hc-grid .hc-bars, .hc-grid .hc-letters { width: var(--hc-leading); }
.hc-grid .hc-course { width: var(--hc-course); }
.hc-grid th, .hc-grid td {
  box-sizing: border-box;
  padding: 1px 2px;
  height: 1.9em;
  border-bottom: 1px solid color-mix(in srgb, var(--hc-line) 55%, transparent);
  text-align: center;
  font-weight: inherit;
}
.hc-grid th { overflow: hidden; }
.hc-grid .hc-first { border-left: 1px solid var(--hc-line); }

.hc-grid thead { position: sticky; top: 0; z-index: 3; }
.hc-grid thead th, .hc-grid thead td { background: var(--hc-raised); border-bottom: 1px solid var(--hc-line); }
.hc-grid .hc-terms th { padding: 1px; font-size: 0.92em; }
.hc-terms th { border-left: 1px solid var(--hc-line); white-space: nowrap; }
.hc-terms th span {
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  font-weight: 600;
}
.hc-codes th { vertical-align: bottom; padding: 4px 2px 7px; }
.hc-codes th:not(.hc-name, .hc-bar) span {
  display: inline-block;
  writing-mode: vertical-rl;
  transform: rotate(180deg);
  white-space: nowrap;
  max-height: 11em;
  overflow: hidden;
  text-overflow: ellipsis;
}
.hc-codes i { font-style: normal; }
.hc-grid .hc-name {
  position: sticky;
  left: 0;
  z-index: 2;
  padding: 2px 8px;
  text-align: left;
  overflow-wrap: anywhere;
  background: var(--hc-paper);
  border-right: 1px solid var(--hc-line);
}
.hc-grid thead .hc-name { background: var(--hc-raised); font-weight: 600; }
.hc-section th {
  background: var(--hc-raised);
  text-align: left;
  padding: 3px 0;
  font-weight: 600;
  overflow: clip;
}
.hc-section th span {
  position: sticky;
  left: 0;
  display: inline-block;
  padding: 0 8px;
  max-width: min(90vw, 40rem);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  vertical-align: bottom;
}
.hc-grid .hc-signs { display: block; color: var(--hc-muted); font-size: 0.92em; }
.hc-marked { white-space: nowrap; margin-right: 0.7em; }
.hc-mark { display: inline-block; min-width: 1em; text-align: center; font-weight: 700; }
.hc-mark.hc-met { color: var(--hc-met); }
.hc-mark.hc-partial { color: var(--hc-partial); }
.hc-mark.hc-missing { color: var(--hc-missing); }
.hc-mark.hc-muted { color: var(--hc-muted); }

.hc-grid td.hc-bar { padding: 1px 6px; text-align: right; }
.hc-grid td.hc-bar svg { display: block; width: 100%; height: 4px; fill: var(--hc-heat); }
.hc-grid td.hc-bar .hc-track { fill: var(--hc-line); opacity: 0.6; }
.hc-grid td.hc-letter { font-weight: 600; }
.hc-underlined { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 2px; }
.hc-dot { position: relative; }
.hc-dot::after {
  content: '';
  position: absolute;
  top: 2px;
  right: 2px;
  width: 4px;
  height: 4px;
  border-radius: 50%;
  background: var(--hc-ink);
}

.hc-grid[role='grid'] :is(tbody, thead) :is(th, td) { cursor: default; }
.hc-grid tbody tr:hover > * { box-shadow: inset 0 1px var(--hc-accent), inset 0 -1px var(--hc-accent); }
.hc-grid[role='grid'] th:focus, .hc-grid[role='grid'] td:focus {
  outline: 2px solid var(--hc-focus);
  outline-offset: -2px;
}
.hc-grid col.hc-lit { background: var(--hc-highlight); }
.hc-grid tr.hc-lit { background: var(--hc-highlight); }
.hc-grid tr.hc-lit > .hc-name { box-shadow: inset 4px 0 var(--hc-focus); }
.hc-grid th.hc-lit { box-shadow: inset 0 -3px var(--hc-focus); }

.hc-explanation {
  position: sticky;
  bottom: 0;
  z-index: 4;
  box-sizing: border-box;
  max-height: 33vh;
  /* Whole lines, where the browser can count them. */
  max-height: calc(round(down, 33vh, 1lh) + 13px);
  overflow: auto;
  padding: 6px 8px;
  border: 1px solid var(--hc-line);
  border-top: none;
  background: var(--hc-raised);
  color: var(--hc-ink);
  font-size: 12px;
  line-height: 1.4;
}
.hc-explanation p { margin: 0; }
.hc-explanation .hc-heading { font-weight: 600; }
.hc-explanation .hc-mark { margin-right: 0.3em; }
.hc-explanation .hc-hint { color: var(--hc-muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.hc-explanation ul { margin: 2px 0; padding: 0; list-style: none; column-gap: 1.5rem; }
.hc-explanation ul:has(li + li) { columns: 22rem auto; }
.hc-explanation li { break-inside: avoid; overflow-wrap: anywhere; }

.hc-matrix-legend, .hc-matrix-counts {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 14px;
  margin: 8px 0;
  padding: 0;
  list-style: none;
  color: var(--hc-muted);
  font-size: 12px;
}
.hc-fold { flex: none; margin: 4px 0 0; font-size: 12px; }
.hc-fold > summary { width: fit-content; color: var(--hc-ink); cursor: pointer; }
.hc-fold > summary:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 1px; }
.hc-sample { display: inline-block; min-width: 1.9em; padding: 1px 2px; text-align: center; color: var(--hc-ink); }
.hc-matrix-counts { gap: 6px; color: var(--hc-ink); }
.hc-matrix-counts button, .hc-matrix-counts li > span {
  padding: 2px 8px;
  border: 1px solid var(--hc-line);
  border-radius: 3px;
  background: var(--hc-paper);
  color: inherit;
  font: inherit;
}
.hc-matrix-counts button { cursor: pointer; }
.hc-matrix-counts button:hover { background: var(--hc-raised); }
.hc-matrix-counts button[aria-pressed='true'] { border-color: var(--hc-accent); box-shadow: inset 0 -3px var(--hc-accent); }
.hc-matrix-counts button:focus-visible, .hc-matrix-link:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 1px; }
.hc-matrix-counts .hc-marked, .hc-matrix-legend .hc-marked { margin: 0; }
.hc-matrix-link {
  padding: 0;
  border: none;
  background: none;
  color: var(--hc-link);
  font: inherit;
  cursor: pointer;
  text-decoration: underline;
}
.hc-idle, .hc-elsewhere, .hc-matrix-nothing { margin: 8px 0; color: var(--hc-ink); font-size: 12px; }

@media (forced-colors: active) {
  .hc-grid th, .hc-grid td { border-right: 1px solid; border-bottom: 1px solid; }
  .hc-dot::after { background: CanvasText; forced-color-adjust: none; }
  .hc-grid th.hc-lit { border-bottom: 4px solid Highlight; }
  .hc-grid tr.hc-lit > .hc-name { border-left: 4px solid Highlight; }
  .hc-grid td.hc-bar svg { fill: CanvasText; }
  .hc-matrix-counts button[aria-pressed='true'] { border: 2px solid Highlight; }
}
`;
