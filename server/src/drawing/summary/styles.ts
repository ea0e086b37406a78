/** The style sheet of the summary; colors come from the theme. */
export const summaryStyles = `
.hc-summary { container-type: inline-size; color: var(--hc-ink); line-height: 1.4; }
.hc-summary h3 { font-size: 1.1em; font-weight: 600; margin: 0 0 4px; }
.hc-summary h4 { font-size: 1em; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.hc-summary p { margin: 2px 0; overflow-wrap: anywhere; }
.hc-summary .hc-card { border: 1px solid var(--hc-line); border-radius: 4px; padding: 12px 14px; margin: 0 0 12px; }
.hc-summary .hc-card-note { color: var(--hc-muted); margin-bottom: 8px; }
.hc-summary .hc-muted, .hc-summary .hc-way, .hc-summary .hc-counts { color: var(--hc-muted); }
.hc-summary .hc-kind { color: var(--hc-muted); font-weight: 400; font-size: 0.9em; }
.hc-summary .hc-incomplete { border: 1px solid var(--hc-partial); border-left-width: 5px; padding: 8px 12px; margin-bottom: 12px; }
.hc-summary .hc-tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 12px 20px; }
.hc-summary .hc-tile { break-inside: avoid; }
.hc-summary .hc-result { margin-top: 4px; }
.hc-summary .hc-way { font-style: italic; }
.hc-summary .hc-bar { display: block; box-sizing: border-box; width: 100%; height: 12px; border: 1px solid var(--hc-muted); }
.hc-summary .hc-bar-guaranteed { fill: var(--hc-heat); }
.hc-summary .hc-bar-possible { stroke: var(--hc-heat); stroke-width: 10; stroke-dasharray: 0.7 0.7; }
.hc-summary .hc-cards { columns: 330px; column-gap: 12px; margin-bottom: 12px; }
.hc-summary .hc-cards > .hc-card { break-inside: avoid; }
.hc-summary .hc-cards > .hc-card:last-child { margin-bottom: 0; }
.hc-summary .hc-source { color: var(--hc-muted); font-size: 0.92em; }
.hc-summary .hc-list { list-style: none; margin: 0; padding: 0; }
.hc-summary .hc-list > li { padding: 6px 0; border-top: 1px solid var(--hc-line); break-inside: avoid; overflow-wrap: anywhere; }
.hc-summary .hc-list > li:first-child { border-top: none; }
.hc-summary .hc-plain { list-style: none; margin: 0; padding: 0; overflow-wrap: anywhere; }
.hc-summary .hc-gap { display: grid; gap: 2px 16px; }
@container (min-width: 640px) { .hc-summary .hc-gap { grid-template-columns: 3fr 4fr 3fr; } }
.hc-summary .hc-closing { display: block; }
.hc-summary .hc-sign { display: inline-block; min-width: 1em; text-align: center; font-weight: 700; }
.hc-summary .hc-tone-met { color: var(--hc-met); }
.hc-summary .hc-tone-partial { color: var(--hc-partial); }
.hc-summary .hc-tone-missing { color: var(--hc-missing); }
.hc-summary .hc-tone-muted { color: var(--hc-muted); }
.hc-summary .hc-code { display: inline-block; max-width: 100%; }
.hc-summary .hc-differs { font-weight: 600; }
.hc-summary .hc-table { border-collapse: collapse; width: 100%; margin-top: 8px; }
.hc-summary .hc-table caption { text-align: left; font-weight: 600; padding-bottom: 2px; }
.hc-summary .hc-table th { text-align: left; font-weight: 400; }
.hc-summary .hc-table th, .hc-summary .hc-table td { padding: 2px 8px 2px 0; vertical-align: top; overflow-wrap: anywhere; }
.hc-summary .hc-table tr > :last-child { padding-right: 0; }
.hc-summary .hc-bar-cell { width: 35%; vertical-align: middle; }
.hc-summary .hc-amount { font-weight: 600; text-align: right; }
.hc-summary .hc-table td.hc-amount { white-space: nowrap; overflow-wrap: normal; }
.hc-summary .hc-table td.hc-sum { min-width: 5.5em; overflow-wrap: normal; }
.hc-summary .hc-meaning { display: block; color: var(--hc-muted); font-size: 0.9em; }
.hc-summary .hc-go {
  background: none; border: none; padding: 0; margin: 0; font: inherit; color: var(--hc-link); text-align: left; cursor: pointer;
  overflow-wrap: anywhere;
}
.hc-summary .hc-go:hover { text-decoration: underline; }
.hc-summary .hc-go:focus-visible, .hc-summary summary:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 1px; }
.hc-summary details > summary { color: var(--hc-link); cursor: pointer; padding: 4px 0; }
@media print {
  .hc-summary { container-type: normal; }
  .hc-summary .hc-card { padding: 8px 10px; margin-bottom: 8px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .hc-summary .hc-card-note { margin-bottom: 4px; break-inside: avoid; }
  .hc-summary .hc-tiles { display: block; columns: 3; column-gap: 16px; }
  .hc-summary .hc-tiles:has(> :only-child) { columns: 1; }
  .hc-summary .hc-tile { padding-bottom: 8px; }
  .hc-summary ul.hc-tiles { font-size: 0.92em; }
  .hc-summary ul.hc-tiles > .hc-tile { break-inside: auto; }
  .hc-summary ul.hc-tiles :is(h4, .hc-bar, .hc-numbers) { break-after: avoid; }
  .hc-summary .hc-bar { height: 8px; }
  .hc-summary .hc-list > li { padding: 3px 0; }
  .hc-summary .hc-cards { columns: 2; margin-bottom: 8px; }
  .hc-summary .hc-cards > .hc-card:has(> .hc-list, > .hc-table) { break-inside: auto; }
  .hc-summary .hc-table tr { break-inside: avoid; }
  .hc-summary .hc-table th, .hc-summary .hc-table td { padding-top: 0; padding-bottom: 0; }
  .hc-summary .hc-gap { grid-template-columns: 3fr 4fr 3fr; }
  .hc-summary .hc-bar, .hc-summary .hc-sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .hc-summary h3, .hc-summary h4, .hc-summary .hc-card-note { break-after: avoid; }
}
@media (forced-colors: active) {
  .hc-summary .hc-bar-guaranteed { fill: CanvasText; }
  .hc-summary .hc-bar-possible { stroke: CanvasText; }
}
`;
