import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { root, vscodeFolder } from '../../client/editor/places.mjs';

/** A piece of text with its scopes, the outermost first. */
export interface Painted {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Colors a text as VS Code would; pieces of white space are left out. */
export type Painter = (text: string) => Painted[];

const ours = path.join(root, 'client', 'language', 'hit-curriculum.tmLanguage.json');
const standIn = path.join(import.meta.dirname, 'yaml-stand-in.json');
const syntaxes = path.join(vscodeFolder, 'extensions', 'yaml', 'syntaxes');

/** The YAML grammars below ours to test with, by scope: our stand-in, and VS Code's own where it is installed. */
export function yamlGrammars(): { readonly name: string; readonly files: ReadonlyMap<string, string> }[] {
  const grammars = [{ name: 'a stand-in for YAML', files: new Map([['source.yaml', standIn]]) }];
  if (!existsSync(syntaxes)) return grammars;
  const versions = ['', '-1.0', '-1.1', '-1.2', '-1.3', '-embedded'];
  const files = versions.map((version): [string, string] => [
    `source.yaml${version.replace('-', '.')}`,
    path.join(syntaxes, `yaml${version}.tmLanguage.json`),
  ]);
  return [...grammars, { name: "VS Code's YAML", files: new Map(files) }];
}

export async function createPainter(yaml: ReadonlyMap<string, string>): Promise<Painter> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    async loadGrammar(scope) {
      const file = scope === 'source.hit-curriculum' ? ours : yaml.get(scope);
      return file ? textmate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
  });
  const grammar = await registry.loadGrammar('source.hit-curriculum');
  if (!grammar) throw new Error('The grammar could not be loaded.');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }))
        .filter((token) => token.text.trim() !== '');
    });
  };
}
