import { describe, expect, test } from 'vitest';
import { accept } from '../../support/accept.ts';
import { programSchema } from '../../support/program-schema.ts';

describe('a word in quotation marks between braces and brackets is replaced whole, and keeps the marks', () => {
  test.each<[what: string, typed: string, chosen: string, after: string]>([
    ['at its end', 'award: x\ncourses: { A: { "ki$0" } }', 'kind', 'courses: { A: { "kind": lecture } }'],
    ['in its middle', 'courses: { A: { "ki$0nd of it" } }', 'kind', 'courses: { A: { "kind": lecture } }'],
    ['in its middle, with a comma in it', "courses: { A: { 'ki$0nd, or so' } }", 'kind', "courses: { A: { 'kind': lecture } }"],
    ['with more behind it', 'courses: { A: { "ki$0x" }, B: {} }', 'kind', 'courses: { A: { "kind": lecture }, B: {} }'],
    ['never closed: up to where the word must end', 'courses: { A: { "ki$0, b } }', 'kind', 'courses: { A: { "kind": lecture, b } }'],
  ])('%s', (_what, typed, chosen, after) => {
    expect(accept(typed, chosen, { schema: programSchema })).toBe(typed.startsWith('award') ? `award: x\n${after}` : after);
  }); // biome-ignore format: a table reads best with a row for each story
});
