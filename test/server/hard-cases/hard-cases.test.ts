import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { noFiles } from '../../../server/src/workspace/files.ts';
import { createWorkspace, type Workspace } from '../../../server/src/workspace/workspace.ts';
import { askEverything } from './ask-everything.ts';
import { hardestTexts, hardTexts } from './hard-texts.ts';

const uri = 'file:///w/hard.curriculum.yaml';

/** Each takes a second or two; what takes its square takes longer than this, or all of the memory. */
const timeout = 60_000;

function newWorkspace(): Workspace {
  return createWorkspace({
    files: noFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
}

/** The text with one other letter in its middle. */
function edited(text: string): string {
  const middle = Math.floor(text.length / 2);
  const letter = text.indexOf('x', middle);
  const at = letter >= 0 ? letter : middle;
  return `${text.slice(0, at)}y${text.slice(at + 1)}`;
}

describe('a text that is hard to read keeps nobody waiting', () => {
  const texts = process.env.HARD_CASES ? { ...hardTexts, ...hardestTexts } : hardTexts;

  test.each(Object.entries(texts))('%s', { timeout }, (_name, text) => {
    const workspace = newWorkspace();
    workspace.open(uri, text, 1, 'hit-curriculum');
    askEverything(workspace.snapshot(), uri);

    workspace.edit(uri, edited(text), 2);
    const followed = diagnostics(workspace.snapshot(), uri);
    expect(followed.length).toBeGreaterThan(0);
  });
});

describe('what cannot be read is told once', () => {
  const told = (text: string) => {
    const workspace = newWorkspace();
    workspace.open(uri, text, 1, 'hit-curriculum');
    return diagnostics(workspace.snapshot(), uri).map(({ code, message }) => `${code}: ${message}`);
  };

  test.each(['100,000 dashes', '100,000 brackets'])('lists and groups that are too deep: %s', (name) => {
    const sign = name.endsWith('dashes') ? '- ' : '[';
    expect(told(sign.repeat(100_000))).toEqual([
      'not-checked-too-deep: Not checked: lists and groups are nested more than 200 levels deep.',
    ]);
  });

  test('more characters than are read', () => {
    expect(told(`curriculum: ${'x'.repeat(5_000_000)}`)).toEqual([
      'not-checked-too-large: Not checked: the file has 5,000,012 characters, and files above 5,000,000 are not read. Split it into several files.',
    ]);
  });

  test('more words and signs than are read', () => {
    expect(told(`terms: [${'\n'.repeat(1_600_000)}`)).toEqual([
      'not-checked-too-large: Not checked: the file has more than 1,500,000 words and signs, and reading it would keep you waiting. Split it into several files.',
    ]);
  });
});
