import type { SourceDocument } from '../../workspace/document.ts';
import { createGrowingBase, type GrowingBase, type NotedBase } from '../../workspace/links/growing-base.ts';
import { linkSummaryOf } from '../../workspace/links/link-summary.ts';
import { folderOf, inReadingOrder } from '../../workspace/reading-order.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { readClosedFiles } from './read-closed-files.ts';

/** Of so many files that were judged last, at least half must still be right, or no more are judged before all are read. */
const looksBack = 20;

/** So many characters of files are read before those among them are judged whose facts are still held. */
const longestStretch = 60_000;

export interface JudgeWhileReading<Found> {
  /** Which of the files are judged at all, now or later. */
  willBeJudged(document: SourceDocument): boolean;
  /** Whether a file shall be judged as soon as it can be; without it, each one is. */
  isJudgedNow?(document: SourceDocument): boolean;
  /** Judges one file, in steps, in a snapshot in which only is known what was read so far. */
  judge(snapshot: Snapshot, document: SourceDocument): Generator<undefined, Found, void>;
}

/**
 * Reads all files of a snapshot that are not open, one a step, and judges each of them as soon as all that it names has
 * been read, while it is still known what the file says: otherwise it would have to be read a second time. What was found
 * so is right if the ids that were looked up mean the same when all files have been read; only such findings are given.
 * Files that are not among them are to be judged as usual.
 */
export function* judgeWhileReading<Found>(
  snapshot: Snapshot,
  { willBeJudged, isJudgedNow = () => true, judge }: JudgeWhileReading<Found>,
): Generator<undefined, ReadonlyMap<SourceDocument, Found>, void> {
  const growing = createGrowingBase();
  const early: { readonly noted: NotedBase; readonly document: SourceDocument; readonly found: Found }[] = [];

  function* judgeReady(documents: readonly SourceDocument[]): Generator<undefined, void, void> {
    // Where many folders have files of the same ids, such as one for each year, each folder says something else of them.
    const last = early.slice(-looksBack);
    if (last.length === looksBack && last.filter((one) => one.noted.holds()).length < looksBack / 2) return;
    let noted = growing.soFar();
    let now = snapshot.withBase(noted.base);
    for (const document of documents) {
      if (!willBeJudged(document) || !isJudgedNow(document) || !isReady(snapshot, growing, document)) continue;
      const found = yield* judge(now, document);
      yield;
      if (!noted.isBeyond()) {
        early.push({ noted, document, found });
        continue;
      }
      // Only this one has asked for more than is known.
      noted = growing.soFar();
      now = snapshot.withBase(noted.base);
    }
  }

  const closed = [...snapshot.documents()].filter(({ version }) => version === null);
  let stretch: SourceDocument[] = [];
  let length = 0;
  let folder: string | undefined;
  for (const document of inReadingOrder(closed)) {
    if (length > longestStretch || folder !== folderOf(document)) {
      yield* judgeReady(stretch);
      stretch = [];
      length = 0;
      folder = folderOf(document);
    }
    yield* readClosedFiles(snapshot, [document], willBeJudged);
    growing.take(document);
    stretch.push(document);
    length += document.text.length;
  }
  yield* judgeReady(stretch);
  return new Map(early.flatMap(({ noted, document, found }) => (noted.holds() ? [[document, found]] : [])));
}

/** Whether everything has been read that a file is mostly judged by: what it names and what it draws on. */
function isReady({ taxonomy }: Snapshot, growing: GrowingBase, document: SourceDocument): boolean {
  const used = linkSummaryOf(document)?.used ?? [];
  return used.every((key) => {
    const isOfOtherFile = key.startsWith('library ') || key.startsWith('role ');
    if (!isOfOtherFile || growing.declares(key)) return true;
    return key.startsWith('role ') && taxonomy.entry('roles', key.slice('role '.length)) !== undefined;
  });
}
