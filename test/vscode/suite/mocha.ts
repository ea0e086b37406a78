import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

interface Result {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
}

/**
 * Runs the tests that `register` declares, writes what came of each to the file in HIT_TEST_REPORT, and rejects when
 * one failed: VS Code then ends with an exit code of its own.
 */
export function runMocha(register: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  register();
  const results: Result[] = [];
  const report = process.env.HIT_TEST_REPORT;
  const note = (result: Result) => {
    results.push(result);
    // Written after each test, so that one that hangs does not take the others' results with it.
    if (report) writeFileSync(report, JSON.stringify(results));
  };
  return new Promise((resolve, reject) => {
    mocha
      .run((failures) => {
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      })
      .on('pass', (test) => note({ name: test.fullTitle(), state: 'passed' }))
      .on('pending', (test) => note({ name: test.fullTitle(), state: 'skipped' }))
      .on('fail', (test, error) => {
        note({ name: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) });
      });
  });
}
