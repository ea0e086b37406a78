import type { Finding } from '../syntax/finding.ts';
import type { YamlDocument } from '../syntax/tree.ts';
import { applicableSchemas, nodesAlong } from './applicable.ts';
import { pathOf } from './mistakes/mistake.ts';
import { rangeOfPlace } from './place.ts';
import type { Schema } from './schema.ts';
import { codes } from './words/codes.ts';
import { subjectOf } from './words/remark.ts';
import { shortened } from './words/shown.ts';

/** Places looked at; each costs a walk through the schema. */
const maximumPlaces = 200;

/** Keys and values that are out of use, as hints. Alternatives that the value does not mean are left out. */
export function deprecatedFindings(schema: Schema, value: unknown, document: YamlDocument): Finding[] {
  const findings = new Map<number, Finding>();
  for (const { pointer, part } of schema.deprecatedIn(value).slice(0, maximumPlaces)) {
    const path = pathOf(pointer, value);
    const isMeant = applicableSchemas(schema, nodesAlong(document.root, path), path).some(
      ({ schema: one }) => one === part,
    );
    if (!isMeant) continue;
    const range = rangeOfPlace(document, { at: typeof path.at(-1) === 'string' ? 'key' : 'value', path });
    const reason = typeof part.deprecationMessage === 'string' ? shortened(part.deprecationMessage, 300) : '';
    findings.set(range.start, {
      code: codes.deprecated,
      severity: 'hint',
      message: reason === '' ? `${subjectOf(path)} is out of use.` : `${subjectOf(path)} is out of use: ${reason}`,
      values: { key: path.at(-1) },
      tags: ['deprecated'],
      ...range,
    });
  }
  return [...findings.values()];
}
