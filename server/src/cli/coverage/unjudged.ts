import { saysWhatItPreparesFor, unknownTargets } from '../../analysis/outcomes/known-program.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FoundProgram } from '../find-program.ts';
import { shownPath } from '../find-program.ts';

interface Asked {
  /** The percentage that is asked for. */
  readonly minimum: number;
  /** Only some roles or frameworks are asked for, so that the others do not matter. */
  readonly isChoice: boolean;
}

/**
 * Why what is shown cannot be held against a minimum, a sentence each; none where it can. A check that has nothing to
 * look at must not pass: it would say that all is well for as long as a name is misspelled.
 */
export function unjudged(report: ProgramReport, found: FoundProgram, { minimum, isChoice }: Asked): readonly string[] {
  const against = `cannot be held against ${minimum} %`;
  const seeCheck = 'hit-curriculum check says why';
  const reasons = isChoice ? [] : unknown(found, against, seeCheck);
  for (const target of report.targets) {
    const unread = unreadDefinition(target, found);
    if (unread !== undefined) {
      reasons.push(`${target.title}: not all of ${unread} could be read, so that it ${against}: ${seeCheck}.`);
    } else if (report.incomplete && !hasNumber(target)) {
      reasons.push(`${target.title}: its coverage is not known, so that it ${against}: ${seeCheck}.`);
    }
  }
  if (reasons.length > 0 || report.targets.some(hasNumber)) return reasons;
  const titles = report.targets.map(({ title }) => title).join(', ');
  const why =
    titles === ''
      ? 'the program prepares for no role or framework and has no outcomes'
      : `the coverage of ${titles} is not known`;
  return [`There is nothing to hold against ${minimum} %: ${why}.`];
}

/** What the program prepares for and nobody knows. */
function unknown({ snapshot, program }: FoundProgram, against: string, seeCheck: string): string[] {
  const names = [...new Set(unknownTargets(snapshot, program).map(({ word }) => word.text))];
  return [
    ...names.map((name) => `“${name}”, under “prepares-for”, could not be found or read, so that it ${against}.`),
    ...(saysWhatItPreparesFor(program)
      ? []
      : [`Not all of “prepares-for” could be understood, so that it ${against}: ${seeCheck}.`]),
  ];
}

/** The file of a role or framework, where it is read in part only: what it asks for besides is not known. */
function unreadDefinition({ definition }: TargetCoverage, { snapshot, folder }: FoundProgram): string | undefined {
  const document = definition && snapshot.document(definition.uri);
  return document && factsOf(document)?.incomplete ? shownPath(document, folder) : undefined;
}

function hasNumber({ results }: TargetCoverage): boolean {
  return results.some(({ guaranteed }) => guaranteed !== undefined);
}
