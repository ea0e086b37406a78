import type { Finding } from '../syntax/finding.ts';
import { entryAt, nodeAt } from '../syntax/locate.ts';
import type { YamlDocument } from '../syntax/tree.ts';
import { toValue } from '../syntax/value.ts';
import type { Schema } from './schema.ts';

/** What a schema has against one document of a text, in the order of the text. */
export function checkDocument(schema: Schema, document: YamlDocument): Finding[] {
  if (!document.root) return [];
  if (schema.problem)
    return [
      {
        code: 'schema-not-usable',
        severity: 'error',
        message: schema.problem,
        start: document.start,
        end: document.start + 1,
      },
    ];
  const value = toValue(document.root);
  if (!value.ok) return [];
  return schema.validate(value.value).map((error) => {
    const path = error.instancePath.split('/').slice(1);
    const node = entryAt(document, path)?.key ?? nodeAt(document, path) ?? document.root;
    return {
      code: `schema-${error.keyword}`,
      severity: 'error',
      message: `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`,
      start: node?.start ?? 0,
      end: node?.end ?? 0,
    };
  });
}
