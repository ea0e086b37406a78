import { checkDocument } from '../../schema/check.ts';
import type { Schema } from '../../schema/schema.ts';
import { codes } from '../../schema/words/codes.ts';
import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import type { FindingSteps } from '../../syntax/finding-steps.ts';
import { isMistakeInYaml, misreadRanges } from '../../syntax/misread.ts';
import type { YamlDocument } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/**
 * What a text says against YAML and against a schema, in the order of the text. Kept with the document: the same text
 * against the same schema always gives the same findings.
 */
export function* schemaFindings(document: SourceDocument, schema: Schema | undefined): FindingSteps {
  const judgements = document.fact(newJudgements);
  const known = judgements.get(schema);
  if (known) return known;
  const { documents, problems } = document.tree;
  const misread = schema ? document.fact(misreadIn) : [];
  const checked: Finding[] = [];
  for (const part of schema ? documents : []) {
    yield;
    if (schema) checked.push(...checkPart(part, schema, problems));
  }
  yield;
  const found = [...problems, ...checked.filter((finding) => !isInAny(misread, finding))];
  const judgement = found.sort((a, b) => a.start - b.start);
  // Settings come and go; only the schema of now is worth keeping.
  judgements.clear();
  judgements.set(schema, judgement);
  return judgement;
}

/** The ranges of a text of which nothing can be said, since they were not read as they were meant. */
export function misreadIn(document: SourceDocument): readonly OffsetRange[] {
  return misreadRanges(document.tree);
}

export function isInAny(ranges: readonly OffsetRange[], { start }: OffsetRange): boolean {
  return ranges.some((range) => range.start <= start && start <= range.end);
}

function checkPart(part: YamlDocument, schema: Schema, problems: readonly Finding[]): readonly Finding[] {
  if (part.unreadable) return [];
  const found = checkDocument(schema, part);
  const isBroken = problems.some(
    (problem) => isMistakeInYaml(problem) && part.start <= problem.start && problem.start <= part.end,
  );
  // A key that seems to be missing may stand in what could not be read, such as after an open quotation mark.
  return isBroken ? found.filter(({ code }) => code !== codes.missingKey) : found;
}

function newJudgements(): Map<Schema | undefined, readonly Finding[]> {
  return new Map();
}
