/** The style sheet of the page around the drawings, on a screen and on paper. */
export const pageStyles = `
html { background: var(--hc-paper); color: var(--hc-ink); }
body { margin: 0 auto; max-width: 1400px; padding: 24px; font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 0 0 12px; font-size: 20px; border-bottom: 2px solid var(--hc-accent); padding-bottom: 4px; }
a { color: var(--hc-link); }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--hc-focus); outline-offset: 2px; }
.hc-page-kind { margin: 0; color: var(--hc-muted); }
.hc-page-facts { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 0 0 12px; }
.hc-page-facts dt { color: var(--hc-muted); font-size: 12px; }
.hc-page-facts dd { margin: 0; overflow-wrap: anywhere; }
.hc-page-head nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
.hc-page-part { margin-top: 36px; }
.hc-page-note { max-width: 80ch; color: var(--hc-muted); }
.hc-page-way > h3 { margin: 24px 0 8px; font-size: 16px; }
.hc-page-cover { max-width: 80ch; margin-bottom: 16px; font-size: 1.08em; }
.hc-page-cover p { margin: 0 0 6px; overflow-wrap: anywhere; }
.hc-page-same { max-width: 80ch; margin: 0 0 8px; }
.hc-page-key { margin: 12px 0; font-size: 12px; }
.hc-page-key p { margin: 0 0 4px; font-weight: 600; break-after: avoid; }
.hc-page-key ul { columns: 24rem; column-gap: 24px; margin: 0; padding: 0; list-style: none; }
.hc-page-key li { break-inside: avoid; overflow-wrap: anywhere; }
.hc-page-map { overflow: auto; border: 1px solid var(--hc-line); }
.hc-page-definitions { max-width: 80ch; }
.hc-page-definitions dt { font-weight: 600; }
.hc-page-definitions dd { margin: 0 0 10px; }
@page { size: letter; margin: 12mm 13mm 13mm; @bottom-right { content: counter(page) ' of ' counter(pages); font: 9px system-ui, Arial, sans-serif; } }
@page wide { size: letter landscape; margin: 10mm 11mm 11mm; @bottom-right { content: counter(page) ' of ' counter(pages); font: 9px system-ui, Arial, sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5px; line-height: 1.35; }
  h1 { font-size: 22px; }
  h2 { font-size: 15px; margin-bottom: 8px; }
  .hc-page-head nav { display: none; }
  .hc-page-facts { gap: 2px 18px; margin: 0 0 8px; }
  .hc-page-facts dt { font-size: 9px; }
  .hc-page-part { margin-top: 0; break-before: page; }
  #summary, #definitions, #skills { break-before: auto; margin-top: 14px; }
  .hc-page-wide { page: wide; }
  .hc-page-way > h3 { margin: 10px 0 4px; font-size: 13px; }
  .hc-page-way > h3, h2, h3, h4, .hc-page-note, .hc-page-same { break-after: avoid; }
  .hc-page-way .hc-matrix-counts, .hc-page-way .hc-matrix-legend { break-after: avoid; }
  .hc-page-cover { max-width: none; font-size: 12px; }
  .hc-page-note, .hc-page-same { max-width: none; margin-bottom: 4px; }
  .hc-page-key { margin: 6px 0; font-size: 7.5px; line-height: 1.25; break-inside: avoid; }
  .hc-page-key ul { columns: 5; column-gap: 12px; }
  #map .hc-page-way + .hc-page-way { break-before: page; }
  .hc-page-map { overflow: visible; border: none; }
  .hc-page-map .hc-map { max-height: 165mm; margin: 0 auto; }
  .hc-page-definitions { max-width: none; columns: 3; column-gap: 16px; font-size: 9px; line-height: 1.3; }
  .hc-page-definitions dd { margin-bottom: 4px; }
  .hc-page-definitions > div { break-inside: avoid; }
  .hc-grid td.hc-bar { padding-left: 2px; padding-right: 2px; white-space: nowrap; }
  .hc-sample { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
