import type { ClientCapabilities } from 'vscode-languageserver';
import {
  chooseRolesCommand,
  type LensClient,
  openCoverageCommand,
  showReferencesCommand,
} from '../features/code-lens/resolve-code-lens.ts';
import type { HintClient } from '../features/inlay-hints/inlay-hints.ts';
import type { TokenClient } from '../features/semantic-tokens/legend.ts';

/** What a client can show around a text and in its colors. */
export interface DecorationClient extends LensClient {
  readonly hints: HintClient;
  /** Absent for clients that do not color by what a word is. */
  readonly tokens?: TokenClient;
  /** Takes the difference to the tokens that it has. */
  readonly takesTokenEdits: boolean;
  /** Asks again when it is told to. */
  readonly refreshes: Readonly<Record<Decoration, boolean>>;
}

export type Decoration = 'codeLens' | 'inlayHints' | 'semanticTokens';

export function decorationClient({ workspace, textDocument, experimental }: ClientCapabilities): DecorationClient {
  const tokens = textDocument?.semanticTokens;
  const resolved = textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  const commands = commandsOf(experimental);
  const full = tokens?.requests?.full;
  return {
    listsReferences: commands.includes(showReferencesCommand),
    opensCoverage: commands.includes(openCoverageCommand),
    choosesRoles: commands.includes(chooseRolesCommand),
    hints: { resolvesTooltip: resolved.includes('tooltip'), resolvesLocation: resolved.includes('label.location') },
    ...(tokens
      ? { tokens: { types: new Set(tokens.tokenTypes ?? []), modifiers: new Set(tokens.tokenModifiers ?? []) } }
      : {}),
    takesTokenEdits: typeof full === 'object' && full.delta === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}

/**
 * The commands that a client says it has, as `experimental: { commands: { commands: […] } }`; other servers look there as
 * well.
 */
export function commandsOf(experimental: unknown): readonly unknown[] {
  const { commands } = (experimental ?? {}) as { commands?: { commands?: unknown } | null };
  return Array.isArray(commands?.commands) ? commands.commands : [];
}
