import { mergedEntryFor } from '../syntax/locate.ts';
import { dereference, isEmpty, isMergeKey, keyText, type SyntaxNode } from '../syntax/tree.ts';
import { childSchemas } from './children.ts';
import { asArray, asSchema, hasType, isOneOf } from './decide.ts';
import type { JsonSchema, Schema } from './schema.ts';

const maximumDepth = 4;
const maximumEntries = 50;

/**
 * The branches of anyOf or oneOf that what is already written speaks least against; where everything speaks against
 * all, all remain. What is missing does not count while a text is being `typed`.
 */
export function plausibleBranches(
  schema: Schema,
  branches: readonly JsonSchema[],
  node: SyntaxNode | undefined,
  typed: boolean,
): number[] {
  const scores = branches.map((branch) => contradictions({ schema, typed }, branch, node, 0));
  const best = Math.min(...scores);
  return scores.flatMap((score, index) => (score === best ? [index] : []));
}

interface Reading {
  readonly schema: Schema;
  readonly typed: boolean;
}

/** How much of what is written cannot be meant by a schema: a wrong type weighs most, then a constant, then the rest. */
function contradictions(reading: Reading, part: JsonSchema, written: SyntaxNode | undefined, depth: number): number {
  if (part === true) return 0;
  if (part === false) return 100;
  const node = written && dereference(written);
  if (!node || isEmpty(node) || depth > maximumDepth) return 0;
  if (part.type !== undefined && !hasType(node, part.type)) return 100;
  let score = 0;
  if ('const' in part && isOneOf(node, [part.const]) === false) score += 10;
  if (Array.isArray(part.enum) && isOneOf(node, part.enum) === false) score += 5;

  if (typeof part.$ref === 'string') {
    const target = reading.schema.resolve(part.$ref, part);
    if (target !== undefined) score += contradictions(reading, target, node, depth + 1);
  }
  for (const member of asArray(part.allOf)) {
    score += contradictions(reading, asSchema(member) ?? true, node, depth + 1);
  }
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches = asArray(part[keyword]).map((branch) => asSchema(branch) ?? true);
    if (branches.length === 0) continue;
    score += Math.min(...branches.map((branch) => contradictions(reading, branch, node, depth + 1)));
  }

  if (node.kind === 'mapping') {
    const missing = reading.typed ? [] : asArray(part.required).filter((key) => !mergedEntryFor(node, String(key)));
    score += missing.length;
    for (const entry of node.entries.slice(0, maximumEntries)) {
      if (isMergeKey(entry.key)) continue;
      const below = childSchemas(part, keyText(entry.key));
      if (below.length === 0 && part.additionalProperties === false) score += 2;
      for (const child of below) score += Math.min(10, contradictions(reading, child, entry.value, depth + 1));
    }
  } else if (node.kind === 'sequence') {
    node.items.slice(0, 5).forEach((item, index) => {
      for (const child of childSchemas(part, index)) {
        score += Math.min(5, contradictions(reading, child, item, depth + 1));
      }
    });
  }
  return score;
}
