import { capitalized } from '../../schema/words/shown.ts';
import { aNounOf } from './nouns.ts';
import type { Refusal } from './refusal.ts';
import type { RenameSymbol } from './symbol.ts';

/** What ids look like in the schemas. */
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** These are called by a text that people read, all others by an id. */
const calledByText: ReadonlySet<RenameSymbol['kind']> = new Set(['course', 'term', 'slot', 'part']);

export function isCalledByText(kind: RenameSymbol['kind']): boolean {
  return calledByText.has(kind);
}

export function isId(name: string): boolean {
  return idPattern.test(name);
}

/** A name that can stand in the files, made of what was typed; or why it cannot. */
export function checkedName(symbol: RenameSymbol, typed: string): { readonly name: string } | Refusal {
  const { kind } = symbol;
  const name = withoutFramework(symbol, typed.trim());
  if (name === '') return { refusal: `${capitalized(aNounOf(kind))} without a name cannot be referred to: type one.` };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\u0085\u2028\u2029\ufeff]/.test(name)) {
    return { refusal: 'A name stands on one line, without tabs or other control characters.' };
  }
  if (isCalledByText(kind) || isId(name)) return { name };
  return {
    refusal: `“${name}” cannot be an id: ids are lower-case words joined by hyphens, such as ${exampleOf(name)}.`,
  };
}

/** Of a skill only the item is renamed, also where a person types the framework in front of it again. */
function withoutFramework({ kind, reference, targets }: RenameSymbol, name: string): string {
  const id = kind === 'skill' ? (targets[0]?.declaration.id ?? reference?.id ?? '') : '';
  const framework = id.slice(0, id.indexOf('/') + 1);
  return framework !== '' && name.startsWith(framework) ? name.slice(framework.length) : name;
}

/** The id that was probably meant. */
function exampleOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `“${isId(slug) ? slug : 'health-data'}”`;
}
