import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { isRefusal } from '../../../server/src/features/rename/refusal.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import type { Declaration, Reference } from '../../../server/src/model/link.ts';
import type { SourceDocument } from '../../../server/src/workspace/document.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import { targetsOf } from '../../../server/src/workspace/links/target.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { filesAfter, showsPreviews } from '../../support/renaming.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

type Files = Readonly<Record<string, string>>;

/** The codes of what is wrong with a file. */
type Findings = (workspace: FixtureWorkspace, document: SourceDocument) => string[];

const allFindings: Findings = (workspace, { uri }) =>
  diagnostics(workspace.snapshot(), uri).map(({ code }) => String(code));

/** What is wrong with the text alone, which takes less time to find. */
const textFindings: Findings = (_workspace, { tree }) => tree.problems.map(({ code }) => code);

function workspaceOf(files: Files): FixtureWorkspace {
  return fixtureWorkspace(
    Object.entries(files)
      .map(([name, text]) => `//- ${name}\n${text}`)
      .join(''),
  );
}

/** What every id of every file means, with things by their number in their file and not by their names. */
function meaning(workspace: FixtureWorkspace, files: Files, findingsOf: Findings): Record<string, string[]> {
  const { links } = workspace.snapshot();
  const nameOf = (document: SourceDocument, declaration: Declaration) => {
    const at = factsOf(document)?.declarations.findIndex(({ word }) => word.start === declaration.word.start);
    return `${workspace.pathOf(document.uri)}#${at}`;
  };
  return Object.fromEntries(
    Object.keys(files).map((name) => {
      const document = workspace.document(name);
      const references = (factsOf(document)?.references ?? []).map((reference) => {
        const resolution = links.resolve(document, reference);
        const targets = targetsOf(resolution).map((target) =>
          target.from === 'file' ? nameOf(target.document, target.declaration) : `taxonomy ${target.id}`,
        );
        return [reference.kind, reference.use, resolution.state, ...targets].join(' ');
      });
      return [name, [...findingsOf(workspace, document), ...references]];
    }),
  );
}

const names: Readonly<Record<'text' | 'id', readonly string[]>> = {
  text: ['ZZ 901', 'zz901', '901', 'yes', 'Z: 1', 'Z, [9]', "Z's", '# Z', '<<', '~'],
  id: ['zz-901', '901', 'yes', 'null', '1e3', 'on'],
};

function namesFor(kind: Declaration['kind'] | Reference['kind']): readonly string[] {
  return ['course', 'term', 'slot', 'part'].includes(kind) ? names.text : names.id;
}

/** Renames one thing, holds that nothing else changed, and renames it back. */
function tryRename({ before, files, meaningOf }: College, { file, at }: Place, newName: string): 'renamed' | string {
  const document = before.document(file);
  const link = linksOf(document)[at];
  if (!link) throw new Error('There is no such place.');
  const start = document.lines.positionAt(link.word.start);
  const answer = rename(before.snapshot(), document.uri, start, newName, showsPreviews);
  if (isRefusal(answer)) return answer.refusal;
  const renamed = { ...files, ...filesAfter(before, answer) };
  const after = workspaceOf(renamed);
  const meant = meaningOf(before);
  const what = `${link.kind} ${link.word.text} of ${file} → ${newName}`;
  expect(meaningOf(after), what).toEqual(meant);

  const same = linksOf(after.document(file))[at];
  if (!same) throw new Error('It is gone.');
  const end = after.document(file).lines.positionAt(same.word.end - 1);
  const back = rename(after.snapshot(), document.uri, end, link.word.text, showsPreviews);
  if (isRefusal(back)) throw new Error(`${what} → ${link.word.text}: ${back.refusal}`);
  const restored = { ...renamed, ...filesAfter(after, back) };
  expect(meaningOf(workspaceOf(restored)), what).toEqual(meant);
  // Quotation marks that a name needed stay, and places that spelled a code differently have become alike.
  if (isPlain(newName) && isWrittenAlike(files, link)) expect(restored, what).toEqual(files);
  return 'renamed';
}

/** Files as they are at first. */
interface College {
  readonly files: Files;
  readonly before: FixtureWorkspace;
  /** What all ids in the files mean. */
  meaningOf(workspace: FixtureWorkspace): Record<string, string[]>;
}

function collegeOf(files: Files, findingsOf: Findings): College {
  const before = workspaceOf(files);
  const meant = meaning(before, files, findingsOf);
  return {
    files,
    before,
    meaningOf: (workspace) => (workspace === before ? meant : meaning(workspace, files, findingsOf)),
  };
}

/** One of the ids of a file, by its number. */
interface Place {
  readonly file: string;
  readonly at: number;
}

function linksOf(document: SourceDocument): (Declaration | Reference)[] {
  return [...(factsOf(document)?.declarations ?? []), ...(factsOf(document)?.references ?? [])];
}

function isPlain(name: string): boolean {
  return name === 'ZZ 901' || name === 'zz-901';
}

/** Whether no other spelling of a code is in the files, so that renaming it back gives the same text. */
function isWrittenAlike(files: Files, { word, kind }: Declaration | Reference): boolean {
  if (kind !== 'course') return true;
  const letters = [...word.text.replace(/\s/g, '')].map((letter) => letter.replace(/\W/, '\\$&'));
  const loosely = new RegExp(letters.join('\\s*'), 'gi');
  return Object.values(files).every((text) => [...text.matchAll(loosely)].every(([found]) => found === word.text));
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function sampleFiles(): Files {
  const root = path.join(import.meta.dirname, '../../../samples');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ya?ml$/.test(name) && !name.startsWith('mistakes'),
  );
  return Object.fromEntries(found.map((name) => [`/${name}`, readFileSync(path.join(root, name), 'utf8')]));
}

/** Of each kind of thing in the files, some declarations and some references. */
function placesOfEachKind({ before, files }: College, random: () => number) {
  const { links } = before.snapshot();
  const groups = new Map<string, { place: Place; kind: Declaration['kind'] | Reference['kind'] }[]>();
  for (const file of Object.keys(files)) {
    const document = before.document(file);
    for (const [at, link] of linksOf(document).entries()) {
      const targets = 'scalar' in link ? targetsOf(links.resolve(document, link)) : [];
      if (targets.some(({ from }) => from === 'taxonomy')) continue;
      const key = `${'scalar' in link ? 'mentioned' : 'declared'} ${link.kind}`;
      groups.set(key, [...(groups.get(key) ?? []), { place: { file, at }, kind: link.kind }]);
    }
  }
  return [...groups.values()].flatMap((group) => pick(group, random) ?? []);
}

test('In the samples, everything keeps its meaning whatever is renamed, and takes its old name back', () => {
  const random = seededRandom(20);
  const college = collegeOf(sampleFiles(), allFindings);
  const answers = placesOfEachKind(college, random).map(({ place, kind }) =>
    tryRename(college, place, pick(namesFor(kind), random) ?? ''),
  );
  expect(answers.filter((answer) => answer !== 'renamed')).toEqual([]);
  expect(answers.length).toBeGreaterThan(20);
}, 60_000);

test('So does everything in colleges that nobody has thought of', () => {
  const answers: string[] = [];
  for (let seed = 1; seed <= 10; seed++) {
    const random = seededRandom(seed);
    const college = collegeOf(randomCollege(random), textFindings);
    for (const { place, kind } of placesOfEachKind(college, random)) {
      answers.push(tryRename(college, place, pick(namesFor(kind), random) ?? ''));
    }
  }
  expect(answers.filter((answer) => answer !== 'renamed')).toEqual([]);
  expect(answers.length).toBeGreaterThan(150);
}, 60_000);
