import type { JsonSchema, JsonSchemaObject } from '../schema.ts';
import { anyOfRule, conditionRule } from './branch-rules.ts';
import { itemsRule, minItemsRule, uniqueItemsRule } from './list-rules.ts';
import {
  dependenciesRule,
  minPropertiesRule,
  otherKeysRule,
  propertiesRule,
  propertyNamesRule,
  requiredRule,
} from './mapping-rules.ts';
import {
  addError,
  type Check,
  escapePointer,
  fail,
  isEnough,
  type Mapping,
  type Rule,
  type Run,
  type Spot,
} from './run.ts';
import { constRule, enumRule, maximumRule, minimumRule, minLengthRule, patternRule } from './scalar-rules.ts';
import { isList, isMapping, isNumber, isText, typeTest } from './types.ts';

/** Gives the check of what a reference leads to. */
export type FollowReference = (reference: string) => Check;

/** Checks whose values need no more than to be of one type. */
interface Group {
  readonly type?: string;
  check(value: unknown, run: Run): boolean;
}

const passes: Check = () => undefined;

/** The check of a part that something refers to, or that somebody asks about by itself. */
export function createCheck(part: JsonSchema, follow: FollowReference): Check {
  return checkOf(part, { schemaPath: '#', isBranch: false }, follow);
}

function checkOf(part: JsonSchema, at: Omit<Spot, 'part'>, follow: FollowReference): Check {
  if (part === true) return passes;
  if (part === false) return nothingFits(at);
  // In draft-07 what stands beside a reference says nothing.
  if (isText(part.$ref)) return follow(part.$ref);
  const spot: Spot = { ...at, part };
  const groups = groupsOf(spot, follow);
  const types = isText(part.type) ? [part.type] : textsOf(part.type);
  const hasType = types.length > 0 ? typeTest(types) : undefined;
  const [only] = types;
  const isOfGroup = types.length === 1 && groups.some(({ type }) => type === only);

  return (value, run) => {
    const before = run.errors.length;
    if (hasType && !isOfGroup && !hasType(value)) {
      fail(run, spot, 'type', value, { type: part.type });
      if (run.isOver) return;
    }
    let isFirst = true;
    for (const group of groups) {
      if (!isFirst && isEnough(run, before)) return;
      isFirst = false;
      if (!group.check(value, run) && isOfGroup && group.type === only) {
        fail(run, spot, 'type', value, { type: part.type });
      }
    }
  };
}

function nothingFits({ schemaPath, isBranch }: Omit<Spot, 'part'>): Check {
  const keyword = 'false schema';
  const said = { schemaPath: `${schemaPath}/${keyword}`, keyword, params: {}, schema: false };
  // ajv says `false` here, though its types do not know it.
  return (data, run) => addError(run, { isBranch }, { ...said, parentSchema: false as unknown as object, data });
}

/** The rules of a part, in ajv's order: first those for all values, then type by type. */
function groupsOf(spot: Spot, follow: FollowReference): Group[] {
  const { part } = spot;
  const below = (keyword: string, isBranch = spot.isBranch) =>
    checkOf(asSchema(part[keyword]), { schemaPath: `${spot.schemaPath}/${keyword}`, isBranch }, follow);
  const each = (keyword: string, name: string | number, value: unknown, isBranch = spot.isBranch) => {
    const step = encodeURIComponent(escapePointer(String(name)));
    return checkOf(asSchema(value), { schemaPath: `${spot.schemaPath}/${keyword}/${step}`, isBranch }, follow);
  };
  const { properties, additionalProperties: others } = part;
  const named = isMapping(properties) ? properties : {};
  const ifThere = <T>(keyword: string, rule: () => Rule<T>) => (part[keyword] === undefined ? [] : [rule()]);

  return [
    ...group(undefined, isAnything, [
      ...ifThere('const', () => constRule(spot, part.const)),
      ...ifThere('enum', () => enumRule(spot, listOf(part.enum))),
      ...ifThere('anyOf', () =>
        anyOfRule(
          spot,
          listOf(part.anyOf).map((branch, index) => each('anyOf', index, branch, true)),
        ),
      ),
      ...ifThere('if', () =>
        conditionRule(
          spot,
          below('if', true),
          part.then === undefined ? undefined : below('then'),
          part.else === undefined ? undefined : below('else'),
        ),
      ),
    ]),
    ...group('number', isNumber, [
      ...ifThere('maximum', () => maximumRule(spot, Number(part.maximum))),
      ...ifThere('minimum', () => minimumRule(spot, Number(part.minimum))),
    ]),
    ...group('string', isText, [
      ...ifThere('minLength', () => minLengthRule(spot, Number(part.minLength))),
      ...ifThere('pattern', () => patternRule(spot, String(part.pattern))),
    ]),
    ...group('array', isList, [
      ...ifThere('minItems', () => minItemsRule(spot, Number(part.minItems))),
      ...ifThere('items', () => itemsRule(below('items'))),
      ...(part.uniqueItems === true ? [uniqueItemsRule(spot)] : []),
    ]),
    ...group<Mapping>('object', isMapping, [
      ...ifThere('minProperties', () => minPropertiesRule(spot, Number(part.minProperties))),
      ...ifThere('required', () => requiredRule(spot, textsOf(part.required))),
      ...ifThere('propertyNames', () => propertyNamesRule(spot, below('propertyNames', true))),
      ...(others === undefined || others === true
        ? []
        : [otherKeysRule(spot, new Set(Object.keys(named)), others === false ? false : below('additionalProperties'))]),
      ...ifThere('dependencies', () => dependenciesRule(spot, listsOf(part.dependencies))),
      ...ifThere('properties', () =>
        propertiesRule(Object.entries(named).map(([name, value]) => [name, each('properties', name, value)])),
      ),
    ]),
  ];
}

/** The rules for one type as one, which says whether the value is of it; none where there are no rules. */
function group<T>(
  type: string | undefined,
  isOfType: (value: unknown) => value is T,
  rules: readonly Rule<T>[],
): Group[] {
  if (rules.length === 0) return [];
  const check = (value: unknown, run: Run) => {
    if (!isOfType(value)) return false;
    const before = run.errors.length;
    for (const rule of rules) {
      rule(value, run);
      if (isEnough(run, before)) break;
    }
    return true;
  };
  return [type === undefined ? { check } : { type, check }];
}

function isAnything(_value: unknown): _value is unknown {
  return true;
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'boolean' ? value : ((isMapping(value) ? value : {}) as JsonSchemaObject);
}

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter(isText);
}

function listsOf(value: unknown): Readonly<Record<string, readonly string[]>> {
  const entries = isMapping(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, keys]) => [key, textsOf(keys)]));
}
