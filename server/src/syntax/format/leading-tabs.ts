import type { SyntaxTree } from '../tree.ts';

/**
 * The text with spaces for the tabs that lines begin with, where such a tab keeps YAML from reading it; undefined where
 * it is not a matter of tabs alone. Tabs behind spaces are left to the writer: nobody knows how wide they were meant.
 */
export function withoutLeadingTabs({ text, problems }: SyntaxTree, width: number): string | undefined {
  if (!problems.some(({ code }) => code === 'yaml-tab-as-indent')) return undefined;
  return text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length * width));
}
