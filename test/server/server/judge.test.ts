import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { type CodeActionClient, codeActions } from '../../../server/src/features/code-actions/code-actions.ts';
import { diagnosticSteps, diagnostics, findingsKeeper, findingsOf } from '../../../server/src/features/diagnostics.ts';
import { ruleSteps } from '../../../server/src/rules/check-rules.ts';
import type { Features } from '../../../server/src/server/features.ts';
import { createJudge } from '../../../server/src/server/judge.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { childUri } from '../../../server/src/workspace/uris.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';

const folder = 'file:///college';
const program = childUri(folder, 'hit.curriculum.yaml');
const catalog = childUri(folder, 'sciences.courses.yaml');
const texts = {
  [program]: `curriculum: hit
title: HIT
award: certificate
uses: [sciences]
courses:
  HIT 100: { title: Records, credits: 3 }
terms:
  - { title: Fall, season: fall, courses: [HIT 100, BIO 168] }
`,
  [catalog]: `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy, credits: 4, offered: [fall] }
`,
};

describe('While a program is checked against its schema, somebody types in a catalog', () => {
  test('and what the program is told is right for the catalog as it is then', async () => {
    const { workspace, report } = await judged({
      typing: () => workspace.edit(catalog, texts[catalog]?.replace('[fall]', '[spring]') ?? '', 2),
    });
    const codes = (await report()).map(({ code }) => code);
    expect(codes).toContain('course-not-offered');
    expect(codes).toEqual(diagnostics(workspace.snapshot(), program).map(({ code }) => code));
  });

  test('and the places of the catalog to which it leads are where they are then', async () => {
    const { workspace, report } = await judged({
      catalog: texts[catalog]?.replace('[fall]', '[spring]') ?? '',
      typing: () =>
        workspace.edit(catalog, `# What sciences offers\n${texts[catalog]?.replace('[fall]', '[spring]')}`, 2),
    });
    expect(await report()).toEqual(diagnostics(workspace.snapshot(), program));
  });
});

describe('Somebody who looks for fixes', () => {
  const client: CodeActionClient = {
    createsFiles: true,
    resolvesEdits: false,
    edits: { documentChanges: true, annotations: false },
  };

  test('has no rule asked again that was asked for the findings', async () => {
    const { workspace, report } = await judged({ catalog: texts[catalog]?.replace('[fall]', '[spring]') ?? '' });
    const [finding] = (await report()).filter(({ code }) => code === 'course-not-offered');
    expect(finding).toBeDefined();
    const snapshot = workspace.snapshot();
    const document = snapshot.document(program);
    const asked = document ? [...(snapshot.lasting(findingsKeeper).of?.(snapshot, document) ?? [true])] : [true];
    expect(asked).toEqual([]);
    const range = finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const titles = codeActions(snapshot, program, range, {}, client).map(({ title }) => title);
    // The same as where nothing is kept.
    snapshot.lasting(findingsKeeper).of = ruleSteps;
    workspace.edit(program, `${texts[program]}# once more`, 3);
    expect(titles).toEqual(codeActions(workspace.snapshot(), program, range, {}, client).map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(0);
  });

  test('sees what would follow from a change, and what was found in the files as they are is kept', async () => {
    const { workspace, report } = await judged({});
    const before = await report();
    const snapshot = workspace.snapshot();
    const document = snapshot.document(program);
    const after = document && snapshot.withText(document, `${texts[program]?.replace('HIT 100:', 'HIT 101:')}`);
    const changed = after?.document(program);
    const found = after && changed ? findingsOf(after, changed).map(({ code }) => code) : [];
    expect(found).toContain('unknown-course');
    expect(await report()).toEqual(before);
    expect(document && [...(snapshot.lasting(findingsKeeper).of?.(snapshot, document) ?? [true])]).toEqual([]);
  });
});

/** Both files are open, and the check of the schema takes long enough for somebody to type meanwhile. */
async function judged({ catalog: text = texts[catalog] ?? '', typing }: { catalog?: string; typing?: () => void }) {
  const workspace = createWorkspace({
    files: filesInMemory({ ...texts }),
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  for (const one of workspace.setFolders([folder])) await workspace.readFolder(one);
  workspace.open(program, texts[program] ?? '', 1, 'hit-curriculum');
  workspace.open(catalog, text, 1, 'hit-curriculum');
  let isTyped = typing === undefined;
  const slow: Features['diagnostics'] = function* (snapshot, uri, ruleFindings) {
    for (const begin = performance.now(); performance.now() - begin < 20; );
    yield;
    // The rest is done before anybody looks at what has arrived.
    return atOnce(diagnosticSteps(snapshot, uri, ruleFindings));
  };
  const judge = createJudge({
    workspace,
    features: { diagnostics: slow },
    isReading: () => false,
    shows: () => ({ relatedInformation: true, tags: true, rulePages: true }),
    async nextTurn() {
      if (!isTyped) typing?.();
      isTyped = true;
    },
    onFailedRule: (code, uri, error) => expect.unreachable(`${code} in ${uri}: ${error}`),
  });
  return { workspace, report: async () => (await judge.report(program))?.items ?? [] };
}
