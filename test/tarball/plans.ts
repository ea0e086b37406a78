/** A plan of our own in the format of Curricular Analytics: three courses in a row, and one beside them. */
export const plan = `Curriculum,Medical Coding,,,,,,,,,
Institution,Example Community College,,,,,,,,,
Degree Type,AS,,,,,,,,,
System Type,semester,,,,,,,,,
CIP,51.0713,,,,,,,,,
Courses,,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Medical Terminology,HIT,101,,,,3,,,1
2,Diagnostic Coding,HIT,112,1,,,3,,,2
3,Coding Practicum,HIT,120,2,,,2,,,3
4,"Ethics, an Introduction",PHI,110,,,,3,,,1
`;

/** Title, complexity, blocking, delay and centrality of its courses, worked out by hand. */
export const metricsOfPlan = [
  ['Coding Practicum', 3, 0, 3, 0],
  ['Diagnostic Coding', 4, 1, 3, 3],
  ['Ethics, an Introduction', 1, 0, 1, 0],
  ['Medical Terminology', 5, 2, 3, 0],
];

/** A program for a role of which it teaches next to nothing. */
export const coder = `curriculum: coder
title: Coder Certificate
institution: Example Community College
award: certificate
prepares-for:
  roles: [medical-coder]
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches:
      icd-10-cm-coding: introduced
`;
