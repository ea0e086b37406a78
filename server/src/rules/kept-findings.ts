import type { Finding } from '../syntax/finding.ts';
import { isConfigFile } from '../workspace/config-file.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { affectedBy } from '../workspace/links/affected.ts';
import { changesBetween, type DocumentChange } from '../workspace/links/changes.ts';
import { type FileFacts, factsOf, stepsBetween } from '../workspace/links/file-facts.ts';
import { isSameChoice } from '../workspace/rule-settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { uriKey } from '../workspace/uris.ts';
import { inOrder, type RuleFindings, type RuleRun, ruleSteps } from './check-rules.ts';
import { isAskedAnew, movedFindings } from './moved-findings.ts';
import type { Rule } from './rule.ts';

/**
 * What the rules found in documents, kept until something changes that it depends on: an edit of the document itself,
 * one elsewhere that changes what its ids mean, or another choice of rules. Follows one line of snapshots, each newer
 * than the last.
 */
export interface KeptFindings {
  /**
   * The findings of a document in a snapshot: kept ones while they are right, else found now, in steps. What was found
   * in a snapshot that a newer one has overtaken meanwhile is not kept, and nobody is told when it is no longer right.
   */
  readonly of: RuleFindings;
  /** What the rules find in a document as it is said in another snapshot than those that are followed; it is not kept. */
  elsewhere(snapshot: Snapshot, document: SourceDocument): Generator<undefined, AllFound, void>;
  /** Takes in what was found elsewhere of documents of a snapshot, and is right in it. */
  takeIn(snapshot: Snapshot, found: ReadonlyMap<SourceDocument, AllFound>): void;
  /** Whether all findings of a document are kept. */
  knows(document: SourceDocument): boolean;
  /** The last findings of a document, whether they are still right or not; none where it was not judged like this. */
  last(document: SourceDocument): readonly Finding[];
  /** Takes in what changed up to a snapshot. */
  catchUp(snapshot: Snapshot): void;
  /** The URIs of documents, besides those that changed, of which something else is to be told now; each once. */
  takeOutdated(): string[];
}

/** All that the rules found in one document. */
export interface AllFound {
  readonly byRule: Map<Rule, readonly Finding[]>;
  /** In the order of the text. */
  readonly all: readonly Finding[];
}

/** What is known of one document. */
interface Kept {
  readonly document: SourceDocument;
  /** Of the facts by which it was judged; those of a file that is not open, which no edit follows, are not held. */
  readonly facts: FileFacts | undefined;
  /** What the rules found that were asked, and need not be asked again. */
  readonly byRule: Map<Rule, readonly Finding[]>;
  /** All that was found, when all rules were asked. */
  readonly all?: readonly Finding[];
}

/** Where more documents than this changed at once, all are judged again. */
const mostChanges = 50;

export function createKeptFindings(run: RuleRun = {}): KeptFindings {
  /** By the `uriKey` of a document. */
  const kept = new Map<string, Kept>();
  /** The documents whose findings name a place of another one, by the `uriKey` of that one. */
  const related = new Map<string, Set<string>>();
  const searching = new Set<string>();
  const outdated = new Map<string, string>();
  let current: Snapshot | undefined;

  function keep(key: string, entry: Kept): void {
    forget(key);
    kept.set(key, entry);
    for (const findings of entry.byRule.values()) note(key, findings);
  }

  /** Remembers by what else these findings can become others. */
  function note(key: string, findings: readonly Finding[]): void {
    if (findings.some(isSearching)) searching.add(key);
    for (const other of relatedKeys(findings)) related.set(other, (related.get(other) ?? new Set()).add(key));
  }

  function forget(key: string): void {
    const entry = kept.get(key);
    if (!entry) return;
    kept.delete(key);
    searching.delete(key);
    for (const findings of entry.byRule.values()) {
      for (const other of relatedKeys(findings)) {
        const keys = related.get(other);
        keys?.delete(key);
        if (keys?.size === 0) related.delete(other);
      }
    }
  }

  /** After an edit of a document itself, what its rules found stays where they read nothing that says something else. */
  function takeAlong({ key, after }: DocumentChange): void {
    const entry = kept.get(key);
    const next = entry && after && followed(entry, after);
    if (next) keep(key, next);
    else forget(key);
  }

  /** A file was closed as it was judged: what an editor worked out of it while it was open is not held any more. */
  function letGo(key: string, closed: SourceDocument): void {
    const entry = kept.get(key);
    if (entry && isOf(entry, closed)) kept.set(key, ofLittleRoom({ ...entry, document: closed, facts: undefined }));
  }

  const documentsOf = (keys: Iterable<string>) => [...keys].flatMap((key) => kept.get(key)?.document ?? []);

  /** Lets go of what may not be right any more, and remembers to tell it anew. */
  function outdate({ uri }: SourceDocument): void {
    const key = uriKey(uri);
    if (!kept.has(key)) return;
    forget(key);
    outdated.set(key, uri);
  }

  function catchUp(snapshot: Snapshot): void {
    const before = current;
    current = snapshot;
    if (!before || before === snapshot || kept.size === 0) return;
    const others = changesBetween(before, snapshot);
    for (const { key, after } of others.filter(isSameText)) if (after?.version === null) letGo(key, after);
    const changes = others.filter((change) => !isSameText(change));
    // The whole of a folder was read, or a branch was switched: to ask what it affects costs more than to judge again.
    if (changes.length > Math.min(kept.size, mostChanges))
      for (const document of documentsOf(kept.keys())) outdate(document);
    if (isOtherwiseKnown(before, snapshot))
      for (const document of changedKnowledge(before, snapshot)) outdate(document);
    if (mayChooseOtherwise(before, snapshot, changes))
      for (const document of otherwiseChosen(before, snapshot)) outdate(document);
    const relatedTo = (key: string) => documentsOf(related.get(key) ?? []);
    const known = { searching: documentsOf(searching), relatedTo };
    for (const document of kept.size > 0 ? affectedBy(before, snapshot, changes, known) : []) outdate(document);
    for (const change of changes) {
      // Their findings are as they were, but the places that these name have moved.
      for (const { uri } of relatedTo(change.key)) outdated.set(uriKey(uri), uri);
      // Of several files that changed at once, each may change what was found in another.
      if (changes.length === 1) takeAlong(change);
      else forget(change.key);
    }
  }

  /** The documents of which it is not the same as before whether all is known that their ids can mean. */
  function changedKnowledge(before: Snapshot, after: Snapshot): SourceDocument[] {
    return documentsOf(kept.keys()).filter((document) =>
      (['role', 'library'] as const).some(
        (kind) => before.links.isComplete(document, kind) !== after.links.isComplete(document, kind),
      ),
    );
  }

  /** The documents for which other severities or numbers of rules are chosen than before. */
  function otherwiseChosen(before: Snapshot, after: Snapshot): SourceDocument[] {
    return documentsOf(kept.keys()).filter(
      (document) => !isSameChoice(before.ruleSettings(document), after.ruleSettings(document)),
    );
  }

  return {
    catchUp,
    *of(snapshot, document) {
      catchUp(snapshot);
      const key = uriKey(document.uri);
      let entry = kept.get(key);
      if (!entry || !isOf(entry, document)) {
        entry = { document, facts: document.version === null ? undefined : factsOf(document), byRule: new Map() };
        keep(key, entry);
      }
      if (entry.all) return entry.all;
      const { byRule } = entry;
      // What is found in a snapshot that was overtaken meanwhile is none of what is known of the newer one.
      const found = new Map(byRule);
      const isCurrent = () => current === snapshot && kept.get(key)?.byRule === byRule;
      const all = yield* ruleSteps(snapshot, document, {
        ...run,
        known: (rule) => found.get(rule),
        onAnswer(rule, judged, findings) {
          run.onAnswer?.(rule, judged, findings);
          found.set(rule, findings);
          if (!isCurrent()) return;
          byRule.set(rule, findings);
          note(key, findings);
        },
      });
      if (isCurrent()) kept.set(key, ofLittleRoom({ ...entry, all }));
      return all;
    },
    *elsewhere(snapshot, document) {
      const byRule = new Map<Rule, readonly Finding[]>();
      const onAnswer = (rule: Rule, _: SourceDocument, findings: readonly Finding[]) => byRule.set(rule, findings);
      return { all: yield* ruleSteps(snapshot, document, { ...run, onAnswer }), byRule };
    },
    takeIn(snapshot, found) {
      catchUp(snapshot);
      for (const [document, known] of found) {
        keep(uriKey(document.uri), ofLittleRoom({ document, facts: undefined, ...known }));
      }
    },
    knows(document) {
      const entry = kept.get(uriKey(document.uri));
      return entry?.all !== undefined && isOf(entry, document);
    },
    last(document) {
      const known = kept.get(uriKey(document.uri));
      return known && isOf(known, document) ? (known.all ?? inOrder([...known.byRule.values()].flat())) : [];
    },
    takeOutdated() {
      const uris = [...outdated.values()];
      outdated.clear();
      return uris;
    },
  };
}

/** What is known of a document that follows the one that was judged, if it is known what the edits between them changed. */
function followed({ document, facts, byRule }: Kept, after: SourceDocument): Kept | undefined {
  const now = factsOf(after);
  const steps = facts && now && document.kind === after.kind ? stepsBetween(facts, now) : undefined;
  if (!steps) return undefined;
  const left = new Map<Rule, readonly Finding[]>();
  for (const [rule, findings] of byRule) {
    let there: readonly Finding[] | undefined = findings;
    for (const step of steps)
      there = there && !isAskedAnew(rule, there, step.parts) ? movedFindings(there, step) : undefined;
    if (there) left.set(rule, there);
  }
  return { document: after, facts: now, byRule: left };
}

/** Of a file that is not open nothing is taken along to another text, so nothing is held of rules that found nothing. */
function ofLittleRoom(entry: Kept): Kept {
  if (entry.document.version !== null || !entry.all) return entry;
  return { ...entry, byRule: new Map([...entry.byRule].filter(([, findings]) => findings.length > 0)) };
}

function isOf({ document }: Kept, other: SourceDocument): boolean {
  return document === other || document.text === other.text;
}

/** What is opened, closed or saved with the same text says the same. */
function isSameText({ before, after }: DocumentChange): boolean {
  return before !== undefined && after !== undefined && before.text === after.text && before.kind === after.kind;
}

function mayChooseOtherwise(
  { parts: a }: Snapshot,
  { parts: b }: Snapshot,
  changes: readonly DocumentChange[],
): boolean {
  const isSet = a.settings === b.settings && a.folderSettings === b.folderSettings && a.folders === b.folders;
  return !isSet || changes.some(({ key }) => isConfigFile(key));
}

function isOtherwiseKnown(before: Snapshot, after: Snapshot): boolean {
  return (
    before.parts.folders !== after.parts.folders ||
    (['role', 'library'] as const).some((kind) => before.links.knowsAll(kind) !== after.links.knowsAll(kind))
  );
}

/** A word without a meaning, or with one that is out of reach: what else there is may be suggested, or be meant. */
function isSearching({ values }: Finding): boolean {
  return values !== undefined && ('suggestions' in values || 'library' in values);
}

function relatedKeys(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ related = [] }) =>
    related.flatMap((place) => ('uri' in place ? [uriKey(place.uri)] : [])),
  );
}
