import type { Finding } from '../../syntax/finding.ts';
import { entryAt, type LookUp, nodeAt } from '../../syntax/locate.ts';
import { dereference, type Path, type YamlDocument } from '../../syntax/tree.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { rangeOfPlace } from '../place.ts';
import type { Schema } from '../schema.ts';
import type { Remark } from '../words/remark.ts';
import { say } from '../words/say.ts';

/** A finding, with what it takes to tell what becomes of it when the text is edited. */
export interface Said {
  readonly finding: Finding;
  readonly remark: Remark;
  /** The value that the mistake is in. */
  readonly path: Path;
  /** True where the mistake depends on which keys that value has, or how many items, and not on what they hold. */
  readonly isAboutKeys: boolean;
}

/** What is said about mistakes. */
export interface Told {
  /** In the order of the mistakes. */
  readonly said: readonly Said[];
  /** Not shown: what is said elsewhere already, or is about a key that is still being typed. */
  readonly unsaid: readonly Said[];
}

/** Says mistakes in words, each thing once. */
export function tell(schema: Schema, document: YamlDocument, mistakes: readonly Mistake[], lookUp: LookUp): Told {
  const said: Said[] = [];
  const unsaid: Said[] = [];
  const seen = new Set<string>();
  for (const mistake of mistakes) {
    for (const remark of say(mistake, schema)) {
      const finding = findingOf(document, remark, lookUp);
      const one = { finding, remark, path: mistake.path, isAboutKeys: isAboutKeys(mistake) };
      const identity = `${finding.code} ${finding.start} ${finding.message}`;
      if (isUnfinished(document, remark, lookUp) || seen.has(identity)) {
        unsaid.push(one);
        continue;
      }
      seen.add(identity);
      said.push(one);
    }
  }
  return { said, unsaid };
}

export function findingOf(document: YamlDocument, remark: Remark, lookUp?: LookUp): Finding {
  const { code, message, place, severity, values, related } = remark;
  return {
    code,
    severity: severity ?? 'error',
    message,
    values,
    ...(related
      ? {
          related: [
            { ...rangeOfPlace(document, { at: 'value', path: related.path }, lookUp), message: related.message },
          ],
        }
      : {}),
    ...rangeOfPlace(document, place, lookUp),
  };
}

/** A key that is still being typed, with no colon yet: the text itself has a finding there already. */
function isUnfinished(document: YamlDocument, { place }: Remark, lookUp: LookUp): boolean {
  if (place.at === 'owner') return false;
  const entry = entryAt(document, place.path, lookUp);
  if (!entry || entry.hasColon) return false;
  const parent = nodeAt(document, place.path.slice(0, -1), lookUp);
  const mapping = parent && dereference(parent);
  return mapping?.kind === 'mapping' && !mapping.flow;
}

/** Keywords that look at the keys of a group, or count, and whose words do the same. */
const keywordsAboutKeys: ReadonlySet<string> = new Set([
  'additionalProperties',
  'dependencies',
  'dependentRequired',
  'maxItems',
  'maxProperties',
  'minItems',
  'minProperties',
  'required',
]);

function isAboutKeys({ keyword, keyName, params }: Mistake): boolean {
  return keyName !== undefined || (keywordsAboutKeys.has(keyword) && params.oneOf === undefined);
}
