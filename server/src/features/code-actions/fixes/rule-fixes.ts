import { CodeActionKind } from 'vscode-languageserver-types';
import { checkedFile } from '../../../rules/check-rules.ts';
import { rules } from '../../../rules/rules.ts';
import type { Fix } from '../action.ts';

/** What the rules themselves know to do about their findings. */
export const ruleFixes: readonly Fix[] = rules.flatMap((rule) => {
  if (!rule.fixes) return [];
  return [
    {
      codes: [rule.code],
      actions({ snapshot, document }, finding) {
        const file = checkedFile(snapshot, document);
        const fixes = (file && rule.fixes?.(file, finding)) ?? [];
        return fixes.map((fix) => ({
          ...fix,
          kind: CodeActionKind.QuickFix,
          fixes: [finding],
          edit: () => fix.edit(),
        }));
      },
    },
  ];
});
