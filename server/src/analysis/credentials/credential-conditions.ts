import type { Accreditor, Credential } from '../../../../schemas/taxonomy.ts';
import type { Accreditation } from '../../model/accreditation.ts';
import type { Curriculum } from '../../model/file-model.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';

/** Whether a program is such that its graduates may sit for a credential, as far as its file says. */
export interface CredentialConditions {
  readonly credential: Credential;
  readonly award: 'met' | 'not-met' | 'unknown';
  readonly accreditation: AccreditationCondition;
}

/**
 * - `met`: the accreditor has accredited the program, or the credential asks for none;
 * - `not-yet`: the program is only a candidate, or plans it: `found` is where it says so;
 * - `not-named`: the file lists accreditations, and not this one;
 * - `not-told`: it lists none at all.
 */
export interface AccreditationCondition {
  readonly state: 'met' | 'not-yet' | 'not-named' | 'not-told';
  readonly accreditor?: Accreditor;
  readonly found?: Accreditation;
}

/**
 * Holds a program against the conditions that the taxonomy has for a credential: the award, and the accreditation of the
 * program. The field of study is not compared, since who accredits programs accredits those of one field. A credential
 * without such conditions has them met.
 */
export function credentialConditions(
  program: Curriculum,
  credential: Credential,
  taxonomy: TaxonomyIndex,
): CredentialConditions {
  return {
    credential,
    award: awardOf(program, credential, taxonomy),
    accreditation: accreditationOf(program, credential, taxonomy),
  };
}

function awardOf(
  { award }: Curriculum,
  { minimumAward, approvedAwards = [] }: Credential,
  { taxonomy }: TaxonomyIndex,
): CredentialConditions['award'] {
  if (minimumAward === undefined) return 'met';
  // The taxonomy lists awards from the lowest to the highest.
  const rankOf = (id: string | undefined) => taxonomy.awards.findIndex((one) => one.id === id);
  const [has, needs] = [rankOf(award?.text), rankOf(minimumAward)];
  if (!award || has < 0 || needs < 0) return 'unknown';
  return has >= needs || approvedAwards.includes(award.text) ? 'met' : 'not-met';
}

function accreditationOf(
  { accreditations, sections }: Curriculum,
  { accreditation }: Credential,
  taxonomy: TaxonomyIndex,
): AccreditationCondition {
  const accreditor = accreditation === undefined ? undefined : taxonomy.entry('accreditors', accreditation);
  if (!accreditor) return { state: 'met' };
  const own = accreditations.filter((one) => isBy(one, accreditor));
  if (own.some(({ status }) => !status || status.text === 'accredited')) return { state: 'met', accreditor };
  const [found] = own;
  if (found) return { state: 'not-yet', accreditor, found };
  // A key without an accreditor behind it is still being written.
  const isBegun = sections.some(({ key }) => key.text === 'accreditation');
  if (accreditations.length === 0 && isBegun) return { state: 'met', accreditor };
  return { state: accreditations.length > 0 ? 'not-named' : 'not-told', accreditor };
}

/** By its id, or by the name and the initials under which people know it. */
function isBy(one: Accreditation, { id, label, abbreviation }: Accreditor): boolean {
  if (one.accreditor) return one.accreditor.text === id;
  const names = [id, label, abbreviation].map((name) => name.toLowerCase());
  return [one.title, one.abbreviation].some((word) => word !== undefined && names.includes(word.text.toLowerCase()));
}
