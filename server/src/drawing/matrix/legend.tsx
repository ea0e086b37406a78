import type { ComponentChildren } from 'preact';
import type { ProgramReport, ReportLevel } from '../../analysis/report/report.ts';
import { SignWord } from './grid-row.tsx';
import { untoldSign } from './share.ts';
import { signs } from './signs.ts';

/** What the signs of the matrix of roles mean. */
export function RolesLegend() {
  return (
    <Legend>
      <li>
        <span class="hc-sample hc-heat-5">25</span> percent of what the target requires that the course would give all
        alone; the darker, the more
      </li>
      <li>
        <span class="hc-sample hc-heat-5 hc-dot">25</span> some of it would be lost without the course
      </li>
      <li>
        <b>{untoldSign}</b> taught, and not known how far
      </li>
      <CourseSigns />
    </Legend>
  );
}

interface SkillsLegendProps {
  readonly scale: readonly ReportLevel[];
  /** Levels of Bloom are among the letters. */
  readonly bloom?: boolean;
}

/** Whether a level of Bloom is required somewhere, so that its number is shown. */
export function usesBloom({ targets }: ProgramReport): boolean {
  return targets.some(({ results }) =>
    results.some(({ requirements }) => requirements.some(({ by }) => by === 'bloom')),
  );
}

/** The names of Bloom’s levels, from the first. */
export const bloomLevels = ['Remember', 'Understand', 'Apply', 'Analyze', 'Evaluate', 'Create'];

/** What the letters and signs of the map of skills mean. */
export function SkillsLegend({ scale, bloom = false }: SkillsLegendProps) {
  return (
    <Legend>
      {scale.map(({ id, letter, label }) => (
        <li key={id}>
          <b>{letter}</b> {label}
        </li>
      ))}
      <li>
        <b>•</b> taught, no level written
      </li>
      {bloom && (
        <li>
          Bloom’s levels:{' '}
          {bloomLevels.map((label, at) => (
            <span key={label}>
              {at > 0 && ', '}
              <b>B{at + 1}</b> {label}
            </span>
          ))}
        </li>
      )}
      <li>
        <b class="hc-underlined">{scale[0]?.letter ?? '•'}</b> assessed
      </li>
      <li>
        <SignWord sign={signs.missing} />: required, and taught by no course
      </li>
      <li>
        <SignWord sign={signs.partial} />: taught, below the required level
      </li>
      <li>
        <SignWord sign={signs.unknown} />: what is taught cannot be compared with what is required
      </li>
      <li>
        <SignWord sign={signs.onlyForSome} />: not reached by everyone
      </li>
      <li>
        <SignWord sign={signs.redundant} />: taught at one level in four courses or more
      </li>
      <li>
        <SignWord sign={signs.orphan} />: taught, and no target or outcome asks for it
      </li>
      <li>
        <SignWord sign={signs.neverAssessed} />: taught, and no assessment names it
      </li>
      <CourseSigns />
    </Legend>
  );
}

function CourseSigns() {
  return (
    <>
      <li>
        <b>{signs.option.sign}</b> above a course: not everyone takes it
      </li>
      <li>
        <b>{signs.idle.sign}</b> above a course: it stands out with no part in any target
      </li>
      <li>
        <b>{signs.losesNothing.sign}</b> above a course: others cover its part as well, so nothing would be lost without
        it
      </li>
    </>
  );
}

function Legend({ children }: { readonly children: ComponentChildren }) {
  return (
    <ul class="hc-matrix-legend" aria-label="Legend">
      {children}
    </ul>
  );
}
