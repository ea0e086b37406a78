import type { FromPanel, KeptPanel } from './messages.ts';

/** What VS Code gives to the page of a panel. */
interface VsCode {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: KeptPanel): void;
}

declare function acquireVsCodeApi(): VsCode;

/** May be asked for once in a page. */
export function vscodeOfPage(): VsCode {
  return acquireVsCodeApi();
}

export type { VsCode };
