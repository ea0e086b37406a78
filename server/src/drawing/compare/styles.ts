/** The style sheet of the comparison; colors come from the theme. */
export const compareStyles = `
.hc-compare { container-type: inline-size; color: var(--hc-ink); line-height: 1.4; max-width: 1100px; }
.hc-compare h3 { font-size: 1.15em; font-weight: 600; margin: 20px 0 6px; }
.hc-compare section:first-child h3 { margin-top: 0; }
.hc-compare h4, .hc-compare caption { font-size: 1em; font-weight: 600; margin: 0; padding: 0; text-align: left; }
.hc-compare section > h4, .hc-compare caption:not(.hc-unseen) { padding: 8px 0 4px; }
.hc-compare p { margin: 4px 0; overflow-wrap: anywhere; }
.hc-compare ul { list-style: none; margin: 0; padding: 0; }
.hc-compare .hc-problem { border: 1px solid var(--hc-partial); border-left-width: 5px; padding: 8px 12px; margin-bottom: 12px; }
.hc-compare .hc-same { border: 1px solid var(--hc-line); border-left: 5px solid var(--hc-met); padding: 12px 14px; }
.hc-compare .hc-note, .hc-compare .hc-way, .hc-compare .hc-nothing { color: var(--hc-muted); }
.hc-compare .hc-way { display: block; font-size: 0.92em; }
.hc-compare .hc-tiles { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin-top: 6px; }
.hc-compare .hc-tile { border: 1px solid var(--hc-line); border-radius: 4px; padding: 8px 12px; break-inside: avoid; }
.hc-compare .hc-sign { display: inline-block; min-width: 1.1em; text-align: center; font-weight: 700; }
.hc-compare .hc-tone-better { color: var(--hc-met); }
.hc-compare .hc-tone-worse { color: var(--hc-missing); }
.hc-compare .hc-tone-equal { color: var(--hc-muted); }
.hc-compare table { border-collapse: collapse; width: 100%; table-layout: fixed; }
.hc-compare th, .hc-compare td {
  padding: 4px 8px 4px 0; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--hc-line);
}
.hc-compare tr > :last-child { padding-right: 0; }
.hc-compare thead th { color: var(--hc-muted); font-size: 0.92em; vertical-align: bottom; }
.hc-compare thead th:first-child { width: 40%; }
.hc-compare tr { break-inside: avoid; }
.hc-compare .hc-group > th { background: var(--hc-raised); padding: 6px 8px; font-weight: 600; break-after: avoid; }
.hc-compare .hc-group > th strong { font-weight: 700; }
.hc-compare tbody .hc-group ~ tr > th { padding-left: 8px; }
.hc-compare .hc-number { white-space: nowrap; }
.hc-compare .hc-pair { display: block; width: 100%; height: 18px; margin-top: 2px; }
.hc-compare .hc-pair-before { fill: var(--hc-muted); opacity: 0.55; }
.hc-compare .hc-pair-after { fill: var(--hc-heat); }
.hc-compare .hc-pair-end { stroke: var(--hc-line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.hc-compare .hc-courses > li { padding: 2px 0; overflow-wrap: anywhere; }
.hc-compare .hc-go {
  background: none; border: none; padding: 0; margin: 0; font: inherit; color: var(--hc-link); text-align: left; cursor: pointer;
  overflow-wrap: anywhere;
}
.hc-compare .hc-go:hover { text-decoration: underline; }
.hc-compare .hc-go:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 1px; }
.hc-compare .hc-unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@container (max-width: 439px) {
  .hc-compare .hc-coverage thead th:first-child { width: 27%; }
  .hc-compare thead th:first-child { width: 36%; }
}
@container (min-width: 640px) {
  .hc-compare .hc-tiles { grid-template-columns: repeat(4, 1fr); }
  .hc-compare .hc-coverage th, .hc-compare .hc-coverage td { padding-right: 20px; }
  .hc-compare .hc-coverage tr > :last-child { padding-right: 0; }
}
@media print {
  .hc-compare { container-type: normal; max-width: none; }
  .hc-compare .hc-tiles { grid-template-columns: repeat(4, 1fr); }
  .hc-compare .hc-pair, .hc-compare .hc-sign, .hc-compare .hc-group > th { print-color-adjust: exact; }
  .hc-compare h3, .hc-compare h4, .hc-compare thead { break-after: avoid; }
}
@media (forced-colors: active) {
  .hc-compare .hc-pair-before { fill: GrayText; opacity: 1; }
  .hc-compare .hc-pair-after, .hc-compare .hc-pair-end { fill: CanvasText; stroke: CanvasText; }
}
`;
