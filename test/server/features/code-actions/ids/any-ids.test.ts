import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../../../server/src/rules/rules.ts';
import { commentAt } from '../../../../../server/src/syntax/comments.ts';
import type { Finding } from '../../../../../server/src/syntax/finding.ts';
import { parseText } from '../../../../../server/src/syntax/parse.ts';
import { createDocument } from '../../../../../server/src/workspace/document.ts';
import { factsOf } from '../../../../../server/src/workspace/links/file-facts.ts';
import { uriKey } from '../../../../../server/src/workspace/uris.ts';
import { seededRandom } from '../../../../support/random.ts';
import { randomCollege } from '../../../../support/random-college.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../../support/workspace.ts';
import { findingsIn, fixesFor } from './mending.ts';

const folders = ['example-college', 'fresno', 'central-florida'];

const ruleCodes = new Set(rules.map(({ code }) => code));

/** What YAML and the schema have against a file, in an order of its own. */
function otherProblems(workspace: FixtureWorkspace, path: string): string[] {
  return findingsIn(workspace, path)
    .flatMap(({ code, message }) => (ruleCodes.has(code) ? [] : [message]))
    .sort();
}

function commentsOf(text: string): string[] {
  const tree = parseText(text);
  return [...text.matchAll(/#/g)].flatMap(({ index }) => {
    const comment = commentAt(tree, index);
    return comment?.start === index ? [text.slice(comment.start, comment.end)] : [];
  });
}

/** A slip of the fingers: a letter too much, too little, or another one. */
function misspelled(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const kind = random();
  if (kind < 0.4) return `${word.slice(0, at)}${word.slice(at + 1)}`;
  if (kind < 0.7) return `${word.slice(0, at)}${word[at - 1]}${word.slice(at)}`;
  return `${word.slice(0, at)}x${word.slice(at)}`;
}

/** The same files with comments here and there, in some with the line breaks of Windows or without the last one. */
function varied(files: Readonly<Record<string, string>>, random: () => number): Record<string, string> {
  let comments = 0;
  const rewritten = Object.entries(files).map(([path, text]): [string, string] => {
    const lines = text.split('\n').map((line) => (line !== '' && random() < 0.1 ? `${line} # ${comments++}` : line));
    const ended = random() < 0.3 ? lines.slice(0, -1) : lines;
    return [path, ended.join(random() < 0.3 ? '\r\n' : '\n')];
  });
  return Object.fromEntries(rewritten);
}

/** The workspace with other files in it; what was made ready for the ones before stays ready. */
function fillWith(workspace: FixtureWorkspace, files: Readonly<Record<string, string>>): void {
  const documents = Object.entries(files).map(([path, text]) => createDocument(workspace.uriOf(path), text));
  const disk = new Map(documents.map((document) => [uriKey(document.uri), document]));
  workspace.change({ disk, open: new Map(), saved: new Map() });
}

/** Misspells an id somewhere, tries every fix for what is found then, and gives their titles. */
function breakAndMend(workspace: FixtureWorkspace, random: () => number): string[] {
  const documents = [...workspace.snapshot().documents()];
  const document = documents[Math.floor(random() * documents.length)];
  if (!document) return [];
  const path = workspace.pathOf(document.uri);
  const references = factsOf(document)?.references.filter(({ kind }) => kind !== 'level') ?? [];
  const reference = references[Math.floor(random() * references.length)];
  if (!reference || reference.word.text.length < 3) return [];
  const { text } = document;
  const { word } = reference;
  const written = text.slice(word.start, word.end).replace(word.text, misspelled(word.text, random));
  workspace.type(path, `${text.slice(0, word.start)}${written}${text.slice(word.end)}`);

  const titles: string[] = [];
  const broken = workspace.snapshot();
  const context = contextAt(workspace, path, word.start);
  const found = findingsIn(workspace, path).filter(({ start, end }) => start <= word.end && word.start <= end);
  for (const finding of found) {
    for (const action of fixesFor(context, finding)) {
      const edit = action.edit();
      if (!edit) continue;
      const story = `“${action.title}” after ${word.text} in ${path} became ${written}`;
      const changed = Object.entries(filesAfterAction(workspace, edit));
      const earlier = changed.map(([one]) =>
        broken.document(workspace.uriOf(one)) ? otherProblems(workspace, one) : [],
      );
      for (const [one, own] of changed) workspace.type(one, own);
      expect(findingsIn(workspace, path).filter(isSame(finding)), story).toEqual([]);
      for (const [index, [one, own]] of changed.entries()) {
        const known = earlier[index] ?? [];
        expect(
          otherProblems(workspace, one).filter((problem) => !known.includes(problem)),
          story,
        ).toEqual([]);
        if (action.title.startsWith('Remove')) continue;
        const before = broken.document(workspace.uriOf(one))?.text ?? '';
        expect(/\r\n/.test(before) && /[^\r]\n/.test(own), story).toBe(false);
        expect(commentsOf(own), story).toEqual(expect.arrayContaining(commentsOf(before)));
      }
      workspace.change({ open: broken.parts.open, saved: broken.parts.open });
      titles.push(action.title);
    }
  }
  return titles;
}

/** Whether another finding says the same; of a skill that the schema misses, each place is a finding. */
function isSame({ code, values, start }: Finding): (other: Finding) => boolean {
  const byWord = ruleCodes.has(code);
  return (other) => other.code === code && (byWord ? other.values?.written === values?.written : other.start === start);
}

test('Whatever id of a sample is misspelled, each fix mends it and harms nothing', () => {
  const random = seededRandom(7);
  const samples = folders.map((folder) =>
    Object.fromEntries(
      readdirSync(`samples/${folder}`).map((name) => [`/${name}`, readFileSync(`samples/${folder}/${name}`, 'utf8')]),
    ),
  );
  const workspace = fixtureWorkspace('');
  const titles = Array.from({ length: 40 }, () => {
    fillWith(workspace, samples[Math.floor(random() * samples.length)] ?? {});
    return breakAndMend(workspace, random);
  }).flat();
  expect(titles.length).toBeGreaterThan(40);
});

test('However a file is written, each fix mends it and harms nothing', () => {
  const random = seededRandom(11);
  const workspace = fixtureWorkspace('');
  const titles = Array.from({ length: 120 }, () => {
    fillWith(workspace, varied(randomCollege(random), random));
    return breakAndMend(workspace, random);
  }).flat();
  expect(titles.length).toBeGreaterThan(120);
});
