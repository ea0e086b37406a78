import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { judgeWhileReading } from '../../../server/src/features/diagnostics/judge-while-reading.ts';
import { checkRules } from '../../../server/src/rules/check-rules.ts';
import { type AllFound, createKeptFindings, type KeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import type { SourceDocument } from '../../../server/src/workspace/document.ts';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import { isCollected } from '../../support/collected.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

const words = [
  'HIT 100', 'HIT 112', 'BIO 168', 'BIO 169', 'ENG 101', 'UNK 1', 'sciences', 'competencies', 'elsewhere', 'hit', 'south',
  'clerk', 'chief', 'medical-coder', 'plo-1', 'plo-2', 'Core', 'Rest', 'aware', 'able', 'see', 'thinking', 'deep', 'data',
  'Fall I', 'Spring', 'Science', 'uses', 'courses', 'catalog', 'framework', 'role', 'title', '3', '4', '0.5', 'fall',
  'spring', 'offered', 'hipaa', 'core', 'useful', 'reinforced', 'introduced', 'mastered', 'About', 'lecture',
]; // biome-ignore format: a list of words reads best as one

/** What is chosen for the rules, in a file or in the settings; now and then nothing, or something broken. */
const choices = [
  'preset: strict',
  'preset: accreditation\nrules: { unused-course: hint }',
  'categories: { ids: warning }\nrules: { duplicate-id: off }',
  'rules:\n  unknown-course: hint\n  unused-course: error',
  'rules: { unknown-course: false }',
  'rules: [',
  '',
];

/** An edit as people make it who give things other names, and now and then one that breaks the text. */
function renamed(text: string, random: () => number): string {
  if (random() < 0.15) return randomEdit(text, random);
  const one = () => words[Math.floor(random() * words.length)] ?? '';
  for (let tries = 0; tries < 20; tries++) {
    const word = one();
    const places = [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => index);
    const at = places[Math.floor(random() * places.length)];
    if (at !== undefined) return text.slice(0, at) + one() + text.slice(at + word.length);
  }
  return text;
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'What is kept while many things change is what would be found anew (%i).',
  (seed) => {
    const random = seededRandom(seed);
    const paths = Object.entries(randomCollege(random));
    const workspace = fixtureWorkspace(paths.map(([path, text]) => `//- ${path}\n${text}`).join(''));
    const uris = paths.map(([path]) => workspace.uriOf(path));
    const kept = createKeptFindings();
    let judged = 0;
    const counting = createKeptFindings({
      onAnswer({ code }) {
        if (code === 'unknown-course') judged++;
      },
    });
    for (let step = 0; step < 60; step++) {
      const uri = uris[Math.floor(random() * uris.length)] ?? '';
      if (random() < 0.15) choose(workspace, uris, random);
      const path = workspace.pathOf(uri);
      const { parts } = workspace.snapshot();
      const key = uriKey(uri);
      const current = parts.open.get(key) ?? parts.disk.get(key);
      const what = random();
      if (what < 0.7 && current) workspace.type(path, renamed(current.text, random));
      else if (what < 0.8) workspace.change({ open: new Map(), saved: new Map() });
      else if (what < 0.88) workspace.change({ disk: without(parts.disk, key), open: without(parts.open, key) });
      else if (what < 0.96) {
        const text = renamed(paths.find(([one]) => one === path)?.[1] ?? '', random);
        workspace.change({ disk: new Map(parts.disk).set(key, createDocument(uri, text)) });
      } else workspace.change({ reading: random() < 0.3 });
      const snapshot = workspace.snapshot();
      if (random() < 0.3) kept.takeIn(snapshot, judgedEarly(snapshot, kept));
      for (const document of snapshot.documents()) {
        atOnce(counting.of(snapshot, document));
        // Whoever asks does not always ask for all.
        if (random() < 0.3) continue;
        expect(atOnce(kept.of(snapshot, document)), `${workspace.pathOf(document.uri)} after step ${step}`).toEqual(
          checkRules(snapshot, document),
        );
      }
    }
    // Keeping would be no use if nearly all were judged at each step.
    expect(judged / 60).toBeLessThan(uris.length * 0.6);
  },
);

test('Of a file that is closed as it was judged, nothing is held that was worked out while it was open.', async () => {
  const path = '/hit.curriculum.yaml';
  const workspace = fixtureWorkspace(`//- ${path}\ncurriculum: hit\ntitle: HIT\ncourses:\n  HIT 1: { title: One }\n`);
  const kept = createKeptFindings();
  const whileOpen = () => {
    const document = workspace.document(path);
    atOnce(kept.of(workspace.snapshot(), document));
    return new WeakRef(document);
  };
  const opened = whileOpen();
  const closed = createDocument(workspace.uri, opened.deref()?.text ?? '');
  workspace.change({ open: new Map(), saved: new Map(), disk: new Map([[uriKey(workspace.uri), closed]]) });
  kept.catchUp(workspace.snapshot());
  expect(kept.knows(closed)).toBe(true);
  expect(await isCollected(opened)).toBe(true);
});

/** What is found while all files are read once more, as the server does it when it starts. */
function judgedEarly(snapshot: Snapshot, kept: KeptFindings): ReadonlyMap<SourceDocument, AllFound> {
  return atOnce(
    judgeWhileReading(snapshot, {
      willBeJudged: () => true,
      isJudgedNow: (document) => !kept.knows(document),
      judge: kept.elsewhere,
    }),
  );
}

/** Types a configuration file or deletes it, beside some file or at the top; or changes the settings. */
function choose(workspace: FixtureWorkspace, uris: readonly string[], random: () => number): void {
  const chosen = choices[Math.floor(random() * choices.length)] ?? '';
  const beside = workspace.pathOf(uris[Math.floor(random() * uris.length)] ?? '');
  const folder = random() < 0.5 ? '' : beside.slice(0, beside.lastIndexOf('/'));
  const path = `${folder}/hit-curriculum.config.yaml`;
  const key = uriKey(workspace.uriOf(path));
  const { open, disk } = workspace.snapshot().parts;
  const what = random();
  if (what < 0.5) workspace.type(path, chosen);
  else if (what < 0.7) workspace.change({ settings: readSettings(parse(/\[$/.test(chosen) ? '' : chosen)) });
  else if (what < 0.8)
    workspace.change({ disk: new Map(disk).set(key, createDocument(workspace.uriOf(path), chosen)) });
  else workspace.change({ open: without(open, key), disk: without(disk, key) });
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const left = new Map(map);
  left.delete(key);
  return left;
}
