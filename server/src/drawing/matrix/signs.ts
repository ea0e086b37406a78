import type { SkillMark } from '../../analysis/report/report.ts';
import type { Sign } from './grid-model.ts';

/** The marks of the matrices; their legend is drawn from them. */
export const signs = {
  met: { sign: '✓', word: 'Met', tone: 'met' },
  partial: { sign: '▽', word: 'Partial', tone: 'partial' },
  missing: { sign: '✕', word: 'Missing', tone: 'missing' },
  unknown: { sign: '?', word: 'Not known', tone: 'muted' },
  onlyForSome: { sign: '◇', word: 'Only for some', tone: 'partial' },
  redundant: { sign: '≡', word: 'Redundant', tone: 'muted' },
  orphan: { sign: '○', word: 'Not asked for', tone: 'muted' },
  neverAssessed: { sign: '☐', word: 'Never assessed', tone: 'partial' },
  option: { sign: '◇', word: 'Not everyone takes it', tone: 'muted' },
  losesNothing: { sign: '∅', word: 'Others cover its part as well', tone: 'muted' },
  idle: { sign: '○', word: 'No part in any target', tone: 'muted' },
} as const satisfies Record<string, Sign>;

/** The sign of a state of a requirement. */
export const stateSigns = {
  met: signs.met,
  partial: signs.partial,
  missing: signs.missing,
  unknown: signs.unknown,
} as const;

/** The sign of what stands out about a skill. */
export const markSigns: Readonly<Record<SkillMark, Sign>> = {
  gap: signs.missing,
  shortfall: signs.partial,
  'only-for-some': signs.onlyForSome,
  redundant: signs.redundant,
  orphan: signs.orphan,
  'never-assessed': signs.neverAssessed,
};
