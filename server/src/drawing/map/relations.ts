import type { ProgramReport } from '../../analysis/report/report.ts';

/** What a course has to do with others, through as many steps as there are. */
export interface Relations {
  /** The folded codes of what it needs before or with it, and of what needs it. */
  readonly needs: ReadonlySet<string>;
  readonly unlocks: ReadonlySet<string>;
}

/** What the course needs, and what it unlocks; advisories bind nobody and do not count. The course itself is in neither. */
export function relationsOf(report: ProgramReport, course: string): Relations {
  const needs = new Map<string, string[]>();
  const unlocks = new Map<string, string[]>();
  for (const { code, requisites } of report.courses) {
    for (const requisite of requisites) {
      if (requisite.kind === 'advisories') continue;
      needs.set(code, [...(needs.get(code) ?? []), requisite.needs]);
      unlocks.set(requisite.needs, [...(unlocks.get(requisite.needs) ?? []), code]);
    }
  }
  return { needs: reached(needs, course), unlocks: reached(unlocks, course) };
}

function reached(steps: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const found = new Set<string>([start]);
  for (const course of found) for (const next of steps.get(course) ?? []) found.add(next);
  found.delete(start);
  return found;
}
