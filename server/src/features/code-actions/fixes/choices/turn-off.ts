import { inDocument } from '../../../../rules/rule-fix.ts';
import { rules } from '../../../../rules/rules.ts';
import { layoutOf } from '../../../../syntax/edit/layout.ts';
import { configFileNames } from '../../../../workspace/config-file.ts';
import { childUri, fileName, folderOf, pathBelow } from '../../../../workspace/uris.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { quickFix } from '../ids/quick-fix.ts';
import { turnedOff, turnedOffIn } from './config-edit.ts';

/** Says in the configuration file of a finding's file, or in a new one at the top of its folder, that a rule is off. */
export const turnOff: Fix = {
  codes: rules.map(({ code }) => code),
  actions(context, finding) {
    const { code } = finding;
    const config = context.snapshot.configFor(context.document.uri);
    if (config) {
      const changes = () => inDocument(config, turnedOffIn(config.tree, code));
      return [quickFix(finding, titleFor(context, code, config.uri), changes)];
    }
    const uri = newConfig(context);
    if (uri === undefined) return [];
    const text = () => turnedOff(code, layoutOf(context.document.tree));
    return [
      quickFix(finding, titleFor(context, code, uri), () => ({ changes: [], newFiles: [{ uri, text: text() }] })),
    ];
  },
};

/** Which files it is for is seen from where the configuration lies. */
function titleFor({ snapshot, document }: ActionContext, code: string, config: string): string {
  const folder = folderOf(document.uri, snapshot.parts.folders);
  const path = (folder !== undefined && pathBelow(folder, config)) || fileName(config);
  return `Turn off \`${code}\` for this folder (${path})`;
}

function newConfig({ snapshot, document, client }: ActionContext): string | undefined {
  const folder = folderOf(document.uri, snapshot.parts.folders);
  const [name] = configFileNames;
  if (!client.createsFiles || folder === undefined || name === undefined) return undefined;
  return childUri(folder, name);
}
