import type { OtherSchema, TextByItself } from '../features/diagnostics/findings-by-itself.ts';
import type { Schema } from '../schema/schema.ts';
import type { Finding } from '../syntax/finding.ts';
import { tooSlowProblem } from '../syntax/unread-problems.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { findingsElsewhere, isLeftUnread, keepFindings } from '../workspace/left-unread.ts';
import type { SchemaChoice } from '../workspace/snapshot.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Reads and checks a text somewhere else, so that nobody waits here. Rejects where it fails or is stopped. */
export type ReadApart = (text: TextByItself, signal: AbortSignal) => Promise<readonly Finding[]>;

/** Has texts read elsewhere that take long: one after the other, and those in the editor first. */
export interface HeavyReading {
  /**
   * Resolves when there is something to say of a document that has to be read elsewhere, or when that is not asked any
   * more. Undefined where nothing has to be waited for.
   */
  awaited(uri: string): Promise<void> | undefined;
  /** Stops to read what has changed or was closed meanwhile. */
  catchUp(): void;
}

interface HeavyReadingOptions {
  readonly workspace: Workspace;
  readonly readApart: ReadApart;
  isJudged(uri: string): boolean;
}

/** After so many milliseconds a text counts as too slow to be read. */
const longestReading = 20_000;

interface Reading {
  readonly uri: string;
  readonly document: SourceDocument;
  readonly schema: Schema | undefined;
  /** How another thread finds the schema, where that is not the one of the document's kind. */
  readonly other: OtherSchema | undefined;
  readonly stopped: AbortController;
  readonly done: Promise<void>;
  end(): void;
}

export function createHeavyReading({ workspace, readApart, isJudged }: HeavyReadingOptions): HeavyReading {
  /** By the `uriKey`s of their documents; the one that is being read now is among them. */
  const readings = new Map<string, Reading>();
  let current: Reading | undefined;

  const documentOf = (uri: string) => workspace.judgedSnapshot(uri).document(uri);

  function isOvertaken({ uri, document, schema }: Reading): boolean {
    if (!isJudged(uri) || documentOf(uri) !== document) return true;
    return workspace.judgedSnapshot(uri).schemaFor(document)?.schema !== schema;
  }

  function leave(reading: Reading): void {
    if (readings.get(uriKey(reading.uri)) === reading) readings.delete(uriKey(reading.uri));
    reading.stopped.abort();
    reading.end();
  }

  function next(): Reading | undefined {
    const waiting = [...readings.values()];
    return waiting.find(({ document }) => document.version !== null) ?? waiting[0];
  }

  async function run(): Promise<void> {
    for (let reading = next(); reading; reading = next()) {
      current = reading;
      const { document, schema, stopped } = reading;
      const findings = await found(readApart, reading);
      if (!stopped.signal.aborted) keepFindings(document, schema, findings);
      leave(reading);
    }
    current = undefined;
  }

  return {
    awaited(uri) {
      const document = isJudged(uri) ? documentOf(uri) : undefined;
      if (!document?.fact(isLeftUnread)) return undefined;
      const snapshot = workspace.judgedSnapshot(uri);
      const choice = snapshot.schemaFor(document);
      if (choice ? choice.failure : !snapshot.owns(document)) return undefined;
      if (findingsElsewhere(document, choice?.schema)) return undefined;
      const known = readings.get(uriKey(uri));
      if (known && !isOvertaken(known)) return known.done;
      if (known) leave(known);
      const { promise, resolve } = later();
      const stopped = new AbortController();
      const other = choice && otherSchema(choice);
      const reading = { uri, document, schema: choice?.schema, other, stopped, done: promise, end: resolve };
      readings.set(uriKey(uri), reading);
      if (!current) void run();
      return promise;
    },
    catchUp() {
      for (const reading of [...readings.values()]) if (isOvertaken(reading)) leave(reading);
    },
  };
}

async function found(read: ReadApart, { document, other, stopped }: Reading): Promise<readonly Finding[]> {
  const { uri, text, languageId } = document;
  const signal = new AbortController();
  const stop = () => signal.abort();
  const tooLate = setTimeout(stop, longestReading);
  stopped.signal.addEventListener('abort', stop);
  try {
    const language = languageId === undefined ? {} : { languageId };
    return await read({ uri, text, ...language, ...(other ? { schema: other } : {}) }, signal.signal);
  } catch {
    return [tooSlowProblem(text)];
  } finally {
    clearTimeout(tooLate);
  }
}

function otherSchema({ because, schema, source }: SchemaChoice): OtherSchema | undefined {
  if (because === 'file-kind') return undefined;
  return { uri: schema.uri, ...(source ? { source } : {}) };
}

function later() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfill) => {
    resolve = fulfill;
  });
  return { promise, resolve };
}
