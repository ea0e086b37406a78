import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeBlocks } from '../support/code-blocks.ts';

const folder = path.join(import.meta.dirname, '../../docs/editors');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');

/** There the server takes the place of the one for YAML, which has all files that end in `.yaml` already. */
const knowsFilesItself = ['zed.md'];

describe('docs/editors', () => {
  it.each(pages)('%s says how to start the server, and links what comes first', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const words of ['hit-curriculum-language-server', '--stdio']) expect(text).toContain(words);
    expect(text).toContain('(README.md#install-the-server)');
  });

  it.each(pages.filter((name) => !knowsFilesItself.includes(name)))('%s attaches it to every kind of file', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const kind of ['curriculum', 'courses', 'role', 'skills']) expect(text).toMatch(new RegExp(`\\b${kind}\\b`));
    expect(text).toMatch(/hit-curriculum(\.|%\.|\\\\\.)config|hit%-curriculum%\.config/);
  });

  it.each(pages)('%s shows configuration that can be read', (name) => {
    for (const block of codeBlocks(`docs/editors/${name}`, 'json')) expect(() => JSON.parse(block)).not.toThrow();
    for (const block of codeBlocks(`docs/editors/${name}`, 'yaml')) expect(parse(block)).toMatchObject({ version: 2 });
  });

  it('has a line for each page in its table', () => {
    const overview = readFileSync(path.join(folder, 'README.md'), 'utf8');
    for (const name of pages) expect(overview).toContain(`](${name}) | `);
  });
});
