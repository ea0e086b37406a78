import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { rules } from '../../../../rules/rules.ts';
import { layoutOf } from '../../../../syntax/edit/layout.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { configFileNames } from '../../../../workspace/config-file.ts';
import { childUri, fileName, folderOf, pathBelow } from '../../../../workspace/uris.ts';
import type { Action, ActionContext } from '../../action.ts';
import { codesInWords } from '../codes-in-words.ts';
import { turnedOff, turnedOffIn } from './config-edit.ts';

/**
 * Says in the configuration file of the findings' file, or in a new one at the top of its folder, that their rules are
 * off: one action for all rules at a place, which leaves one line for each.
 */
export function turningOff(context: ActionContext, here: readonly Finding[]): Action[] {
  const findings = here.filter(({ code }) => rules.some((rule) => rule.code === code));
  const codes = [...new Set(findings.map(({ code }) => code))];
  if (codes.length === 0) return [];
  const action = (uri: string, edit: Action['edit']): Action => ({
    title: titleFor(context, codes, uri),
    kind: CodeActionKind.QuickFix,
    fixes: findings,
    edit,
  });
  const config = context.snapshot.configFor(context.document.uri);
  if (config) return [action(config.uri, () => inDocument(config, turnedOffIn(config.tree, codes)))];
  const uri = newConfig(context);
  if (uri === undefined) return [];
  const text = () => turnedOff(codes, layoutOf(context.document.tree));
  return [action(uri, () => ({ changes: [], newFiles: [{ uri, text: text() }] }))];
}

/** Which files it is for is seen from where the configuration lies. */
function titleFor({ snapshot, document }: ActionContext, codes: readonly string[], config: string): string {
  const folder = folderOf(document.uri, snapshot.parts.folders);
  const path = (folder !== undefined && pathBelow(folder, config)) || fileName(config);
  return `Turn off ${codesInWords(codes)} for this folder (${path})`;
}

function newConfig({ snapshot, document, client }: ActionContext): string | undefined {
  const folder = folderOf(document.uri, snapshot.parts.folders);
  const [name] = configFileNames;
  if (!client.createsFiles || folder === undefined || name === undefined) return undefined;
  return childUri(folder, name);
}
