import { credentialRule } from './credential-rule.ts';

/** RHIT as a target of a program that CAHIIM does not accredit, or that leads to a certificate. */
export const rhitAccreditation = credentialRule('rhit-accreditation', 'rhit', {
  title: 'RHIT without an accredited associate program',
  reason:
    'Only graduates of an associate program in health information management that CAHIIM accredits may sit for the examination, so a program that names `rhit` under `certifications` promises what it cannot keep without that. The rule looks at `award` and `accreditation`; a program that is a candidate, or only plans its accreditation, is not accredited yet. Where a program with a plan lists no accreditation at all, this is only asked for. A higher award is left alone, and so are credentials whose conditions nobody could confirm, such as the CHDA and the CPHI.',
  source:
    "AHIMA's requirements for the RHIT, as college catalogs cite them; the date as of which they hold is in the taxonomy.",
  wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
accreditation:
  - { accreditor: cahiim, status: candidate }
prepares-for:
  certifications: [rhit]
`,
  right: `curriculum: hit-aas
title: Health Information Technology
award: associate
accreditation:
  - { accreditor: cahiim, status: accredited }
prepares-for:
  certifications: [rhit]
`,
});
