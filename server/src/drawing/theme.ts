/**
 * The colors and letters of all drawings, as custom properties, and where they come from. Drawings use these names and
 * no colors of their own: the panel gives them VS Code's colors, a document those of paper.
 */
const names = {
  ink: '--hc-ink',
  muted: '--hc-muted',
  paper: '--hc-paper',
  raised: '--hc-raised',
  line: '--hc-line',
  accent: '--hc-accent',
  highlight: '--hc-highlight',
  focus: '--hc-focus',
  link: '--hc-link',
  met: '--hc-met',
  partial: '--hc-partial',
  missing: '--hc-missing',
  /** The full tone of the heat map; lighter ones are mixed from it and the paper. */
  heat: '--hc-heat',
} as const;

type Colors = Readonly<Record<keyof typeof names, string>>;

/** VS Code's own colors, so that every theme fits, also those of high contrast. */
const vscode: Colors = {
  ink: 'var(--vscode-editor-foreground, var(--vscode-foreground))',
  muted: 'var(--vscode-descriptionForeground)',
  paper: 'var(--vscode-editor-background)',
  raised: 'var(--vscode-editorWidget-background)',
  line: 'var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)))',
  accent: 'var(--vscode-textLink-foreground)',
  highlight: 'var(--vscode-editor-selectionHighlightBackground, var(--vscode-list-inactiveSelectionBackground))',
  focus: 'var(--vscode-focusBorder)',
  link: 'var(--vscode-textLink-foreground)',
  met: 'var(--vscode-charts-green)',
  partial: 'var(--vscode-charts-yellow)',
  missing: 'var(--vscode-charts-red)',
  heat: 'var(--vscode-charts-blue)',
};

/** Paper: light, so that it prints, and legible where printed in gray. */
export const paperColors: Colors = {
  ink: '#1b1f24',
  muted: '#57606a',
  paper: '#ffffff',
  raised: '#f4f6f8',
  line: '#c8d0d9',
  accent: '#0b5563',
  highlight: '#fff4c2',
  focus: '#0b5563',
  link: '#0b5563',
  met: '#1a7f37',
  partial: '#9a6700',
  missing: '#cf222e',
  heat: '#2f81a8',
};

/** A style sheet that gives the drawings their colors. */
export function themeStyles(theme: 'vscode' | 'paper'): string {
  const colors = theme === 'vscode' ? vscode : paperColors;
  const lines = Object.entries(names).map(([name, property]) => `  ${property}: ${colors[name as keyof Colors]};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}
