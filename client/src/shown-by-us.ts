import type * as vscode from 'vscode';
import type { StaticFeature } from 'vscode-languageclient/node';

/** Tells the server what this extension adds to what VS Code can show: commands of ours, and colors for kinds of ids. */
export function shownByUs({ packageJSON }: vscode.Extension<unknown>): StaticFeature {
  const { semanticTokenTypes, semanticTokenModifiers } = packageJSON.contributes;
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return {
    fillClientCapabilities(capabilities) {
      capabilities.experimental = {
        ...capabilities.experimental,
        commands: {
          commands: [
            'hitCurriculum.showReferences',
            'hitCurriculum.openCoverageToSide',
            'hitCurriculum.teachSkill',
            'hitCurriculum.chooseRoles',
          ],
        },
      };
      const tokens = capabilities.textDocument?.semanticTokens;
      tokens?.tokenTypes.push(...idsOf(semanticTokenTypes));
      tokens?.tokenModifiers.push(...idsOf(semanticTokenModifiers));
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}
