import { frameParts, type ModelPart } from '../model/model-part.ts';
import { following, type SourceDocument } from './document.ts';
import { factAbout } from './fact-about.ts';
import { factsOf, stepsBetween } from './links/file-facts.ts';
import type { Snapshot } from './snapshot.ts';

/** A question about a document and the files in its scope whose answer outlasts an edit that it does not read. */
export interface Keeping<Answer> {
  /** The parts of these files by which it is worked out anew. */
  readonly reads: ReadonlySet<ModelPart>;
  /** The answers that it was made of: with another one of these it is worked out anew as well. */
  readonly restsOn?: readonly ((snapshot: Snapshot, document: SourceDocument) => unknown)[];
  work(snapshot: Snapshot, document: SourceDocument): Answer;
  /**
   * Brings an answer up to date after edits of none of the parts that it reads; it may change it in place, since nobody
   * asks the older documents any more. Undefined where it has to be worked out anew; without this, it stays as it is.
   */
  renew?(answer: Answer, after: Renewal): Answer | undefined;
  /** Called where it is worked out anew, for whoever counts. */
  readonly name?: string;
}

/** The snapshot in which an answer is asked for again, and what has changed since it was last. */
export interface Renewal {
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  readonly parts: ReadonlySet<ModelPart>;
}

/** Told of each answer that is worked out and not kept, by its name. */
export type OnWorkedAnew = (name: string, document: SourceDocument) => void;

/** A listener for whoever counts; there is one for all snapshots that follow one another. */
export function workedAnew(): { listener?: OnWorkedAnew } {
  return {};
}

/**
 * The answer to a question about a document and the files in its scope, worked out anew only after edits that it reads.
 * What it holds of the model stays right, since what says the same is the same objects, at their new places. It is held
 * with the document, and handed on to the one that follows it; of a file that is not open, nothing outlasts the snapshot.
 */
export function keptAbout<Answer>(keeping: Keeping<Answer>): (snapshot: Snapshot, document: SourceDocument) => Answer {
  const { reads, restsOn = [], work, renew, name } = keeping;

  function answerNow(snapshot: Snapshot, document: SourceDocument): Answer {
    const anew = () => {
      if (name !== undefined) snapshot.lasting(workedAnew).listener?.(name, document);
      return work(snapshot, document);
    };
    if (document.version === null) return anew();
    const store = document.fact(keptAnswers);
    const known = store.get(keeping) as Known<Answer> | undefined;
    const basis = factAbout(snapshot, document, readBasis);
    const rested = restsOn.map((one) => one(snapshot, document));
    const parts = known && partsBetween(known.basis, basis, snapshot.links.scopeOf(document).documents);
    let answer: Answer | undefined;
    if (known && parts && !isAnyIn(parts, reads) && known.rested.every((one, index) => one === rested[index])) {
      answer = renew ? renew(known.answer, { snapshot, document, parts }) : known.answer;
    }
    answer ??= anew();
    store.set(keeping, { answer, basis, rested });
    return answer;
  }

  return (snapshot, document) => factAbout(snapshot, document, answerNow);
}

interface Known<Answer> {
  readonly answer: Answer;
  readonly basis: Basis;
  readonly rested: readonly unknown[];
}

/** The files in the scope of a document, by what tells one version of a file from another. */
interface Basis {
  readonly files: readonly { readonly uri: string; readonly token: object | undefined }[];
  readonly complete: boolean;
  readonly taxonomy: object;
}

function readBasis({ links, taxonomy }: Snapshot, document: SourceDocument): Basis {
  const { documents, complete } = links.scopeOf(document);
  return { files: documents.map((one) => ({ uri: one.uri, token: factsOf(one)?.token })), complete, taxonomy };
}

/** What says something else in these files now; undefined where they are others, or it is not known how they came about. */
function partsBetween(
  before: Basis,
  after: Basis,
  documents: readonly SourceDocument[],
): ReadonlySet<ModelPart> | undefined {
  const isSameScope =
    before.complete === after.complete &&
    before.taxonomy === after.taxonomy &&
    before.files.length === after.files.length;
  if (!isSameScope) return undefined;
  const parts = new Set<ModelPart>();
  for (const [index, document] of documents.entries()) {
    const file = before.files[index];
    const facts = factsOf(document);
    const steps =
      file?.uri === document.uri && file.token && facts ? stepsBetween({ token: file.token }, facts) : undefined;
    if (!steps) return undefined;
    for (const step of steps) for (const part of step.parts) parts.add(part);
  }
  return isAnyIn(parts, frameParts) ? undefined : parts;
}

function isAnyIn(parts: ReadonlySet<ModelPart>, others: ReadonlySet<ModelPart>): boolean {
  for (const part of parts) if (others.has(part)) return true;
  return false;
}

const keptAnswers = following(
  (): Map<unknown, Known<unknown>> => new Map(),
  (answers) => answers,
);
