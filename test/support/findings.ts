import { expect } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { createLineTable } from '../../server/src/syntax/lines.ts';
import { type FixtureWorkspace, fixtureWorkspace } from './workspace.ts';

/**
 * Holds what is found in all files of a fixture against its marks: under each place `^^^ code`, and behind the code, if
 * one likes, some words of the message. Gives the workspace, for more questions. With `only`, the findings of all other
 * codes are left out: for a test that is about these alone, in a program that is wrong in other ways as well.
 */
export function expectFindings(fixture: string, only?: readonly string[]): FixtureWorkspace {
  const workspace = fixtureWorkspace(fixture);
  for (const [uri, expectations] of workspace.expectations) {
    const { text } = workspace.document(workspace.pathOf(uri));
    const lines = createLineTable(text);
    const all = findingsIn(workspace, workspace.pathOf(uri));
    const told = only ? all.filter(({ code }) => only.includes(String(code))) : all;
    const found = told.map(({ range, code, message }) => {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      const words = expectations.find((one) => one.start === start && one.words.startsWith(`${code} `))?.words;
      const expected = words?.slice(`${code} `.length) ?? '';
      return { start, end, words: String(message).includes(expected) ? (words ?? code) : `${code} ${message}` };
    });
    expect(found, workspace.pathOf(uri)).toEqual(expectations);
  }
  return workspace;
}

/** What is said about a file, in the order of the text. */
export function findingsIn(workspace: FixtureWorkspace, path: string): Diagnostic[] {
  return diagnostics(workspace.snapshot(), workspace.uriOf(path));
}

/** The finding with a code in a file; there must be one. */
export function findingWith(workspace: FixtureWorkspace, path: string, code: string): Diagnostic {
  const found = findingsIn(workspace, path).find((one) => one.code === code);
  if (!found) throw new Error(`There is no finding ${code} in ${path}.`);
  return found;
}

/** Where the places that belong to a finding are, each as `/path:line message`. */
export function relatedTo(workspace: FixtureWorkspace, { relatedInformation = [] }: Diagnostic): string[] {
  return relatedInformation.map(
    ({ location: { uri, range }, message }) => `${workspace.pathOf(uri)}:${range.start.line + 1} ${message}`,
  );
}
