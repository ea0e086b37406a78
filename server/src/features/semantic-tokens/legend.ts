import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import { type TokenModifier, type TokenType, tokenModifiers, tokenTypes } from './token.ts';

/** The types and modifiers that an editor says it can show. */
export interface TokenClient {
  readonly types: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
}

/** How tokens are told to one editor: as numbers, and what these stand for. */
export interface TokenLegend {
  readonly legend: SemanticTokensLegend;
  numberOf(type: TokenType): number;
  /** One bit for each modifier that the editor knows. */
  bitsOf(modifiers: readonly TokenModifier[]): number;
}

/** The types of the protocol that stand for ours in editors that do not know these, each with a color of its own. */
const standardTypes: Readonly<Record<TokenType, string>> = {
  course: 'class',
  skill: 'property',
  role: 'interface',
  outcome: 'event',
  credential: 'struct',
  library: 'namespace',
  technology: 'macro',
  concentration: 'enum',
  level: 'enumMember',
};

const standardModifiers: Readonly<Partial<Record<TokenModifier, string>>> = { builtIn: 'defaultLibrary' };

/** The legend for an editor: our types where it knows them, the protocol's where it knows those. */
export function legendFor({ types, modifiers }: TokenClient): TokenLegend {
  const nameOfType = (type: TokenType) => (types.has(type) ? type : standardTypes[type]);
  const nameOfModifier = (modifier: TokenModifier) =>
    modifiers.has(modifier) ? modifier : (standardModifiers[modifier] ?? modifier);
  const knownModifiers = tokenModifiers.filter((one) => modifiers.has(nameOfModifier(one)));
  const bits = new Map(knownModifiers.map((modifier, index) => [modifier, 1 << index]));
  const numbers = new Map(tokenTypes.map((type, index) => [type, index]));
  return {
    legend: { tokenTypes: tokenTypes.map(nameOfType), tokenModifiers: knownModifiers.map(nameOfModifier) },
    numberOf: (type) => numbers.get(type) ?? 0,
    bitsOf: (written) => written.reduce((sum, modifier) => sum | (bits.get(modifier) ?? 0), 0),
  };
}
