import type { JSX } from 'preact';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { ProgramReport, ReportCredential } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { Card, Go } from './card.tsx';
import { asOfWords, credentialCaveat, eligibleWords } from './credential-words.ts';

const signs: Readonly<Record<ReportCredential['eligible'], { sign: string; tone: string }>> = {
  yes: { sign: '✓', tone: 'met' },
  no: { sign: '✕', tone: 'missing' },
  unknown: { sign: '?', tone: 'muted' },
};

/** The credentials that the program prepares for: whether it opens the way to them, and the roles that ask for them. */
export function CredentialsCard({ report, actions }: { report: ProgramReport; actions: Actions | undefined }) {
  if (report.credentials.length === 0) return null;
  return (
    <Card title="Credentials" note={credentialCaveat}>
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
  const { eligible, source } = credential;
  const { sign, tone } = signs[eligible];
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
        {eligibleWords[eligible]}
      </p>
      <p class="hc-muted">{credential.eligibility}</p>
      {source ? (
        <p class="hc-source">
          {asOfWords(credential)}: <WebAddress url={source.url} />
        </p>
      ) : null}
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

/** The address in full, since paper cannot be clicked; a link only where it is one of the web. */
function WebAddress({ url }: { readonly url: string }): JSX.Element {
  return /^https?:\/\//i.test(url) ? <a href={url}>{url}</a> : <span>{url}</span>;
}
