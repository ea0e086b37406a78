import { credentialRule } from './credential-rule.ts';

/** RHIA as a target of a program below the bachelor's degree, or that CAHIIM does not accredit. */
export const rhiaAccreditation = credentialRule('rhia-accreditation', 'rhia', {
  title: 'RHIA without an accredited bachelor’s or master’s program',
  reason:
    'Only graduates of a bachelor’s or master’s program in health information management that CAHIIM accredits may sit for the examination, or those of a certificate after the bachelor’s degree that CAHIIM has approved, so a program that names `rhia` under `certifications` promises what it cannot keep without that. The rule looks at `award` and `accreditation`; a program that is a candidate, or only plans its accreditation, is not accredited yet. Where a program with a plan lists no accreditation at all, this is only asked for. A certificate that names CAHIIM under `accreditation` counts as approved.',
  source:
    "AHIMA's requirements for the RHIA, as college catalogs cite them; the date as of which they hold is in the taxonomy.",
  wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
accreditation: [cahiim]
prepares-for:
  certifications: [rhia]
`,
  right: `curriculum: him-bs
title: Health Information Management
award: bachelor
accreditation: [cahiim]
prepares-for:
  certifications: [rhia]
`,
});
