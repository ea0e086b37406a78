import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import type { CoverageResult } from '../../../../server/src/analysis/report/target-coverage.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

/** How the program of a workspace covers a target on a way. */
export function covered(workspace: FixtureWorkspace, target: string, way = ''): CoverageResult {
  const targets = programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
  const found = targets.find(({ id }) => id === target)?.results.find((one) => one.way === way);
  if (!found) throw new Error(`There is no ${target} on the way “${way}”.`);
  return found;
}

/** A program as files: its keys after the head, then more files. */
export function programWith(keys: string, ...files: readonly string[]): FixtureWorkspace {
  const head = '//- /hit.curriculum.yaml\ncurriculum: hit\ntitle: HIT\naward: associate\n';
  return fixtureWorkspace([head + keys.trim(), ...files.map((file) => file.trim())].join('\n'));
}

/** A role as a file. */
export function role(id: string, requires: string, keys = ''): string {
  return `//- /${id}.role.yaml\nrole: ${id}\ntitle: The ${id}\n${keys}\nrequires:\n${requires}`;
}

/** Whole percent, rounded down, as people read them. */
export function percent(coverage: number | undefined): number | undefined {
  return coverage === undefined ? undefined : Math.floor(coverage * 100 + 1e-9);
}

/** The percentages of each course: its share, and its losses of what is possible and of what is guaranteed. */
export function byCourse({ courses }: CoverageResult): Record<string, (number | undefined)[]> {
  return Object.fromEntries(
    courses.map(({ code, share, loss }) => [code, [share, loss.possible, loss.guaranteed].map(percent)]),
  );
}

/** How each requirement is covered, in few words: `met 3/2`, or with what is guaranteed `met 3 (1)/2`. */
export function byRequirement({ requirements }: CoverageResult): Record<string, string> {
  return Object.fromEntries(
    requirements.map(({ id, state, possible, guaranteed, required }) => {
      const forEveryone = possible?.rank === guaranteed?.rank ? '' : ` (${guaranteed?.rank ?? '–'})`;
      return [id, `${state} ${possible?.rank ?? '–'}${forEveryone}/${required?.rank ?? '–'}`];
    }),
  );
}
