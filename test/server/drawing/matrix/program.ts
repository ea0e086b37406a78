import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { reportOf } from '../../../support/reports.ts';

const fixture = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
prepares-for: { roles: [records-clerk, data-clerk] }
courses:
  HIT 100: { title: Introduction, teaches: { medical-terminology: introduced, data-quality: introduced } }
  HIT 110: { title: Records, teaches: { medical-terminology: { level: mastered, assessed: true } } }
  HIT 200: { title: Data, teaches: { data-quality: mastered } }
  HIT 210: { title: Privacy, teaches: { privacy: reinforced } }
  ENG 101: { title: Writing }
terms:
  - { title: Fall, courses: [HIT 100, ENG 101] }
  - { title: Spring, courses: [HIT 110, { choose: 1, from: [HIT 200, HIT 210] }] }

//- /records-clerk.role.yaml
role: records-clerk
title: Records Clerk
requires:
  medical-terminology: { level: mastered, importance: core }
  data-quality: { level: reinforced, importance: useful }
  release-of-information: { level: introduced, importance: core }

//- /data-clerk.role.yaml
role: data-clerk
title: Data Clerk
requires: { data-quality: { level: mastered, importance: core } }
`;

/**
 * Two roles and five courses: one of the courses teaches nothing, two stand in a choice of one. Release of information is
 * taught nowhere, and data quality to the end only by the choice of HIT 200.
 */
export function smallReport(): ProgramReport {
  return reportOf(fixture);
}
