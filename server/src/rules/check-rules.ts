import type { Finding } from '../syntax/finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { CheckedFile, Found, Rule, RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** Everything that the rules find in a file, in the order of its text; nothing in YAML that is not of the format. */
export function checkRules(context: RuleContext, document: SourceDocument): readonly Finding[] {
  const file = checkedFile(context, document);
  if (!file) return [];
  return rules
    .flatMap((rule) => rule.check(file).map((found) => findingOf(rule, found)))
    .sort((a, b) => a.start - b.start);
}

function checkedFile({ links, taxonomy }: RuleContext, document: SourceDocument): CheckedFile | undefined {
  const facts = links.facts(document);
  if (!facts) return undefined;
  const meanings = facts.references.map((reference) => ({ reference, resolution: links.resolve(document, reference) }));
  return { document, facts, model: facts.model, links, taxonomy, meanings };
}

function findingOf({ code, severity, tags }: Rule, found: Found): Finding {
  return { code, severity, ...(tags ? { tags } : {}), ...found };
}

const givingWay: ReadonlySet<string> = new Set(rules.flatMap(({ code, givesWay }) => (givesWay ? [code] : [])));

/** Whether findings with a code are left out where something else is already said of the same place. */
export function givesWay(code: string): boolean {
  return givingWay.has(code);
}
