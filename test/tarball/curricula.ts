/** A program in which nothing is wrong. */
export const sound = `curriculum: coding-certificate
title: Medical Coding Certificate
institution: Example Community College
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    teaches:
      icd-10-cm-coding: introduced
`;

/** The same with an unknown key, on line 2, and an unknown level. */
export const mistaken = sound.replace('title: Medical', 'titel: Medical').replace('introduced', 'introducd');

/** A program of which two things are said, both warnings: outcome-verb, twice. */
export const vague = `${sound}outcomes:
  codes-records: Understand how records are coded
  keeps-secrets: Know what must be kept secret
`;
