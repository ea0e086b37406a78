/** On paper nothing scrolls: the head is repeated on each page, and the table is as wide as the page. */
export const printStyles = `
@media print {
  .hc-scroll { overflow: visible; max-height: none; width: auto; border: none; contain: none; }
  .hc-explanation { display: none; }
  .hc-grid { width: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .hc-grid thead { display: table-header-group; position: static; }
  .hc-grid .hc-name { position: static; }
  .hc-grid .hc-names { width: 26%; }
  .hc-grid .hc-bars { width: 5em; }
  .hc-grid .hc-letters { width: 2.5em; }
  .hc-grid .hc-course { width: auto; }
  .hc-dot::after { top: 0; right: 0; width: 2px; height: 2px; }
  .hc-grid tr { break-inside: avoid; }
  .hc-section { break-after: avoid; }
  .hc-grid th, .hc-grid td { height: 1.35em; padding-top: 0; padding-bottom: 0; line-height: 1.15; }
  .hc-grid .hc-name { padding: 0 4px; }
  .hc-grid .hc-signs { display: inline; }
  .hc-grid .hc-signs .hc-marked { margin-right: 0.3em; }
  .hc-section th span { position: static; padding: 0 4px; }
  .hc-codes th { padding-bottom: 3px; }
  .hc-grid.hc-narrow { font-size: 9px; }
  .hc-grid.hc-wide { font-size: 8px; }
  .hc-grid.hc-wider { font-size: 6.5px; }
  .hc-grid.hc-widest { font-size: 5px; }
  .hc-grid.hc-wider :is(th, td), .hc-grid.hc-widest :is(th, td) { padding-left: 0; padding-right: 0; }
  .hc-matrix-legend, .hc-matrix-counts { break-inside: avoid; margin: 4px 0; gap: 2px 12px; font-size: 9px; }
  .hc-matrix-counts li > span { padding: 0 5px; }
  .hc-idle, .hc-elsewhere { margin: 4px 0; font-size: 10px; }
}
`;
