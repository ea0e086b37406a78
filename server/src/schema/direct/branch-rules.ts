import { type Check, errorCount, fail, type Rule, type Run, type Spot } from './run.ts';

/** Looks at all alternatives, so that each says what it has against the value, unless one of them fits. */
export function anyOfRule(spot: Spot, branches: readonly Check[]): Rule<unknown> {
  return (value, run) => {
    const before = run.errors.length;
    const starts: number[] = [];
    let fits = false;
    for (const branch of branches) {
      const start = run.errors.length;
      starts.push(errorCount(run));
      branch(value, run);
      if (run.errors.length === start) fits = true;
    }
    if (fits) forget(run, before);
    else fail(run, spot, 'anyOf', value, { starts, end: errorCount(run), passing: [] });
  };
}

export function conditionRule(spot: Spot, condition: Check, then?: Check, otherwise?: Check): Rule<unknown> {
  return (value, run) => {
    const before = run.errors.length;
    const { stopsAtFirst, onlyCounts } = run;
    run.stopsAtFirst = true;
    run.onlyCounts = true;
    condition(value, run);
    run.stopsAtFirst = stopsAtFirst;
    run.onlyCounts = onlyCounts;
    const holds = run.errors.length === before;
    forget(run, before);
    (holds ? then : otherwise)?.(value, run);
    if (run.errors.length === before || run.isOver) return;
    fail(run, spot, 'if', value, { failingKeyword: holds ? 'then' : 'else' });
  };
}

function forget(run: Run, before: number): void {
  run.errors.length = before;
}
