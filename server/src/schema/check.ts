import type { Finding } from '../syntax/finding.ts';
import { entryAt, nodeAt } from '../syntax/locate.ts';
import { dereference, type YamlDocument } from '../syntax/tree.ts';
import { toValue } from '../syntax/value.ts';
import { deprecatedFindings } from './deprecated.ts';
import { reduceErrors } from './mistakes/reduce.ts';
import { tidy } from './mistakes/tidy.ts';
import { rangeOfPlace, startOf } from './place.ts';
import type { Schema } from './schema.ts';
import { codes } from './words/codes.ts';
import type { Remark } from './words/remark.ts';
import { say } from './words/say.ts';

/** Findings shown for one document; more would help nobody. */
const maximumFindings = 1000;

/** Mistakes looked at, some of which are told together. */
const maximumMistakes = 5 * maximumFindings;

/** What a schema has against one document of a text, in the order of the text. Never throws. */
export function checkDocument(schema: Schema, document: YamlDocument): Finding[] {
  if (document.unreadable) return [];
  if (schema.problem) return [atStart(document, codes.notUsable, schema.problem)];
  try {
    return document.root ? checkRoot(schema, document) : checkEmpty(schema, document);
  } catch {
    return [
      atStart(
        document,
        codes.notCheckedSchemaFailed,
        'Not checked: the schema goes round in circles, or needs too much work for this file.',
      ),
    ];
  }
}

function checkRoot(schema: Schema, document: YamlDocument): Finding[] {
  if (!document.root) return [];
  const value = toValue(document.root);
  if (value.ok) return remarksOn(schema, value.value, document);
  return [
    value.reason === 'cycle'
      ? atStart(
          document,
          codes.notCheckedCycle,
          'Not checked: a *name stands inside the very value that it stands for.',
        )
      : atStart(
          document,
          codes.notCheckedTooManyAliases,
          'Not checked: the file would be too large with everything written out that each *name stands for.',
        ),
  ];
}

/** An empty file lacks what a file must have, unless the schema wants it empty. */
function checkEmpty(schema: Schema, document: YamlDocument): Finding[] {
  if (schema.validate(null).length === 0) return [];
  return remarksOn(schema, {}, document)
    .filter(({ code }) => code === codes.missingKey)
    .map((finding) => ({ ...finding, ...startOf(document) }));
}

function remarksOn(schema: Schema, value: unknown, document: YamlDocument): Finding[] {
  const all = reduceErrors(schema, schema.validate(value), value);
  const mistakes = tidy(schema, all.slice(0, maximumMistakes));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const mistake of mistakes) {
    for (const remark of say(mistake, schema)) {
      if (isUnfinished(document, remark)) continue;
      const finding = findingOf(document, remark);
      const identity = `${finding.code} ${finding.start} ${finding.message}`;
      if (seen.has(identity)) continue;
      seen.add(identity);
      findings.push(finding);
    }
    if (findings.length >= maximumFindings) {
      findings.length = maximumFindings;
      findings.push(tooMany(document));
      break;
    }
  }
  if (document.root) findings.push(...deprecatedFindings(schema, value, document));
  return findings.sort((a, b) => a.start - b.start);
}

/** A key that is still being typed, with no colon yet: the text itself has a finding there already. */
function isUnfinished(document: YamlDocument, { place }: Remark): boolean {
  if (place.at === 'owner') return false;
  const entry = entryAt(document, place.path);
  if (!entry || entry.hasColon) return false;
  const parent = nodeAt(document, place.path.slice(0, -1));
  const mapping = parent && dereference(parent);
  return mapping?.kind === 'mapping' && !mapping.flow;
}

function findingOf(document: YamlDocument, { code, message, place, severity, values, related }: Remark): Finding {
  return {
    code,
    severity: severity ?? 'error',
    message,
    values,
    ...(related
      ? { related: [{ ...rangeOfPlace(document, { at: 'value', path: related.path }), message: related.message }] }
      : {}),
    ...rangeOfPlace(document, place),
  };
}

function tooMany(document: YamlDocument): Finding {
  const message = `Only the first ${maximumFindings.toLocaleString('en-US')} findings are shown: correct some, and the rest will follow.`;
  return {
    ...atStart(document, codes.notCheckedMore, message),
    severity: 'warning',
    values: { limit: maximumFindings },
  };
}

function atStart(document: YamlDocument, code: string, message: string): Finding {
  const range = document.root ? rangeOfPlace(document, { at: 'value', path: [] }) : startOf(document);
  return { code, severity: 'error', message, ...range };
}
