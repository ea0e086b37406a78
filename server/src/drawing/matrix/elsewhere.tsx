import type { ProgramReport } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { wayOf } from './columns.ts';

interface ElsewhereProps {
  readonly report: ProgramReport;
  /** The id of the way that is looked at. */
  readonly way: string;
  /** The id of the target that alone is looked at; empty for all. */
  readonly target?: string;
  readonly actions: Actions | undefined;
}

/** The targets that only other ways prepare for, by these ways; in the panel each way can be chosen. */
export function Elsewhere({ report, way, target = '', actions }: ElsewhereProps) {
  const groups = elsewhere(report, way, target);
  if (groups.length === 0) return null;
  return (
    <p class="hc-elsewhere">
      {groups.map(({ ways, first, targets }, at) => {
        const words = `Only on ${ways}: ${targets.join(', ')}`;
        return (
          <span key={ways}>
            {at > 0 && '; '}
            {actions ? (
              <button type="button" class="hc-matrix-link" onClick={() => actions.look({ way: first })}>
                {words}
              </button>
            ) : (
              words
            )}
          </span>
        );
      })}
    </p>
  );
}

interface Group {
  /** The titles of the ways. */
  readonly ways: string;
  /** The id of the first of them. */
  readonly first: string;
  /** The titles of the targets. */
  readonly targets: readonly string[];
}

function elsewhere(report: ProgramReport, wayId: string, targetId: string): readonly Group[] {
  const way = wayOf(report, wayId)?.id ?? '';
  const groups = new Map<string, { ways: string; first: string; targets: string[] }>();
  for (const { title, results } of report.targets.filter(({ id }) => targetId === '' || id === targetId)) {
    const [first] = results;
    if (!first || results.some((result) => result.way === way)) continue;
    const ways = results.map((result) => report.ways.find(({ id }) => id === result.way)?.title ?? result.way);
    const key = ways.join(' and ');
    const group = groups.get(key) ?? { ways: key, first: first.way, targets: [] };
    groups.set(key, group);
    group.targets.push(title);
  }
  return [...groups.values()];
}
