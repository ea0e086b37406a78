import { asArray, asSchema } from '../decide.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from '../schema.ts';

/** Key → the schema object that lists it. */
type Names = Map<string, JsonSchemaObject>;

/**
 * The keys that `propertyNames` lists by const or enum; absent where it lists none and so allows any. What another
 * alternative leaves open is not listed, yet allowed.
 */
export function allowedNames(schema: Schema, part: JsonSchema | undefined, depth = 0): Names | undefined {
  if (typeof part !== 'object' || depth > 10) return undefined;
  if (part.doNotSuggest === true) return undefined;
  const lists: Names[] = [];
  if (typeof part.const === 'string') lists.push(new Map([[part.const, part]]));
  if (Array.isArray(part.enum)) {
    lists.push(new Map(part.enum.flatMap((value) => (typeof value === 'string' ? [[value, part] as const] : []))));
  }
  const follow = (member: unknown) => {
    const names = allowedNames(schema, asSchema(member), depth + 1);
    if (names) lists.push(names);
  };
  if (typeof part.$ref === 'string') follow(schema.resolve(part.$ref, part));
  for (const member of asArray(part.allOf)) follow(member);
  for (const keyword of ['anyOf', 'oneOf']) {
    const alternatives = asArray(part[keyword]).map((one) => allowedNames(schema, asSchema(one), depth + 1));
    const known = alternatives.filter((names) => names !== undefined);
    if (known.length > 0) lists.push(new Map(known.flatMap((names) => [...names])));
  }
  const [first, ...others] = lists;
  if (!first) return undefined;
  return new Map([...first].filter(([key]) => others.every((names) => names.has(key))));
}

/** What the keys of a map stand for, as `propertyNames` says with `x-refers-to`; in alternatives, all that any says. */
export function namesReferTo(schema: Schema, part: JsonSchema | undefined, depth = 0): string[] {
  if (typeof part !== 'object' || depth > 10 || part.doNotSuggest === true) return [];
  const referred = typeof part.$ref === 'string' ? [schema.resolve(part.$ref, part)] : [];
  const members = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => asArray(part[keyword]).map(asSchema));
  const below = [...referred, ...members].flatMap((one) => namesReferTo(schema, one, depth + 1));
  const own = part['x-refers-to'];
  return [...new Set([...(typeof own === 'string' ? [own] : []), ...below])];
}
