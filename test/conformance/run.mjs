// Replays recorded cases of another YAML server against ours, and holds the agreement against the floors.
//
//   npm run conformance [-- --results FILE] [-- --list 50]
//
// The cases are no part of this repository: CONFORMANCE_DIR says where they are (default ../shared/conformance).
// Cases in which ours differs on purpose are listed, with the reason, in differences.md.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../client/editor/places.mjs';
import { run } from '../../client/editor/processes.mjs';
import { printResults } from '../results.mjs';

/** Percent of the cases in which ours must agree. */
const floors = {
  'validation: verdict': 97,
  'validation: start lines': 95,
  'completion: labels': 90,
  'hover: holds the text': 95,
};

const { values: options } = parseArgs({
  options: { results: { type: 'string' }, list: { type: 'string', default: '0' } },
});
const replay = path.resolve(root, process.env.CONFORMANCE_DIR ?? '../shared/conformance', 'replay.mjs');
const results = existsSync(replay) ? await measure() : [skipped()];
if (options.results) writeFileSync(options.results, JSON.stringify(results));
else process.exitCode = printResults(results);

function skipped() {
  const error = `${replay} is not there. Set CONFORMANCE_DIR to the folder with the recorded cases.`;
  return { name: 'Conformance', state: 'skipped', error };
}

async function measure() {
  const server = path.join(root, 'server', 'bin', 'hit-curriculum-language-server.mjs');
  const command = [process.execPath, server, '--stdio'];
  const args = [replay, '--section', 'hitCurriculum', '--list', options.list, '--', ...command];
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (Number(options.list) > 0) console.log(output);
  if (code !== 0) return [{ name: 'Conformance', state: 'failed', error: output }];
  return Object.entries(floors).map(([what, floor]) => held(what, floor, output));
}

/** Reads the line `what: agree/of (…)` of the replay's output, and holds it against its floor. */
function held(what, floor, output) {
  const line = output.split('\n').find((text) => text.startsWith(`${what}: `));
  const figures = /: (\d+)\/(\d+) /.exec(line ?? '');
  if (!figures) return { name: what, state: 'failed', error: `The replay printed no figure:\n${output}` };
  const percent = (100 * Number(figures[1])) / Number(figures[2]);
  const name = `${line} at least ${floor} %`;
  if (percent >= floor) return { name, state: 'passed' };
  return { name, state: 'failed', error: 'See the cases with `npm run conformance -- --list 50`.' };
}
