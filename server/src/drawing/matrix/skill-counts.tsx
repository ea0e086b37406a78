import type { Drawing } from '../drawing.ts';
import type { Sign } from './grid-model.ts';
import { SignWord } from './grid-row.tsx';
import { type SkillStatus, skillCounts } from './shown-skills.ts';
import { markSigns, stateSigns } from './signs.ts';

/** What skills can be counted and filtered by, in the order in which it is offered. */
const skillStatuses: readonly { readonly status: SkillStatus; readonly sign: Sign }[] = [
  { status: 'met', sign: stateSigns.met },
  { status: 'partial', sign: stateSigns.partial },
  { status: 'missing', sign: stateSigns.missing },
  { status: 'unknown', sign: stateSigns.unknown },
  { status: 'only-for-some', sign: markSigns['only-for-some'] },
  { status: 'redundant', sign: markSigns.redundant },
  { status: 'orphan', sign: markSigns.orphan },
  { status: 'never-assessed', sign: markSigns['never-assessed'] },
];

/** How many skills there are of each kind; in the panel each count shows just those. */
export function SkillCounts({ report, view: { filters, way }, actions }: Drawing) {
  const { all, of } = skillCounts(report, filters, way);
  const choose = actions && ((status: SkillStatus | '') => actions.look({ filters: { ...filters, status } }));
  const counts = [
    { status: '' as const, count: all, what: all === 1 ? 'skill' : 'skills' },
    ...skillStatuses.map(({ status, sign }) => ({ status, count: of(status), what: <SignWord sign={sign} /> })),
  ];
  return (
    <ul class="hc-matrix-counts" aria-label="Skills by what stands out about them">
      {counts.map(({ status, count, what }) => (
        <li key={status}>
          {choose ? (
            <button type="button" aria-pressed={filters.status === status} onClick={() => choose(status)}>
              <b>{count}</b> {what}
            </button>
          ) : (
            <span>
              <b>{count}</b> {what}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
