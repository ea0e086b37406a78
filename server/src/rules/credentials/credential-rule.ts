import type { Credential } from '../../../../schemas/taxonomy.ts';
import {
  type AccreditationCondition,
  type CredentialConditions,
  credentialConditions,
} from '../../analysis/credentials/credential-conditions.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import type { RelatedPlace, Severity } from '../../syntax/finding.ts';
import { ofAccreditation } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import type { RuleAbout } from '../rule-about.ts';
import { joined } from '../words/lists.ts';
import { credentialFixes, placesOfCredential } from './credential-fixes.ts';

/** The rule that holds a program against what the taxonomy says of a credential that it prepares for. */
export function credentialRule(code: string, credential: string, about: RuleAbout): Rule {
  return {
    code,
    category: 'credentials',
    severity: 'warning',
    about,
    reads: ofAccreditation,
    check(file) {
      const { model, taxonomy } = file;
      const entry = taxonomy.entry('credentials', credential);
      if (model.kind !== 'curriculum' || !entry) return [];
      const places = placesOfCredential(model, credential);
      const [first, ...others] = places;
      if (!first) return [];
      const found = judged(file, model, credentialConditions(model, entry, taxonomy));
      if (!found) return [];
      const { start, end } = first;
      const elsewhere = others.map((other) => ({
        message: `${credential} stands here as well`,
        start: other.start,
        end: other.end,
      }));
      return [{ start, end, ...found, related: [...found.related, ...elsewhere].slice(0, 10) }];
    },
    fixes: (file, finding) => credentialFixes(file, file.taxonomy.entry('credentials', credential), finding),
  };
}

interface Judged extends Pick<Found, 'message' | 'values'> {
  readonly related: readonly RelatedPlace[];
  readonly severity?: Severity;
}

function judged(
  file: CheckedFile,
  program: Curriculum,
  { credential, award, accreditation }: CredentialConditions,
): Judged | undefined {
  const isAwardWrong = award === 'not-met';
  const isAccreditationWrong = accreditation.state === 'not-yet' || accreditation.state === 'not-named';
  const { label: accreditor } = accreditation.accreditor ?? credential;
  const values = { credential: credential.id, award, accreditation: accreditation.state };
  if (!isAwardWrong && !isAccreditationWrong) {
    // A file that is only begun may yet say it.
    const isPlanned = program.terms.some(({ slots }) => slots.length > 0);
    if (accreditation.state !== 'not-told' || !isPlanned || file.facts.incomplete) return undefined;
    return {
      message: `${asked(credential)} This file does not say whether the ${accreditor} accredits the program. If it does, write ${quoted(`accreditation: [${accreditation.accreditor?.id}]`)}.`,
      values,
      related: [],
      severity: 'information',
    };
  }
  const wrong = [
    ...(isAwardWrong ? [`leads to ${awardInWords(file, program)}`] : []),
    ...(isAccreditationWrong ? [accreditationInWords(accreditation)] : []),
  ];
  const remedy = isAwardWrong
    ? `Take ${quoted(credential.id)} out of \`certifications\`, or correct the award.`
    : `Take ${quoted(credential.id)} out of \`certifications\` until it is accredited; if it is, correct \`accreditation\`.`;
  return {
    message: `${asked(credential)} This program ${joined(wrong)}. ${remedy}`,
    values,
    related: [
      ...(isAwardWrong && program.award
        ? [{ message: 'The award is here', start: program.award.start, end: program.award.end }]
        : []),
      ...(accreditation.found
        ? [{ message: 'The accreditation is here', start: accreditation.found.start, end: accreditation.found.end }]
        : []),
    ],
  };
}

/** What the credential asks for, and as of when this is believed to hold. */
function asked({ abbreviation, eligibility, sources }: Credential): string {
  const [source] = sources;
  const words = `${eligibility.charAt(0).toLowerCase()}${eligibility.slice(1).replace(/\.$/, '')}`;
  return `${abbreviation} asks for ${words}${source ? `, according to ${pageInWords(source.title)} as of ${source.asOf}` : ''}.`;
}

/** “RHIT, AHIMA”, as sources are listed, in a sentence: “AHIMA’s page on RHIT”. */
function pageInWords(title: string): string {
  const [, topic, owner] = /^(.+), ([^,]+)$/.exec(title) ?? [];
  return topic === undefined ? title : `${owner}’s page on ${topic}`;
}

function awardInWords({ taxonomy }: CheckedFile, { award }: Curriculum): string {
  const label = taxonomy.entry('awards', award?.text ?? '')?.label ?? award?.text ?? '';
  return `the award ${quoted(shortened(label))}`;
}

function accreditationInWords({ state, accreditor, found }: AccreditationCondition): string {
  const by = accreditor?.abbreviation ?? '';
  if (state === 'not-named') return `names no accreditation by ${by}`;
  return found?.status?.text === 'planned'
    ? `only plans its accreditation by ${by}`
    : `is only a candidate for accreditation by ${by}, and not accredited yet`;
}
