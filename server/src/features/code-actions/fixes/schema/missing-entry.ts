import { type ApplicableSchema, schemasBelow } from '../../../../schema/applicable.ts';
import type { Schema } from '../../../../schema/schema.ts';
import { plainTextOf } from '../../../../schema/suggest/fragment.ts';
import { type Skeleton, skeletonOf } from '../../../../schema/suggest/skeleton.ts';
import { group, list, type NewEntry, type NewValue, nothing } from '../../../../syntax/edit/new-value.ts';

/** A key that is missing, with what is certain of its value: what has to be typed stays empty. */
export function missingEntry(schema: Schema, parents: readonly ApplicableSchema[], key: string): NewEntry {
  const [described] = schemasBelow(schema, parents, key, undefined, true);
  return { key, value: described ? asNewValue(skeletonOf(schema, described.schema, false)) : nothing };
}

function asNewValue(skeleton: Skeleton): NewValue {
  switch (skeleton.kind) {
    case 'text': {
      const text = plainTextOf(skeleton.parts);
      return text === '' ? nothing : { kind: 'lines', lines: [text], flow: text };
    }
    case 'mapping':
      return group(skeleton.entries.map(({ key, value }) => ({ key: plainTextOf(key), value: asNewValue(value) })));
    case 'sequence':
      return list(skeleton.items.map(asNewValue));
  }
}
