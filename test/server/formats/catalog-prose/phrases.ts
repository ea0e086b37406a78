import type {
  ProseNote,
  ProseRequisite,
  RequisiteKind,
} from '../../../../server/src/formats/catalog-prose/requisites.ts';

/** What a catalog prints, what it means, and which kinds of notes there are about it. */
export type Phrase = readonly [
  prose: string,
  requisites: Partial<Record<RequisiteKind, readonly ProseRequisite[]>>,
  notes?: readonly ProseNote['kind'][],
];

export const phrases: readonly Phrase[] = [
  [
    '(HIM 3006 and program admission) or C.I.',
    { prerequisites: [{ any: [{ all: ['HIM 3006', { condition: 'Program admission' }] }, { condition: 'C.I.' }] }] },
  ],
  ['HSA 3111 or admitted to HIIM', { prerequisites: [{ any: ['HSA 3111', { condition: 'Admitted to HIIM' }] }] }],
  ['HSC 3537 or C.I.', { prerequisites: [{ any: ['HSC 3537', { condition: 'C.I.' }] }] }],
  ['HIM 4676 and HIM 4816C before or with', { corequisites: ['HIM 4676', 'HIM 4816C'] }, ['doubtful']],
  ['HIT 10 and (BIOL 5 or BIOL 55 or HLTH 5)', { prerequisites: ['HIT 10', { any: ['BIOL 5', 'BIOL 55', 'HLTH 5'] }] }],
  [
    'MTH 58 or MTH 65, one of CIS 121, BA 131, BA 205',
    { prerequisites: [{ any: ['MTH 58', 'MTH 65'] }, { any: ['CIS 121', 'BA 131', 'BA 205'] }] },
    ['doubtful'],
  ],
  ['Prereq: HIT 100. Coreq: BIO 168', { prerequisites: ['HIT 100'], corequisites: ['BIO 168'] }],
  [
    'Prerequisite(s): HIT 100; Corequisite(s): BIO 168, BIO 168L',
    { prerequisites: ['HIT 100'], corequisites: ['BIO 168', 'BIO 168L'] },
  ],
  ['Prerequisites: None', {}],
  ['N/A', {}],
  ['-', {}],
  ['None.', {}],
  ['HIT 100, HIT 110, and BIO 168', { prerequisites: ['HIT 100', 'HIT 110', 'BIO 168'] }],
  ['HIT 100; HIT 110; and BIO 168', { prerequisites: ['HIT 100', 'HIT 110', 'BIO 168'] }],
  ['HIT 100, HIT 110, or BIO 168', { prerequisites: [{ any: ['HIT 100', 'HIT 110', 'BIO 168'] }] }],
  ['either BIO 111 or BIO 168', { prerequisites: [{ any: ['BIO 111', 'BIO 168'] }] }],
  ['HIT 100 and either BIO 111 or BIO 168', { prerequisites: ['HIT 100', { any: ['BIO 111', 'BIO 168'] }] }],
  ['Either HIT 100 or HIT 110, and BIO 168', { prerequisites: [{ any: ['HIT 100', 'HIT 110'] }, 'BIO 168'] }],
  ['one of: BIO 111, BIO 168, BIO 201', { prerequisites: [{ any: ['BIO 111', 'BIO 168', 'BIO 201'] }] }],
  [
    'One of the following: BIO 111, BIO 168, or BIO 201; and HIT 100',
    { prerequisites: [{ any: ['BIO 111', 'BIO 168', 'BIO 201'] }, 'HIT 100'] },
  ],
  [
    'HIT 100 and one of BIO 111, BIO 168, BIO 201',
    { prerequisites: ['HIT 100', { any: ['BIO 111', 'BIO 168', 'BIO 201'] }] },
  ],
  [
    'HIT 100, one of BIO 111 or BIO 168, and consent of instructor',
    { prerequisites: ['HIT 100', { any: ['BIO 111', 'BIO 168'] }, { condition: 'Consent of instructor' }] },
  ],
  [
    'HIT 100 and HIT 110 or HIT 112',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 110'] }, 'HIT 112'] }] },
    ['doubtful'],
  ],
  [
    'HIT 100 or HIT 110 and HIT 112',
    { prerequisites: [{ any: ['HIT 100', { all: ['HIT 110', 'HIT 112'] }] }] },
    ['doubtful'],
  ],
  ['HIT 100 & HIT 110', { prerequisites: ['HIT 100', 'HIT 110'] }],
  ['HEIT B10 and HEIT B12', { prerequisites: ['HEIT B10', 'HEIT B12'] }],
  ['C802', { prerequisites: ['C802'] }],
  ['ENGL C1000 or ENGL C1001', { prerequisites: [{ any: ['ENGL C1000', 'ENGL C1001'] }] }],
  ['HIT-100, HIT-110', { prerequisites: ['HIT-100', 'HIT-110'] }],
  ['HIM3116C and HSA4180', { prerequisites: ['HIM3116C', 'HSA4180'] }],
  ['BIO 168/168L', { prerequisites: ['BIO 168', 'BIO 168L'] }, ['doubtful']],
  ['BIO 168/BIO 168L', { prerequisites: ['BIO 168', 'BIO 168L'] }, ['doubtful']],
  ['BIO 168/L', { prerequisites: ['BIO 168', 'BIO 168L'] }, ['doubtful']],
  ['BIO 168 & L', { prerequisites: ['BIO 168', 'BIO 168L'] }],
  [
    'Grade of C or higher in BIO 111 and BIO 112',
    {
      prerequisites: [
        { course: 'BIO 111', 'minimum-grade': 'C' },
        { course: 'BIO 112', 'minimum-grade': 'C' },
      ],
    },
  ],
  ['A grade of "C" or better in HIT 110', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  [
    'Minimum grade of C in HIT 110 or HIT 111',
    {
      prerequisites: [
        {
          any: [
            { course: 'HIT 110', 'minimum-grade': 'C' },
            { course: 'HIT 111', 'minimum-grade': 'C' },
          ],
        },
      ],
    },
  ],
  ['HIT 110 (minimum grade C)', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  [
    'HIT 110 with a grade of C or better and HIT 112 with a grade of B or better',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'HIT 112', 'minimum-grade': 'B' },
      ],
    },
  ],
  [
    'HIT 110 and HIT 112 with a grade of C or better',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'HIT 112', 'minimum-grade': 'C' },
      ],
    },
    ['doubtful'],
  ],
  [
    'HIT 110 and HIT 112, each with a grade of C or better',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'HIT 112', 'minimum-grade': 'C' },
      ],
    },
  ],
  [
    'HIT 110 and HIT 112. All with a grade of C or better.',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'HIT 112', 'minimum-grade': 'C' },
      ],
    },
  ],
  ['HIT 110 (C or better)', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  [
    'HIT 110 (C or better), BIO 168 (B- or better)',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'BIO 168', 'minimum-grade': 'B-' },
      ],
    },
  ],
  ['C or better in HIT 110', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  ['minimum grade C in HIT 110; HIT 112', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }, 'HIT 112'] }],
  ['BIO 111 with a minimum grade of 2.0', { prerequisites: [{ course: 'BIO 111', 'minimum-grade': '2.0' }] }],
  ['2.5 GPA and HIT 100', { prerequisites: [{ condition: '2.5 GPA' }, 'HIT 100'] }],
  ['minimum 2.0 GPA', { prerequisites: [{ condition: 'Minimum 2.0 GPA' }] }],
  ['Sophomore standing', { prerequisites: [{ condition: 'Sophomore standing' }] }],
  ['Junior or senior standing and HIT 200', { prerequisites: [{ condition: 'Junior or senior standing' }, 'HIT 200'] }],
  ['Admission to the HIT program', { prerequisites: [{ condition: 'Admission to the HIT program' }] }],
  [
    'Acceptance into the Health Information Technology program; HIT 100',
    { prerequisites: [{ condition: 'Acceptance into the Health Information Technology program' }, 'HIT 100'] },
  ],
  ['Placement into ENG 101 or higher', { prerequisites: [{ condition: 'Placement into ENG 101 or higher' }] }],
  [
    'Placement into ENG 101 or completion of ENG 090',
    { prerequisites: [{ any: [{ condition: 'Placement into ENG 101' }, 'ENG 090'] }] },
  ],
  ['ENG 101 or equivalent', { prerequisites: [{ any: ['ENG 101', { condition: 'Equivalent' }] }] }],
  ['ENG 101 or equivalent, HIT 100', { prerequisites: [{ any: ['ENG 101', { condition: 'Equivalent' }] }, 'HIT 100'] }],
  ['HIT 100 (or equivalent)', { prerequisites: [{ any: ['HIT 100', { condition: 'Equivalent' }] }] }],
  [
    'HIT 100 or consent of instructor or department chair',
    { prerequisites: [{ any: ['HIT 100', { condition: 'Consent of instructor or department chair' }] }] },
  ],
  [
    'HIT 100, HIT 110, or consent of instructor',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 110'] }, { condition: 'Consent of instructor' }] }] },
    ['doubtful'],
  ],
  [
    'HIT 100, HIT 110 or consent of instructor',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 110'] }, { condition: 'Consent of instructor' }] }] },
    ['doubtful'],
  ],
  [
    'HIT 100 and HIT 110, or permission of the program director',
    {
      prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 110'] }, { condition: 'Permission of the program director' }] }],
    },
  ],
  ['BIO 168 may be taken concurrently', { corequisites: ['BIO 168'] }],
  ['HIT 100 (may be taken concurrently)', { corequisites: ['HIT 100'] }],
  ['HIT 100, BIO 168 (may be taken concurrently)', { prerequisites: ['HIT 100'], corequisites: ['BIO 168'] }],
  [
    'HIT 100 or BIO 168 (may be taken concurrently)',
    { prerequisites: [{ condition: 'HIT 100 or BIO 168 (may be taken concurrently)' }] },
    ['condition'],
  ],
  ['HIT 100; BIO 168 before or with', { prerequisites: ['HIT 100'], corequisites: ['BIO 168'] }],
  [
    'HIT 100, and BIO 168 before or with',
    { prerequisites: [{ condition: 'HIT 100, and BIO 168 before or with' }] },
    ['condition'],
  ],
  ['HIT 100 and concurrent enrollment in BIO 168', { prerequisites: ['HIT 100'], corequisites: ['BIO 168'] }],
  ['Concurrent enrollment in BIO 168', { corequisites: ['BIO 168'] }],
  ['Completion of or concurrent enrollment in HIT 100', { corequisites: ['HIT 100'] }],
  ['Prior or concurrent enrollment in HIT 100', { corequisites: ['HIT 100'] }],
  ['HIT 100 or concurrent enrollment', { corequisites: ['HIT 100'] }],
  ['Must be taken concurrently with HIT 112L', { 'strict-corequisites': ['HIT 112L'] }],
  ['Corequisite: Must be taken with HIT 112L', { 'strict-corequisites': ['HIT 112L'] }],
  ['HIT 112L must be taken concurrently', { 'strict-corequisites': ['HIT 112L'] }],
  ['Pre- or corequisite: BIO 168', { corequisites: ['BIO 168'] }],
  ['Prerequisite or corequisite: BIO 168 and HIT 100', { corequisites: ['BIO 168', 'HIT 100'] }],
  ['Pre/Corequisite: BIO 168', { corequisites: ['BIO 168'] }],
  ['Prerequisite/Corequisite: BIO 168', { corequisites: ['BIO 168'] }],
  ['BIO 168 (pre- or corequisite)', { corequisites: ['BIO 168'] }],
  ['Recommended: ENG 101', { advisories: ['ENG 101'] }],
  ['ENG 101 recommended', { advisories: ['ENG 101'] }],
  ['Advisory: ENGL C1000', { advisories: ['ENGL C1000'] }],
  ['ADVISORIES: ENGL C1000 or ENGL 1A.', { advisories: [{ any: ['ENGL C1000', 'ENGL 1A'] }] }],
  ['Prerequisite: HIT 100. Recommended preparation: CIS 110', { prerequisites: ['HIT 100'], advisories: ['CIS 110'] }],
  ['HIT 100 required; CIS 110 strongly recommended', { prerequisites: ['HIT 100'], advisories: ['CIS 110'] }],
  ['Successful completion of HIT 100', { prerequisites: ['HIT 100'] }],
  [
    'Completion of all first-year courses',
    { prerequisites: [{ condition: 'Completion of all first-year courses' }] },
    ['condition'],
  ],
  ['Completion of HIT 100 and HIT 110', { prerequisites: ['HIT 100', 'HIT 110'] }],
  [
    'HIT 100 within the last five years',
    { prerequisites: [{ condition: 'HIT 100 within the last five years' }] },
    ['condition'],
  ],
  [
    'Not open to students with credit in HIT 110',
    { prerequisites: [{ condition: 'Not open to students with credit in HIT 110' }] },
    ['condition'],
  ],
  [
    'HIT 100 or HIT 110 but not both',
    { prerequisites: [{ condition: 'HIT 100 or HIT 110 but not both' }] },
    ['condition'],
  ],
  ['For HIT majors: HIT 100', { prerequisites: [{ condition: 'For HIT majors: HIT 100' }] }, ['condition']],
  ['HIT 100*', { prerequisites: ['HIT 100'] }, ['left-out']],
  [
    '((HIT 100 or HIT 101) and (BIO 111 or (BIO 168 and BIO 169))) or consent',
    {
      prerequisites: [
        {
          any: [
            { all: [{ any: ['HIT 100', 'HIT 101'] }, { any: ['BIO 111', { all: ['BIO 168', 'BIO 169'] }] }] },
            { condition: 'Consent' },
          ],
        },
      ],
    },
  ],
  ['[HIT 100 or HIT 101] and BIO 111', { prerequisites: [{ any: ['HIT 100', 'HIT 101'] }, 'BIO 111'] }],
  ['HIT 100 (HIT 101', { prerequisites: [{ condition: 'HIT 100 (HIT 101' }] }, ['condition']],
  ['Math 101 or higher', { prerequisites: [{ any: ['Math 101', { condition: 'Or higher' }] }] }],
  ['MTH 58 or higher', { prerequisites: [{ any: ['MTH 58', { condition: 'Or higher' }] }] }],
  ['HIT 100-110', { prerequisites: [{ condition: 'HIT 100-110' }] }, ['condition']],
  ['any 100-level HIT course', { prerequisites: [{ condition: 'Any 100-level HIT course' }] }, ['condition']],
  ['HIT 100 and 30 credits', { prerequisites: ['HIT 100', { condition: '30 credits' }] }],
  ['30 credit hours and HIT 100', { prerequisites: [{ condition: '30 credit hours' }, 'HIT 100'] }],
  ['HIT 1, 4, and 11', { prerequisites: ['HIT 1', 'HIT 4', 'HIT 11'] }],
  ['HIT 1 and HIT 10', { prerequisites: ['HIT 1', 'HIT 10'] }],
  ['ACT 19 or ENG 101', { prerequisites: [{ any: [{ condition: 'ACT 19' }, 'ENG 101'] }] }, ['condition']],
  [
    'Two of the following: HIT 100, HIT 110, HIT 112',
    { prerequisites: [{ condition: 'Two of the following: HIT 100, HIT 110, HIT 112' }] },
    ['condition'],
  ],
  ['HIT 100 BIO 168', { prerequisites: [{ condition: 'HIT 100 BIO 168' }] }, ['condition']],
  [
    'HIT 100 Introduction to Health Information',
    { prerequisites: [{ condition: 'HIT 100 Introduction to Health Information' }] },
    ['condition'],
  ],
  ['Students must have completed HIT 100 and HIT 110', { prerequisites: ['HIT 100', 'HIT 110'] }],
  [
    'HIT 100, HIT 110 or HIT 111, and BIO 168',
    { prerequisites: [{ condition: 'HIT 100, HIT 110 or HIT 111, and BIO 168' }] },
    ['condition'],
  ],
  [
    'HIT 100 or HIT 101, BIO 111 or BIO 168',
    { prerequisites: [{ any: ['HIT 100', 'HIT 101'] }, { any: ['BIO 111', 'BIO 168'] }] },
    ['doubtful'],
  ],
  [
    'HIT 100, HIT 110, BIO 111 or BIO 168',
    { prerequisites: [{ any: ['HIT 100', 'HIT 110', 'BIO 111', 'BIO 168'] }] },
    ['doubtful'],
  ],
  [
    'HIT 100, HIT 110, and BIO 111 or BIO 168',
    { prerequisites: ['HIT 100', 'HIT 110', { any: ['BIO 111', 'BIO 168'] }] },
    ['doubtful'],
  ],
  ['HIM/HSA 3116', { prerequisites: [{ condition: 'HIM/HSA 3116' }] }, ['condition']],
  [
    'background check, drug screen, and immunizations',
    {
      prerequisites: [{ condition: 'Background check' }, { condition: 'Drug screen' }, { condition: 'Immunizations' }],
    },
  ],
  ['HIT 100 and background check', { prerequisites: ['HIT 100', { condition: 'Background check' }] }],
  [
    'PREREQUISITE: HIT 100 AND BIO 111 WITH A GRADE OF C OR BETTER',
    {
      prerequisites: [
        { course: 'HIT 100', 'minimum-grade': 'C' },
        { course: 'BIO 111', 'minimum-grade': 'C' },
      ],
    },
    ['doubtful'],
  ],
  [
    'Prerequisites: ENC 1101 with a "C" or better. Corequisite: HIM 1000C. Permission of instructor.',
    {
      prerequisites: [{ course: 'ENC 1101', 'minimum-grade': 'C' }],
      corequisites: ['HIM 1000C', { condition: 'Permission of instructor' }],
    },
  ],
  ['Consent of instructor.', { prerequisites: [{ condition: 'Consent of instructor' }] }],
  ['HIT 100 and/or HIT 110', { prerequisites: [{ any: ['HIT 100', 'HIT 110'] }] }],
  ['BIO 168 with lab', { prerequisites: [{ condition: 'BIO 168 with lab' }] }, ['condition']],
  ['Take HIT-100 HIT-110;', { prerequisites: [{ condition: 'HIT-100 HIT-110' }] }, ['condition']],
  [
    'HIT 210 with a C or better; concurrent enrollment in HIT 215',
    { prerequisites: [{ course: 'HIT 210', 'minimum-grade': 'C' }], corequisites: ['HIT 215'] },
  ],
  [
    'RHIT credential or HIT 299',
    { prerequisites: [{ any: [{ condition: 'RHIT credential' }, 'HIT 299'] }] },
    ['condition'],
  ],
  ['HIT 100 with a C', { prerequisites: [{ course: 'HIT 100', 'minimum-grade': 'C' }] }],
  ['HIT 110, with a grade of C or better', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  ['Corequisite: BIO 168 or BIO 169', { corequisites: [{ any: ['BIO 168', 'BIO 169'] }] }],
  ['BIO 168 lab fee', { prerequisites: [{ condition: 'BIO 168 lab fee' }] }, ['condition']],
  ['High school biology or BIO 100', { prerequisites: [{ any: [{ condition: 'High school biology' }, 'BIO 100'] }] }],
  [
    'Prerequisite: high school diploma or GED',
    { prerequisites: [{ any: [{ condition: 'High school diploma' }, { condition: 'GED' }] }] },
  ],
  [
    'HIT 100, and HIT 110 or concurrent enrollment in HIT 110',
    { prerequisites: [{ condition: 'HIT 100, and HIT 110 or concurrent enrollment in HIT 110' }] },
    ['condition'],
  ],
  ['Must be taken with HIT 112L', { 'strict-corequisites': ['HIT 112L'] }],
  ['HIT 100 must be completed with a C or better', { prerequisites: [{ course: 'HIT 100', 'minimum-grade': 'C' }] }],
  ['HIT 100 must be completed', { prerequisites: [{ condition: 'HIT 100 must be completed' }] }, ['condition']],
  ['Prerequisite: HIT 100 or concurrent enrollment.', { corequisites: ['HIT 100'] }],
  [
    'HIT 100 and concurrent enrollment in BIO 168 or BIO 169',
    { prerequisites: ['HIT 100'], corequisites: [{ any: ['BIO 168', 'BIO 169'] }] },
  ],
  ['Instructor/department consent', { prerequisites: [{ condition: 'Instructor/department consent' }] }],
  ['HIT 100 (Human Anatomy)', { prerequisites: [{ condition: 'HIT 100 (Human Anatomy)' }] }, ['condition']],
  ['A&P 101 or BIO 111', { prerequisites: [{ any: ['A&P 101', 'BIO 111'] }] }],
  ['Sophomore or higher standing', { prerequisites: [{ condition: 'Sophomore or higher standing' }] }],
  [
    'Prerequisites: HIT 110, HIT 120, and BIO 163 or BIO 168 and BIO 169, all with a minimum grade of C.',
    {
      prerequisites: [
        { course: 'HIT 110', 'minimum-grade': 'C' },
        { course: 'HIT 120', 'minimum-grade': 'C' },
        {
          any: [
            { course: 'BIO 163', 'minimum-grade': 'C' },
            {
              all: [
                { course: 'BIO 168', 'minimum-grade': 'C' },
                { course: 'BIO 169', 'minimum-grade': 'C' },
              ],
            },
          ],
        },
      ],
    },
    ['doubtful'],
  ],
  [
    'HIT 110 (C or better) or instructor permission',
    { prerequisites: [{ any: [{ course: 'HIT 110', 'minimum-grade': 'C' }, { condition: 'Instructor permission' }] }] },
  ],
  [
    'Prerequisite: HIT 114 or permission of instructor; Corequisite: HIT 122',
    { prerequisites: [{ any: ['HIT 114', { condition: 'Permission of instructor' }] }], corequisites: ['HIT 122'] },
  ],
  [
    'Completion of HIT 110 with a grade of "C" or higher and admission to the program.',
    { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }, { condition: 'Admission to the program' }] },
  ],
  [
    'ENG 111 and one of the following: MAT 143, MAT 152, or MAT 171',
    { prerequisites: ['ENG 111', { any: ['MAT 143', 'MAT 152', 'MAT 171'] }] },
  ],
  [
    'Take HIT 110, HIT 114. Minimum grade C.',
    { prerequisites: ['HIT 110', 'HIT 114', { condition: 'Minimum grade C' }] },
    ['condition'],
  ],
  [
    'Prerequisite: C or better in AHS 115 and HIT 109.',
    {
      prerequisites: [
        { course: 'AHS 115', 'minimum-grade': 'C' },
        { course: 'HIT 109', 'minimum-grade': 'C' },
      ],
    },
  ],
  [
    'Enrollment in the HIT program and HIT 105',
    { prerequisites: [{ condition: 'Enrollment in the HIT program' }, 'HIT 105'] },
  ],
  [
    'HIM 200 and (concurrent or prior) HIM 210',
    { prerequisites: ['HIM 200', { condition: '(concurrent or prior) HIM 210' }] },
    ['condition'],
  ],
  ['Concurrent: HIT 205', { corequisites: ['HIT 205'] }],
  [
    'Prerequisites: HIT 105 and HIT 109 or permission of the program coordinator.',
    {
      prerequisites: [
        { any: [{ all: ['HIT 105', 'HIT 109'] }, { condition: 'Permission of the program coordinator' }] },
      ],
    },
    ['doubtful'],
  ],
  ['BIOL 2401/BIOL 2402', { prerequisites: [{ any: ['BIOL 2401', 'BIOL 2402'] }] }, ['doubtful']],
  ['Departmental approval, HIT 200', { prerequisites: [{ condition: 'Departmental approval' }, 'HIT 200'] }],
  ['HITT 1305; POFM 1317 recommended.', { prerequisites: ['HITT 1305'], advisories: ['POFM 1317'] }],
  [
    'Must have a 2.0 GPA or higher and HIT 100',
    { prerequisites: [{ condition: 'Must have a 2.0 GPA or higher' }, 'HIT 100'] },
  ],
  ['Co-requisites: HIT 110, HIT 120.', { corequisites: ['HIT 110', 'HIT 120'] }],
  ['MTH 95 or placement test', { prerequisites: [{ any: ['MTH 95', { condition: 'Placement test' }] }] }],
  ['WR 115 (or higher) and MTH 60', { prerequisites: [{ any: ['WR 115', { condition: 'Or higher' }] }, 'MTH 60'] }],
  [
    '(HIM 2000 and HIM 2100) with a grade of C or better',
    {
      prerequisites: [
        { course: 'HIM 2000', 'minimum-grade': 'C' },
        { course: 'HIM 2100', 'minimum-grade': 'C' },
      ],
    },
  ],
  [
    'Prerequisite: BIO 137 OR (BIO 139 AND BIO 138)',
    { prerequisites: [{ any: ['BIO 137', { all: ['BIO 139', 'BIO 138'] }] }] },
  ],
  ['Students must pass HIT 100.', { prerequisites: [{ condition: 'Pass HIT 100' }] }, ['condition']],
  ['Not available to freshmen', { prerequisites: [{ condition: 'Not available to freshmen' }] }, ['condition']],
  ['No prerequisites.', {}],
  ['Prerequisites: none; corequisites: none', {}],
  ['HIMT 1100; minimum grade of "C"', { prerequisites: [{ course: 'HIMT 1100', 'minimum-grade': 'C' }] }],
  [
    'Prereq: [HIM 3006 or equivalent] and MAN 3025',
    { prerequisites: [{ any: ['HIM 3006', { condition: 'Equivalent' }] }, 'MAN 3025'] },
  ],
  ['HIT 100 and HIT 110 or higher', { prerequisites: ['HIT 100', { any: ['HIT 110', { condition: 'Or higher' }] }] }],
  ['HIT 110 with a grade of C.', { prerequisites: [{ course: 'HIT 110', 'minimum-grade': 'C' }] }],
  ['HIT 100 or C.I.', { prerequisites: [{ any: ['HIT 100', { condition: 'C.I.' }] }] }],
  [
    'HIT 100 and C.I. Coreq: BIO 168.',
    { prerequisites: ['HIT 100', { condition: 'C.I.' }], corequisites: ['BIO 168'] },
  ],
  [
    'HIT 100 or HIT 110 or equivalent',
    { prerequisites: [{ any: ['HIT 100', 'HIT 110', { condition: 'Equivalent' }] }] },
  ],
  [
    'HIT 100, HIT 110, or equivalent',
    { prerequisites: [{ any: [{ all: ['HIT 100', 'HIT 110'] }, { condition: 'Equivalent' }] }] },
    ['doubtful'],
  ],
  [
    'HIT 100 and HIT 110; minimum grade C',
    { prerequisites: [{ condition: 'HIT 100 and HIT 110; minimum grade C' }] },
    ['condition'],
  ],
];
