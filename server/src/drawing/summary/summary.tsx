import type { JSX } from 'preact';
import type { Drawing } from '../drawing.ts';
import { CoverageCard } from './coverage-card.tsx';
import { CredentialsCard } from './credentials-card.tsx';
import { CreditsCard } from './credits-card.tsx';
import { ChallengesCard, TechnologiesCard } from './field-cards.tsx';
import { type FindingSummary, FindingsCard } from './findings-card.tsx';
import { GapsCard } from './gaps-card.tsx';
import { IdleCard } from './idle-card.tsx';
import { MetricsCard } from './metrics-card.tsx';
import { OutcomesCard } from './outcomes-card.tsx';

export type { FindingSummary } from './findings-card.tsx';

/** The program on one page: what a committee asks first. Without `findings` nothing is said of them. */
export function Summary(props: Drawing & { readonly findings?: readonly FindingSummary[] }): JSX.Element {
  const { report, view, actions, findings } = props;
  return (
    <div class="hc-summary">
      {report.incomplete ? (
        <p class="hc-incomplete">
          Not everything that the program draws on could be read or understood. What seems to be missing may be there.
        </p>
      ) : null}
      <CoverageCard report={report} actions={actions} />
      <GapsCard report={report} actions={actions} />
      <OutcomesCard report={report} actions={actions} />
      <div class="hc-cards">
        <CreditsCard report={report} way={view.way} actions={actions} />
        <CredentialsCard report={report} actions={actions} />
        <MetricsCard report={report} way={view.way} actions={actions} />
        <IdleCard report={report} actions={actions} />
        <TechnologiesCard report={report} actions={actions} />
      </div>
      <ChallengesCard report={report} actions={actions} />
      {findings ? <FindingsCard findings={findings} actions={actions} /> : null}
    </div>
  );
}
