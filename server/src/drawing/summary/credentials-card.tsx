import type { JSX } from 'preact';
import type { ProgramReport, ReportCredential } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { percentInWords } from '../matrix/percent.ts';
import { Card, Go } from './card.tsx';

const answers: Readonly<Record<ReportCredential['eligible'], { sign: string; tone: string; words: string }>> = {
  yes: { sign: '✓', tone: 'met', words: 'Graduates may sit for it' },
  no: { sign: '✕', tone: 'missing', words: 'Graduates may not sit for it yet' },
  unknown: { sign: '?', tone: 'muted', words: 'Not known: the program does not say enough' },
};

/** The credentials that the program prepares for: whether it opens the way to them, and the roles that ask for them. */
export function CredentialsCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }) {
  if (report.credentials.length === 0) return null;
  return (
    <Card title="Credentials">
      <ul class="hc-list">
        {report.credentials.map((credential) => (
          <Credential key={credential.id} credential={credential} report={report} actions={actions} />
        ))}
      </ul>
    </Card>
  );
}

interface CredentialProps {
  readonly credential: ReportCredential;
  readonly report: ProgramReport;
  readonly actions: Actions | undefined;
}

function Credential({ credential, report, actions }: CredentialProps): JSX.Element {
  const { sign, tone, words } = answers[credential.eligible];
  const roles = report.targets.filter(({ id }) => credential.roles.includes(id));
  return (
    <li>
      <h4>
        {credential.abbreviation} <span class="hc-kind">{credential.label}</span>
      </h4>
      <p>
        <span class={`hc-sign hc-tone-${tone}`} aria-hidden="true">
          {sign}
        </span>{' '}
        {words}
      </p>
      <p class="hc-muted">{credential.eligibility}</p>
      {roles.length === 0 ? null : (
        <p>
          {'Asked for by '}
          {roles.map((role, index) => (
            <span key={role.id}>
              {index > 0 ? ', ' : ''}
              <Go place={role.place} actions={actions}>
                {role.title}
              </Go>
              {` (${percentInWords(role.results[0]?.guaranteed, role.results[0]?.atLeast)} for everyone)`}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
