import { type Checked, checkWhole, maximumFindings, tooMany } from '../../schema/check.ts';
import { createWays, noWays } from '../../schema/follow/ways.ts';
import type { Schema } from '../../schema/schema.ts';
import { codes } from '../../schema/words/codes.ts';
import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import type { FindingSteps } from '../../syntax/finding-steps.ts';
import { isMistakeInYaml, misreadRanges } from '../../syntax/misread.ts';
import type { YamlDocument } from '../../syntax/tree.ts';
import { ofLittleRoom } from '../../workspace/closed-document.ts';
import { following, type SourceDocument } from '../../workspace/document.ts';
import { findingsElsewhere, isLeftUnread } from '../../workspace/left-unread.ts';
import { checkedAgain, followedJudgement, nothingSince, type SchemaJudgement } from './schema-judgement.ts';

/**
 * What a text says against YAML and against a schema, in the order of the text. Kept with the document: the same text
 * against the same schema always gives the same findings. Where a document follows another that was judged, only what
 * was edited is checked.
 */
export function* schemaFindings(document: SourceDocument, schema: Schema | undefined): FindingSteps {
  if (document.fact(isLeftUnread)) return findingsElsewhere(document, schema) ?? [];
  if (!schema) return shownProblems(document);
  const judged = document.fact(newJudged);
  // Settings come and go; only the schema of now is worth keeping.
  const before = judged.last?.schema === schema ? judged.last : undefined;
  if (before?.findings) return before.findings;

  // Asked for now: that of a file that is not open may have to be read again.
  const { documents, problems } = document.tree;
  const checked: Checked[] = [];
  for (const part of documents) {
    yield;
    checked.push(before && documents.length === 1 ? checkedAgain(part, before) : checkWhole(schema, part));
  }
  yield;
  const misread = document.fact(misreadIn);
  const found = documents.flatMap((part, index) => withoutGuesses(checked[index]?.findings ?? [], part, problems));
  const findings = [...shownProblems(document), ...found.filter((finding) => !isInAny(misread, finding))]
    .sort((a, b) => a.start - b.start)
    .filter(isFirstOfItsKind);
  judged.last = {
    schema,
    // A text that is not open is followed by none.
    ways: document.version === null ? noWays : (before?.ways ?? createWays(schema)),
    findings,
    checked: document.version === null ? [] : checked,
    since: nothingSince,
  };
  return findings;
}

/** There may be too many mistakes in YAML and too many by the schema: that there are more is told once at a place. */
function isFirstOfItsKind({ code, start }: Finding, index: number, all: readonly Finding[]): boolean {
  if (code !== codes.notCheckedMore) return true;
  return index === all.findIndex((one) => one.code === code && one.start === start);
}

/** What is wrong with a text as YAML, as far as it is shown: of a text that is no YAML at all every line may be. */
function shownProblems(document: SourceDocument): readonly Finding[] {
  const problems = problemsIn(document);
  const [first] = document.tree.documents;
  if (problems.length <= maximumFindings || !first) return problems;
  return [...problems.slice(0, maximumFindings), tooMany(first)];
}

/** Infinity is a number in YAML, and only in files of ours nothing can be counted with it. */
function problemsIn({ tree: { problems }, kind }: SourceDocument): readonly Finding[] {
  return kind ? problems : problems.filter(({ code }) => code !== 'number-not-finite');
}

/** The ranges of a text of which nothing can be said, since they were not read as they were meant. */
export const misreadIn = ofLittleRoom((document): readonly OffsetRange[] =>
  misreadRanges(document.tree, problemsIn(document)),
);

export function isInAny(ranges: readonly OffsetRange[], { start }: OffsetRange): boolean {
  return ranges.some((range) => range.start <= start && start <= range.end);
}

/** A key that seems to be missing may stand in what could not be read, such as after an open quotation mark. */
function withoutGuesses(
  found: readonly Finding[],
  part: YamlDocument,
  problems: readonly Finding[],
): readonly Finding[] {
  const isBroken = problems.some(
    (problem) => isMistakeInYaml(problem) && part.start <= problem.start && problem.start <= part.end,
  );
  return isBroken ? found.filter(({ code }) => code !== codes.missingKey) : found;
}

/** What was judged last; it is filled in as soon as somebody asks for findings. */
interface Judged {
  last?: SchemaJudgement;
}

const newJudged = ofLittleRoom(
  following(
    (): Judged => ({}),
    ({ last }, step): Judged => (last ? { last: followedJudgement(last, step) } : {}),
  ),
);
