import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** The blocks of code in a language on a page, in their order, so that tests run what readers copy. */
export function codeBlocks(page: string, language: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```(\S+)\n([\s\S]*?)^\1```/gm)].flatMap(([, indent = '', name, block = '']) =>
    name === language ? [block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')] : [],
  );
}

/** The block that has `words` in it; a page without one is a failure that says so. */
export function codeBlock(page: string, language: string, words: string): string {
  const found = codeBlocks(page, language).find((block) => block.includes(words));
  if (found === undefined) throw new Error(`${page} has no ${language} block with "${words}".`);
  return found;
}
