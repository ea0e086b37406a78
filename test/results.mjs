// The results of tests, whatever ran them: { name, state: 'passed' | 'failed' | 'skipped', error? } each.

/** How many of `results` passed, failed and were skipped. */
export function count(results) {
  const of = (state) => results.filter((result) => result.state === state).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** Every failure in full, each under its name. */
export function failuresOf(results) {
  return results
    .filter(({ state }) => state === 'failed')
    .map(({ name, error }) => `✗ ${name}\n${indented(error ?? '')}`);
}

/** The closing line: `N passed, N failed`, and `, N skipped` where some were. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Prints results one a line, the failures in full, and the closing line; gives the exit code. */
export function printResults(results) {
  const marks = { passed: '✓', failed: '✗', skipped: '-' };
  for (const { state, name, error } of results) {
    console.log(`${marks[state]} ${name}`);
    if (error) console.log(indented(error));
  }
  const total = count(results);
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
}

function indented(text) {
  return text.replace(/^/gm, '    ');
}
