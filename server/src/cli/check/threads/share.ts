import { readClosedFiles } from '../../../features/diagnostics/read-closed-files.ts';
import { checkedFile } from '../../../formats/findings/file-findings.ts';
import type { CheckedFile } from '../../../formats/findings/finding.ts';
import type { TaxonomyIndex } from '../../../taxonomy/taxonomy-index.ts';
import { createClosedDocument, createClosedMemory, type StoredText } from '../../../workspace/closed-document.ts';
import { type CopiedState, stateOfCopy } from '../../../workspace/copied-state.ts';
import { createDocument, type SourceDocument } from '../../../workspace/document.ts';
import { linkSummaryOf, summaryQuestion } from '../../../workspace/links/link-summary.ts';
import { type PackedSummaries, packSummaries, unpackSummaries } from '../../../workspace/links/packed-summaries.ts';
import type { SchemaStore } from '../../../workspace/schema-store.ts';
import { createSnapshots } from '../../../workspace/snapshot-of.ts';
import { diagnosticsInTime } from '../diagnostics-in-time.ts';

/** A workspace as plain data: what each thread makes the same workspace of. Its files have numbers, open ones first. */
export interface CopiedWorkspace {
  readonly state: CopiedState;
  readonly open: readonly OpenFile[];
  /** The URIs of the files on disk, in their order. */
  readonly closed: readonly string[];
  /** The numbers of the files that are judged. */
  readonly chosen: ReadonlySet<number>;
}

export interface OpenFile {
  readonly uri: string;
  readonly version: number | null;
  readonly languageId?: string;
}

export interface ShareOptions {
  readonly schemas: SchemaStore;
  readonly taxonomy: TaxonomyIndex;
  /** The text of a file by its number. */
  text(number: number): string | StoredText;
  /** A file as it is shown to people. */
  shown(uri: string): string;
}

/** What one thread does of a check, in steps: each may be followed by something else. */
export interface Share {
  /** Reads some of the files by themselves; gives what they declare and refer to. */
  read(numbers: readonly number[]): Generator<undefined, PackedSummaries, void>;
  /** Takes in what others have read, so that what ids mean is known here as well. */
  takeIn(numbers: readonly number[], summaries: PackedSummaries): void;
  /** What there is to say of some of the files; those that are not chosen are left out. */
  judge(numbers: readonly number[]): Generator<undefined, CheckedFile[], void>;
}

/** What a thread knows of a workspace: the texts of all files, of which it reads those that it needs. */
export function createShare(
  { state, open, closed, chosen }: CopiedWorkspace,
  { schemas, taxonomy, text, shown }: ShareOptions,
): Share {
  const memory = createClosedMemory();
  const known = [...open, ...closed].map(() => new Map<unknown, unknown>());
  const openDocuments = open.map(({ uri, version, languageId }, number) =>
    createDocument(uri, stringOf(text(number)), version, languageId),
  );
  const closedDocuments = closed.map((uri, index) =>
    createClosedDocument(uri, text(open.length + index), memory, known[open.length + index]),
  );
  const documents = [...openDocuments, ...closedDocuments];
  const snapshot = createSnapshots(schemas, taxonomy)(stateOfCopy(state, openDocuments, closedDocuments));
  const documentsOf = (numbers: readonly number[]) => numbers.flatMap((number) => documents[number] ?? []);
  const willBeJudged = new Set<SourceDocument>(documentsOf([...chosen]));

  return {
    *read(numbers) {
      yield* readClosedFiles(snapshot, documentsOf(numbers), (document) => willBeJudged.has(document));
      return packSummaries(documentsOf(numbers).map(linkSummaryOf));
    },
    takeIn(numbers, packed) {
      const summaries = unpackSummaries(packed);
      for (const [index, number] of numbers.entries()) known[number]?.set(summaryQuestion, summaries[index]);
    },
    *judge(numbers) {
      const files: CheckedFile[] = [];
      // Of the files that were read last, most is still known.
      for (const document of documentsOf(numbers).reverse()) {
        if (!willBeJudged.has(document)) continue;
        const diagnostics = diagnosticsInTime(snapshot, document);
        files.push(checkedFile({ document, diagnostics }, shown));
        yield;
      }
      return files;
    },
  };
}

function stringOf(text: string | StoredText): string {
  return typeof text === 'string' ? text : text.read();
}
