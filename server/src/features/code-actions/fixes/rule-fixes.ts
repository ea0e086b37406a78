import { CodeActionKind } from 'vscode-languageserver-types';
import { checkedFile } from '../../../rules/check-rules.ts';
import { rules } from '../../../rules/rules.ts';
import type { Fix } from '../action.ts';

/**
 * What the rules themselves know to do about their findings. A rule that fails at it offers nothing, and the others go
 * on; so it is with one of its ways that fails.
 */
export const ruleFixes: readonly Fix[] = rules.flatMap((rule) => {
  if (!rule.fixes) return [];
  return [
    {
      codes: [rule.code],
      actions({ snapshot, document, client }, finding) {
        function tried<T>(ask: () => T): T | undefined {
          try {
            return ask();
          } catch (error) {
            client.onFailedFix?.(rule.code, document.uri, error);
            return undefined;
          }
        }
        const file = checkedFile(snapshot, document);
        const fixes = (file && tried(() => rule.fixes?.(file, finding))) ?? [];
        return fixes.map((fix) => ({
          ...fix,
          kind: CodeActionKind.QuickFix,
          fixes: [finding],
          edit: () => tried(() => fix.edit()),
        }));
      },
    },
  ];
});
