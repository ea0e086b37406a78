import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { programCoverage } from '../../../server/src/analysis/coverage/program-coverage.ts';
import { memoryFiles, memoryFolder } from '../../../server/src/api/memory-files.ts';
import { builtIn } from '../../../server/src/built-in.ts';
import { schemaFindings } from '../../../server/src/features/diagnostics/schema-findings.ts';
import { diagnosticSteps, diagnostics } from '../../../server/src/features/diagnostics.ts';
import { checkedFile } from '../../../server/src/rules/check-rules.ts';
import { createKeptFindings } from '../../../server/src/rules/kept-findings.ts';
import { atOnce } from '../../../server/src/syntax/finding-steps.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import { childUri } from '../../../server/src/workspace/uris.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { editKindsIn } from './edit-kinds.ts';
import { placesIn } from './places.ts';

/** How long the stages inside take, each by its name, in milliseconds for each repetition. */
export type StageFigures = ReadonlyMap<string, readonly number[]>;

export const stageNames = {
  update: 'text update',
  reading: 'reading, after an edit',
  schema: 'schema check, after an edit',
  facts: 'facts of the file, after an edit',
  joins: 'what its ids mean, after an edit',
  rules: 'rules, after an edit',
  all: 'all of the above',
  coverage: 'coverage, after an edit',
  anew: 'everything anew, as when it is opened',
  readAnew: 'reading the whole text (our reader)',
  yaml: 'reading the whole text (yaml, parseDocument)',
  jsYaml: 'reading the whole text (js-yaml, load)',
} as const;

/** Times the stages of an edit in this process, by what the product itself asks for; beside it, whole readers. */
export async function measureStages(
  files: Readonly<Record<string, string>>,
  program: string,
  repetitions: number,
): Promise<StageFigures> {
  const figures = new Map<string, number[]>(Object.values(stageNames).map((name) => [name, []]));
  const clock = stopwatch(figures);
  const text = files[program] ?? '';
  const workspace = createWorkspace({
    files: memoryFiles(files),
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  for (const folder of workspace.setFolders([memoryFolder])) await workspace.readFolder(folder);
  const uri = childUri(memoryFolder, program);
  workspace.open(uri, text, 1, 'hit-curriculum');
  await workspace.prepare(uri);
  const kept = createKeptFindings();
  atOnce(diagnosticSteps(workspace.snapshot(), uri, kept.of));

  const steps = editKindsIn(placesIn(text))
    .filter(({ steps }) => steps.length === 2)
    .flatMap(({ steps }) => steps);
  let typed = TextDocument.create(uri, 'hit-curriculum', 1, text);
  for (let index = 0; index < 2 * repetitions && steps.length > 0; index++) {
    const step = steps[index % steps.length];
    if (!step) break;
    const isCounted = index >= repetitions;
    const time = isCounted ? clock : <T>(_name: string, work: () => T) => work();
    const begin = performance.now();
    const change = { range: { start: step.start, end: step.end }, text: step.text };
    const before = typed;
    const changed = time(stageNames.update, () => {
      typed = TextDocument.update(before, [change], before.version + 1);
      return typed.getText();
    });
    workspace.edit(uri, changed, typed.version);
    const snapshot = workspace.snapshot();
    const document = snapshot.document(uri);
    if (!document) break;
    time(stageNames.reading, () => document.tree);
    time(stageNames.schema, () => atOnce(schemaFindings(document, snapshot.schemaFor(document)?.schema)));
    time(stageNames.facts, () => factsOf(document));
    time(stageNames.joins, () => checkedFile(snapshot, document));
    time(stageNames.rules, () => atOnce(kept.of(snapshot, document)));
    if (isCounted) figures.get(stageNames.all)?.push(performance.now() - begin);
    time(stageNames.coverage, () => programCoverage(snapshot, document));
  }
  for (let index = 0; index < repetitions; index++) {
    workspace.open(uri, `${text}# ${index}\n`, index, 'hit-curriculum');
    clock(stageNames.anew, () => diagnostics(workspace.snapshot(), uri));
  }
  await measureReaders(text, repetitions, clock);
  return figures;
}

type Clock = <T>(name: string, work: () => T) => T;

function stopwatch(figures: Map<string, number[]>): Clock {
  return (name, work) => {
    const begin = performance.now();
    const result = work();
    figures.get(name)?.push(performance.now() - begin);
    return result;
  };
}

/** Reads the whole text as if it had never been seen. */
async function measureReaders(text: string, repetitions: number, time: Clock): Promise<void> {
  const jsYaml = await import('js-yaml').catch(() => undefined);
  const load = jsYaml && canRead(jsYaml.load, text) ? jsYaml.load : undefined;
  for (let index = 0; index < repetitions; index++) {
    // Another text each time, so that nothing can be kept of it.
    const fresh = `${text}# ${index}\n`;
    time(stageNames.readAnew, () => parseText(fresh));
    time(stageNames.yaml, () => parseDocument(fresh, { logLevel: 'silent' }));
    if (load) time(stageNames.jsYaml, () => load(fresh));
  }
}

/** Other readers do not take everything that ours takes. */
function canRead(load: (text: string) => unknown, text: string): boolean {
  try {
    load(text);
    return true;
  } catch {
    return false;
  }
}
