import { codes } from '../schema/words/codes.ts';
import type { Finding } from '../syntax/finding.ts';
import { atOnce, type FindingSteps } from '../syntax/finding-steps.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factAbout } from '../workspace/fact-about.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { failedRuleCode } from './failed-rule.ts';
import { createMeanings, readUnfound } from './meanings.ts';
import type { CheckedFile, Found, Meaning, OwnFirst, Rule } from './rule.ts';
import { choicesFor, type RuleChoices } from './rule-choices.ts';
import { rules as allRules } from './rules.ts';

/** Which rules are asked, and who is told of one that fails; all of them and nobody, unless somebody says otherwise. */
export interface RuleRun {
  readonly rules?: readonly Rule[];
  /** What is known already of what a rule finds, so that it need not be asked. */
  known?(rule: Rule): readonly Finding[] | undefined;
  /** Is told what a rule found that was asked. */
  onAnswer?(rule: Rule, document: SourceDocument, findings: readonly Finding[]): void;
  onFailure?(rule: Rule, document: SourceDocument, error: unknown): void;
}

/**
 * Everything that the rules find in a file, in the order of its text; nothing in YAML that is not of the format. A rule
 * that throws is left out, and one finding says so.
 */
export function checkRules(snapshot: Snapshot, document: SourceDocument, run: RuleRun = {}): readonly Finding[] {
  return atOnce(ruleSteps(snapshot, document, run));
}

/** What the rules find in a document; whoever asks often keeps it as long as nothing changes that it depends on. */
export type RuleFindings = (snapshot: Snapshot, document: SourceDocument) => FindingSteps;

/** The same in steps, with a pause before each rule: all of them together are long in a file of thousands of courses. */
export function* ruleSteps(snapshot: Snapshot, document: SourceDocument, run: RuleRun = {}): FindingSteps {
  const file = checkedFile(snapshot, document);
  if (!file) return [];
  const choices = choicesFor(snapshot, document);
  const found: Finding[] = [];
  for (const rule of run.rules ?? allRules) {
    if (choices.severityOf(rule) === 'off') continue;
    let findings = run.known?.(rule);
    if (!findings) {
      yield;
      const check = () => rule.check(file, choices.numbersOf(rule));
      findings = askRule(rule, document, choices, check, run.onFailure);
      run.onAnswer?.(rule, document, findings);
    }
    for (const finding of findings) found.push(finding);
  }
  return inOrder(found);
}

/** Findings in the order of the text; the list itself is put in order. */
export function inOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort((a, b) => a.start - b.start);
}

/** What rules are asked with; undefined for YAML that is not of the format. Worked out once for a snapshot. */
export function checkedFile(snapshot: Snapshot, document: SourceDocument): CheckedFile | undefined {
  return factAbout(snapshot, document, readFile);
}

function readFile(snapshot: Snapshot, document: SourceDocument): CheckedFile | undefined {
  const { links, taxonomy } = snapshot;
  const facts = links.facts(document);
  if (!facts) return undefined;
  const meanings = createMeanings(snapshot, document);
  const known = new Map<OwnFirst, readonly Meaning[]>();
  const unfound = (kind: OwnFirst) => {
    const found = known.get(kind) ?? readUnfound(snapshot, document, kind);
    known.set(kind, found);
    return found;
  };
  return { snapshot, document, facts, model: facts.model, links, taxonomy, meanings, unfound };
}

/** Of what a rule finds in one file no more than this is shown: nobody reads on, and an editor would be slowed down. */
const maximumFindings = 1000;

/**
 * What a rule finds when it is asked, as grave as it was chosen to be; the same words at the same place only once. Of
 * very many those that stand first in the text, and a finding that says so.
 */
export function askRule(
  rule: Rule,
  document: SourceDocument,
  choices: RuleChoices,
  ask: () => readonly Found[],
  onFailure?: RuleRun['onFailure'],
): readonly Finding[] {
  try {
    const told = new Set<string>();
    const findings = ask().flatMap((found): Finding[] => {
      const severity = choices.severityOf(rule, found.severity);
      if (severity === 'off') return [];
      // What aliases repeat may be found many times in one place.
      const words = `${found.start} ${found.end} ${found.message}`;
      if (told.has(words)) return [];
      told.add(words);
      return [{ code: rule.code, ...(rule.tags ? { tags: rule.tags } : {}), ...found, severity }];
    });
    if (findings.length <= maximumFindings) return findings;
    return [tooMany(rule, document), ...inOrder(findings).slice(0, maximumFindings)];
  } catch (error) {
    onFailure?.(rule, document, error);
    return [failure(rule, document)];
  }
}

/** At the top of the file: the findings that are left out stand below all that are shown. */
function tooMany({ code, about }: Rule, document: SourceDocument): Finding {
  const count = maximumFindings.toLocaleString('en-US');
  return {
    code: codes.notCheckedMore,
    severity: 'information',
    start: 0,
    end: document.lines.endOf(0),
    message: `Of what the rule \`${code}\` (${about.title}) finds in this file, only the first ${count} findings are shown: correct some, and the rest will follow.`,
    values: { rule: code, limit: maximumFindings },
  };
}

/** At the top of the file: what the rule would have found, and where, nobody knows. */
function failure({ code, about }: Rule, document: SourceDocument): Finding {
  return {
    code: failedRuleCode,
    severity: 'information',
    start: 0,
    end: document.lines.endOf(0),
    message: `The rule \`${code}\` (${about.title}) could not be checked in this file: HIT Curriculum has a fault there. All other rules were checked.`,
    values: { rule: code },
  };
}

const givingWay: ReadonlySet<string> = new Set(allRules.flatMap(({ code, givesWay }) => (givesWay ? [code] : [])));

/** Whether findings with a code are left out where something else is already said of the same place. */
export function givesWay(code: string): boolean {
  return givingWay.has(code);
}
