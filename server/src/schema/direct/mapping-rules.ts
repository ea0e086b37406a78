import { type Check, errorCount, fail, isEnough, type Mapping, type Rule, type Run, type Spot } from './run.ts';

export function minPropertiesRule(spot: Spot, limit: number): Rule<Mapping> {
  return (value, run) => {
    if (Object.keys(value).length < limit) fail(run, spot, 'minProperties', value, { limit });
  };
}

export function requiredRule(spot: Spot, keys: readonly string[]): Rule<Mapping> {
  return (value, run) => {
    for (const missingProperty of keys) {
      if (has(value, missingProperty)) continue;
      fail(run, spot, 'required', value, { missingProperty });
      if (run.stopsAtFirst) return;
    }
  };
}

export function dependenciesRule(spot: Spot, dependencies: Readonly<Record<string, readonly string[]>>): Rule<Mapping> {
  const each = Object.entries(dependencies);
  return (value, run) => {
    for (const [property, keys] of each) {
      if (!has(value, property)) continue;
      for (const missingProperty of keys) {
        if (has(value, missingProperty)) continue;
        fail(run, spot, 'dependencies', value, { property, missingProperty });
        if (run.stopsAtFirst) return;
      }
    }
  };
}

export function propertyNamesRule(spot: Spot, check: Check): Rule<Mapping> {
  return (value, run) => {
    const start = errorCount(run);
    for (const key of Object.keys(value)) {
      const before = run.errors.length;
      run.propertyName = key;
      check(key, run);
      run.propertyName = undefined;
      if (run.errors.length === before) continue;
      fail(run, spot, 'propertyNames', value, { starts: [start], end: errorCount(run), propertyName: key });
      if (run.stopsAtFirst) return;
    }
  };
}

/** Keys that the schema does not name: all wrong, or each with a value that `check` looks at. */
export function otherKeysRule(spot: Spot, known: ReadonlySet<string>, check: Check | false): Rule<Mapping> {
  return (value, run) => {
    const before = run.errors.length;
    for (const key of Object.keys(value)) {
      if (known.has(key)) continue;
      if (check) checkBelow(check, value, key, run);
      else fail(run, spot, 'additionalProperties', value, { additionalProperty: key });
      if (isEnough(run, before)) return;
    }
  };
}

export function propertiesRule(checks: readonly (readonly [string, Check])[]): Rule<Mapping> {
  return (value, run) => {
    const before = run.errors.length;
    for (const [key, check] of checks) {
      if (!has(value, key)) continue;
      checkBelow(check, value, key, run);
      if (isEnough(run, before)) return;
    }
  };
}

function checkBelow(check: Check, value: Mapping, key: string, run: Run): void {
  run.path.push(key);
  check(value[key], run);
  run.path.pop();
}

function has(value: Mapping, key: string): boolean {
  return Object.hasOwn(value, key) && value[key] !== undefined;
}
