import { expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/features/code-lens/code-lenses.ts';
import { resolveCodeLens } from '../../../server/src/features/code-lens/resolve-code-lens.ts';
import { inlayHints, plainHintClient } from '../../../server/src/features/inlay-hints/inlay-hints.ts';
import { resolveInlayHint } from '../../../server/src/features/inlay-hints/resolve-inlay-hint.ts';
import { legendFor } from '../../../server/src/features/semantic-tokens/legend.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens/semantic-tokens.ts';
import { defaultSettings } from '../../../server/src/workspace/settings.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit
uses: [sciences, thinking]
prepares-for: { roles: [abstractor, medical-coder] }
outcomes: { plo-1: Code, plo-2: { text: Speak, skills: [hipaa] } }
courses:
  HIT 100: &intro
    title: Introduction
    credits: { min: 1, max: 3 }
    prerequisites: [BIO 111, { any: [HIT 112, "HIT 9"] }]
    teaches: { hcpcs-coding: introduced, thinking/ct: { level: mastered } }
    contributes-to: { plo-1: introduced }
  HIT 112: { <<: *intro, title: Coding }
terms:
  - { title: First, courses: [HIT 100, { choose: 1, from: [BIO 111, HIT 112] }] }
  - { title: Second, courses: [{ elective: Any, credits: 3 }] }
concentrations: { c: { replaces: { HIT 100: HIT 112 }, adds: { First: [BIO 111] } } }
//- /sciences.courses.yaml
catalog: sciences
courses: { BIO 111: { title: Biology, credits: 4, prerequisites: [HIT 100] } }
//- /thinking.skills.yaml
framework: thinking
items: { ct: { label: Critical thinking, equals: [hipaa] } }
//- /abstractor.role.yaml
role: abstractor
requires: { hipaa: reinforced, thinking/ct: introduced }
`;

test('half-typed files have lenses, hints and tokens in their places, and never a failure', () => {
  const random = seededRandom(2026);
  const workspace = fixtureWorkspace(college);
  const whole = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
  const legend = legendFor({ types: new Set(), modifiers: new Set() });
  const paths = ['/hit.curriculum.yaml', '/sciences.courses.yaml', '/thinking.skills.yaml', '/abstractor.role.yaml'];
  for (let round = 0; round < 400; round++) {
    const path = paths[round % paths.length] ?? '';
    // Edits add up until hardly anything is left to read.
    const text =
      round % 40 < paths.length ? fixtureWorkspace(college).document(path).text : workspace.document(path).text;
    workspace.type(path, randomEdit(text, random));
    const snapshot = workspace.snapshot();
    for (const uri of paths.map(workspace.uriOf)) {
      const { lines } = workspace.document(workspace.pathOf(uri));
      for (const lens of codeLenses(snapshot, uri, defaultSettings.codeLens)) {
        expect(lens.range.start.line).toBeLessThan(lines.lineCount);
        expect(resolveCodeLens(snapshot, lens, { listsReferences: true, opensCoverage: true }).command?.title).toMatch(
          /\w/,
        );
      }
      for (const hint of inlayHints(snapshot, uri, whole, defaultSettings.inlayHints, plainHintClient)) {
        expect(hint.position.character).toBeLessThanOrEqual(lines.endOf(hint.position.line));
        expect(
          resolveInlayHint(snapshot, hint, { resolvesTooltip: true, resolvesLocation: true }, true).label,
        ).not.toBe('');
      }
      const data = semanticTokens(snapshot, uri, legend);
      expect(data.length % 5).toBe(0);
      expect(data.filter((number) => number < 0)).toEqual([]);
      expect(data.filter((number, index) => index % 5 === 2 && number === 0)).toEqual([]);
    }
  }
});
