/** On paper nothing scrolls: the head is repeated on each page, and the table is as wide as the page. */
export const printStyles = `
@media print {
  .hc-scroll { overflow: visible; max-height: none; width: auto; border: none; contain: none; }
  .hc-explanation { display: none; }
  .hc-grid { width: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .hc-grid thead { display: table-header-group; position: static; }
  .hc-grid .hc-name { position: static; }
  .hc-grid .hc-names { width: 20%; }
  .hc-grid .hc-bars { width: 5em; }
  .hc-grid .hc-letters { width: 2.5em; }
  .hc-grid .hc-course { width: auto; }
  .hc-dot::after { top: 0; right: 0; width: 2px; height: 2px; }
  .hc-grid tr { break-inside: avoid; }
  .hc-section { break-after: avoid; }
  .hc-grid.hc-narrow { font-size: 9px; }
  .hc-grid.hc-wide { font-size: 8px; }
  .hc-grid.hc-wider { font-size: 6.5px; }
  .hc-grid.hc-widest { font-size: 5px; }
  .hc-grid.hc-wider :is(th, td), .hc-grid.hc-widest :is(th, td) { padding-left: 0; padding-right: 0; }
  .hc-matrix-legend { break-inside: avoid; }
}
`;
