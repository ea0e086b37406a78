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
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  register();
  const results: Result[] = [];
  return new Promise((resolve, reject) => {
    mocha
      .run((failures) => {
        const report = process.env.HIT_TEST_REPORT;
        if (report) writeFileSync(report, JSON.stringify(results));
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      })
      .on('pass', (test) => results.push({ name: test.fullTitle(), state: 'passed' }))
      .on('pending', (test) => results.push({ name: test.fullTitle(), state: 'skipped' }))
      .on('fail', (test, error) =>
        results.push({ name: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
      );
  });
}
