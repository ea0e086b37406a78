import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/editor/places.mjs';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent' | 'outdent'; readonly appendText?: string };
}

export interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly offSide: boolean; readonly markers: { readonly start: string; readonly end: string } };
  readonly autoClosingPairs: readonly { readonly open: string; readonly notIn?: readonly string[] }[];
  readonly onEnterRules: readonly EnterRule[];
}

const file = path.join(root, 'client', 'language', 'language-configuration.json');
export const configuration: LanguageConfiguration = JSON.parse(readFileSync(file, 'utf8'));

/**
 * What stands in the editor after Enter is pressed at the `|` in a line, with the cursor as `|`: the first rule that
 * fits decides, as in VS Code; without one the indentation is kept.
 */
export function pressEnter(line: string): string {
  const [before = '', after = ''] = line.split('|');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  const indentation = before.slice(0, before.length - before.trimStart().length);
  const { indent, appendText = '' } = rule?.action ?? { indent: 'none' };
  const moved = { none: indentation, indent: `${indentation}  `, outdent: indentation.slice(2) }[indent];
  return `${before}\n${moved}${appendText}|${after.trimStart()}`;
}
