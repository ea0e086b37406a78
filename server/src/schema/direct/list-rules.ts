import { findDuplicates } from '../compile/duplicates.ts';
import { type Check, fail, isEnough, type Rule, type Spot } from './run.ts';

export function minItemsRule(spot: Spot, limit: number): Rule<readonly unknown[]> {
  return (items, run) => {
    if (items.length < limit) fail(run, spot, 'minItems', items, { limit });
  };
}

export function itemsRule(check: Check): Rule<readonly unknown[]> {
  return (items, run) => {
    const before = run.errors.length;
    for (let index = 0; index < items.length; index++) {
      run.path.push(index);
      check(items[index], run);
      run.path.pop();
      if (isEnough(run, before)) return;
    }
  };
}

export function uniqueItemsRule(spot: Spot): Rule<readonly unknown[]> {
  return (items, run) => {
    const duplicates = findDuplicates(items);
    if (duplicates.length > 0) fail(run, spot, 'uniqueItems', items, { duplicates });
  };
}
