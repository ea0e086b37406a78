/** How the panel is laid out around its drawings. Widths from 350 pixels. */
export const panelStyles = `
html, body, #panel { height: 100%; }
body { margin: 0; padding: 0; color: var(--hc-ink); background: var(--hc-paper); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); font-weight: var(--vscode-font-weight); }
.hc-panel { display: flex; flex-direction: column; height: 100%; overflow-wrap: break-word; }
.hc-words { padding: 1em 1.25em; max-width: 40em; line-height: 1.5; overflow-wrap: break-word; }
.hc-words h1, .hc-head h1 { margin: 0; font-size: 1.25em; font-weight: 600; line-height: 1.3; overflow-wrap: break-word; }
.hc-words vscode-progress-ring { display: inline-block; vertical-align: middle; width: 1.4em; height: 1.4em; }
.hc-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 1em; padding: 0.6em 0.9em 0.2em; }
.hc-head-program { flex: 1 1 16em; min-width: 0; }
.hc-head p { margin: 0.1em 0 0; color: var(--hc-muted); }
.hc-buttons { display: flex; align-items: center; gap: 0.15em; }
.hc-notices p { margin: 0; padding: 0.3em 0.9em; background: var(--hc-raised); border-top: 1px solid var(--hc-line); }
.hc-notices .codicon { vertical-align: text-bottom; }
vscode-tab-header { padding-bottom: 3px; --vscode-panelTitle-activeForeground: var(--hc-ink); }
vscode-tab-header[active] { padding-bottom: 0; border-bottom: 3px solid var(--hc-focus); font-weight: 700; color: var(--hc-ink); }
.hc-tabs { display: flex; flex-direction: column; flex: 1 1 auto; min-height: 0; overflow: hidden; }
vscode-tab-panel { flex: 1 1 auto; min-height: 0; overflow: hidden; }
vscode-tab-panel:not([hidden]) { display: flex; flex-direction: column; }
vscode-tab-panel:focus-visible { outline: 1px solid var(--hc-focus); outline-offset: -1px; }
.hc-filters { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 1em; margin: 0; padding: 0.5em 0.9em; border: none; border-bottom: 1px solid var(--hc-line); }
.hc-filters-fold { border-bottom: 1px solid var(--hc-line); }
.hc-filters-fold > summary { padding: 0.35em 0.9em; cursor: pointer; }
.hc-filters-fold > summary:focus-visible { outline: 1px solid var(--hc-focus); outline-offset: -1px; }
.hc-filters-fold > .hc-filters { border-bottom: none; padding-top: 0; }
.hc-field { display: flex; align-items: center; gap: 0.5em; flex: 0 1 auto; max-width: 100%; }
.hc-field > span { color: var(--hc-muted); white-space: nowrap; }
.hc-field vscode-single-select, .hc-field vscode-textfield { width: 13em; min-width: 6em; }
.hc-zoom { color: var(--hc-muted); min-width: 3.5em; text-align: right; }
.hc-content { flex: 1 1 auto; min-height: 0; overflow: auto; padding: 0.5em 0.9em 0.4em; container-type: size; }
.hc-content > :is(.hc-roles, .hc-skills) { display: flex; flex-direction: column; max-height: 100%; }
.hc-content > :is(.hc-roles, .hc-skills) > * { flex: none; margin-block: 0 0.4em; }
.hc-content > :is(.hc-roles, .hc-skills) > .hc-matrix { display: flex; flex-direction: column; flex: 0 1 auto; min-height: min(22em, 90cqh); margin-bottom: 0; }
.hc-content > :is(.hc-roles, .hc-skills) > :is(.hc-matrix ~ *) { margin-block: 0.4em 0; }
.hc-matrix > .hc-scroll { flex: 0 1 auto; min-height: 0; max-height: none; overscroll-behavior: auto; }
.hc-matrix > .hc-explanation { flex: none; position: static; border-top: 1px solid var(--hc-line); margin-top: -1px; }
.hc-content .hc-matrix-counts { flex-wrap: nowrap; overflow: auto hidden; scrollbar-width: thin; padding: 2px; white-space: nowrap; }
.hc-content .hc-matrix-counts > li { flex: none; }
.hc-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hc-without-roles { margin-block: 0.6em; }
.hc-without-roles p { margin: 0 0 0.6em; }
.hc-compare-with { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1em; margin: 0 0 0.8em; }
.hc-compare-with p { margin: 0; flex: 1 1 14em; }
@media (max-width: 32em) {
  .hc-head, .hc-filters, .hc-filters-fold > summary { padding-inline: 0.5em; }
  .hc-head { gap: 0.2em 0.6em; padding-top: 0.3em; }
  .hc-head-program { flex: 1 1 12em; }
  .hc-head .hc-buttons { align-self: flex-start; }
  .hc-head > .hc-field { order: 1; flex: 1 1 100%; }
  .hc-content { padding-inline: 0.5em; }
  .hc-field { flex: 1 1 10em; }
  .hc-field vscode-single-select, .hc-field vscode-textfield { flex: 1 1 auto; width: auto; }
}
`;

/** Gives the page a style sheet. Not written into the page, where the policy forbids styles. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
