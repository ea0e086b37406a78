import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type CredentialConditions, credentialConditions } from '../credentials/credential-conditions.ts';
import type { ReportCredential } from './report.ts';
import { type ReportBasis, targetId } from './report-basis.ts';

/** The credentials of the taxonomy that a program or one of its concentrations prepares for, in the order of the text. */
export function reportCredentials({ snapshot, model, targets }: ReportBasis): readonly ReportCredential[] {
  const { taxonomy } = snapshot;
  const prepared = [model, ...model.concentrations].flatMap(({ preparesFor }) => preparesFor.certifications);
  const roles = targets.filter(({ kind }) => kind === 'role');
  return [...new Set(prepared.map(({ text }) => text))].flatMap((id) => {
    const credential = taxonomy.entry('credentials', id);
    if (!credential) return [];
    const { label, abbreviation, eligibility, sources } = credential;
    const [source] = sources;
    const asking = roles.filter(({ definition }) => certificationsOf(snapshot, definition).includes(id));
    return [
      {
        id,
        label,
        abbreviation,
        eligibility,
        eligible: isOpen(credentialConditions(model, credential, taxonomy)),
        roles: [...new Set(asking.map(targetId))],
        ...(source && { source: { title: source.title, url: source.url, asOf: source.asOf } }),
      },
    ];
  });
}

function certificationsOf(
  { taxonomy }: Snapshot,
  { id, document }: { readonly id: string; readonly document?: SourceDocument },
): readonly string[] {
  const role = document && factsOf(document)?.model;
  if (role?.kind === 'role') return role.certifications.map(({ text }) => text);
  return taxonomy.entry('roles', id)?.certifications ?? [];
}

function isOpen({ award, accreditation }: CredentialConditions): ReportCredential['eligible'] {
  const { state } = accreditation;
  if (award === 'not-met' || state === 'not-yet' || state === 'not-named') return 'no';
  return award === 'unknown' || state === 'not-told' ? 'unknown' : 'yes';
}
