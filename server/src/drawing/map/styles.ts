/** The style sheet of the program map; colors come from the theme. */
export const mapStyles = `
.hc-map { display: block; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; font-size: 11px; }
.hc-map text { fill: var(--hc-ink); }
.hc-map-paper { fill: var(--hc-paper); }
.hc-map-lane { fill: var(--hc-raised); fill-opacity: 0.6; }
.hc-map .hc-map-term { font-size: 13px; font-weight: 600; }
.hc-map .hc-map-small { font-size: 11px; }
.hc-map .hc-map-column .hc-map-small { fill: var(--hc-muted); }
.hc-map-rule { stroke: var(--hc-line); stroke-width: 1; }
.hc-map-box { fill: var(--hc-paper); stroke: var(--hc-muted); stroke-width: 1; }
.hc-map-elective .hc-map-box { stroke-dasharray: 5 3; }
.hc-map-choice .hc-map-box { fill: var(--hc-raised); stroke-dasharray: 2 2; }
.hc-map-row { fill: var(--hc-paper); stroke: var(--hc-line); stroke-width: 1; }
.hc-map-heat { fill: var(--hc-heat); pointer-events: none; }
.hc-map .hc-map-code { font-size: 12px; font-weight: 600; }
.hc-map .hc-map-number { font-size: 12px; font-weight: 600; text-anchor: end; }
.hc-map-line { fill: none; stroke: var(--hc-muted); stroke-width: 1.3; }
.hc-map-head { fill: var(--hc-muted); stroke: var(--hc-muted); stroke-width: 1; stroke-linejoin: round; }
.hc-map-head.hc-map-hollow { fill: var(--hc-paper); }
.hc-map-corequisites .hc-map-line { stroke-dasharray: 6 3; }
.hc-map-advisories .hc-map-line { stroke-dasharray: 1.5 3; }
.hc-map-strict-corequisites .hc-map-line { stroke-width: 4; }
.hc-map-between { fill: none; stroke: var(--hc-paper); stroke-width: 1.6; }
.hc-map-backward .hc-map-line { stroke: var(--hc-missing); }
.hc-map-backward .hc-map-head { fill: var(--hc-missing); stroke: var(--hc-missing); }
.hc-map-critical .hc-map-box, .hc-map-critical .hc-map-row { stroke: var(--hc-accent); stroke-width: 2.5; }
.hc-map-arrow.hc-map-critical .hc-map-line { stroke: var(--hc-accent); stroke-width: 2.6; }
.hc-map-arrow.hc-map-critical .hc-map-head { fill: var(--hc-accent); stroke: var(--hc-accent); }
.hc-map-badge circle { fill: var(--hc-paper); stroke: var(--hc-accent); stroke-width: 1.5; }
.hc-map .hc-map-badge text { font-size: 10px; font-weight: 600; text-anchor: middle; }
.hc-map-item[role='button'] { cursor: pointer; outline: none; }
.hc-map-item[role='button']:hover .hc-map-edge, .hc-map-item.hc-map-self .hc-map-edge { stroke: var(--hc-focus); stroke-width: 2; }
.hc-map-item:focus-visible .hc-map-edge { stroke: var(--hc-focus); stroke-width: 3; }
.hc-map-here .hc-map-box, .hc-map-here .hc-map-row { fill: var(--hc-highlight); stroke: var(--hc-accent); stroke-width: 2; }
.hc-map-far { opacity: 0.25; }
.hc-map-arrow.hc-map-near .hc-map-line { stroke: var(--hc-ink); stroke-width: 2; }
.hc-map-arrow.hc-map-near .hc-map-head { fill: var(--hc-ink); stroke: var(--hc-ink); }
.hc-map-strict-corequisites.hc-map-near .hc-map-line { stroke-width: 5; }
.hc-map-near .hc-map-box, .hc-map-near .hc-map-row { stroke: var(--hc-ink); stroke-width: 2; }
.hc-map .hc-map-sign { font-size: 9.5px; font-style: italic; text-anchor: end; paint-order: stroke; stroke: var(--hc-paper); stroke-width: 4px; }
@media print { .hc-map { max-width: 100%; height: auto; } }
@media (forced-colors: active) {
  .hc-map text { fill: CanvasText; }
  .hc-map-paper, .hc-map-box, .hc-map-row, .hc-map-lane { fill: Canvas; }
  .hc-map-box, .hc-map-row, .hc-map-line, .hc-map-head, .hc-map-rule { stroke: CanvasText; }
  .hc-map-head { fill: CanvasText; }
  .hc-map-between { stroke: Canvas; }
  .hc-map-head.hc-map-hollow { fill: Canvas; }
  .hc-map-heat { fill: none; }
  .hc-map-critical .hc-map-box, .hc-map-critical .hc-map-row, .hc-map-arrow.hc-map-critical .hc-map-line,
  .hc-map-here .hc-map-box, .hc-map-here .hc-map-row, .hc-map-item:focus-visible .hc-map-edge { stroke: Highlight; }
}
`;
