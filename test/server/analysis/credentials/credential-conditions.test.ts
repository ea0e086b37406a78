import { describe, expect, test } from 'vitest';
import { credentialConditions } from '../../../../server/src/analysis/credentials/credential-conditions.ts';
import { practiceExperience } from '../../../../server/src/analysis/credentials/practice-experience.ts';
import { factsOf } from '../../../../server/src/workspace/links/file-facts.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** `award accreditation` of a program for a credential. */
function conditions(credential: string, award: string, accreditation = ''): string {
  const workspace = fixtureWorkspace(`curriculum: a\ntitle: A\naward: ${award}\n${accreditation}`);
  const { taxonomy } = workspace.snapshot();
  const model = factsOf(workspace.document('/test.curriculum.yaml'))?.model;
  const entry = taxonomy.entry('credentials', credential);
  if (model?.kind !== 'curriculum' || !entry) throw new Error('No program, or no such credential.');
  const found = credentialConditions(model, entry, taxonomy);
  return `${found.award} ${found.accreditation.state}`;
}

describe('the conditions of a credential', () => {
  test.each([
    ['rhit', 'associate', 'accreditation: [cahiim]', 'met met'],
    ['rhit', 'associate', 'accreditation: [{ accreditor: cahiim, status: accredited }]', 'met met'],
    ['rhit', 'associate', 'accreditation: [{ accreditor: cahiim, status: candidate }]', 'met not-yet'],
    ['rhit', 'associate', 'accreditation: [{ title: Some Council, abbreviation: CAHIIM }]', 'met met'],
    ['rhit', 'associate', 'accreditation: [hlc]', 'met not-named'],
    ['rhit', 'associate', '', 'met not-told'],
    ['rhit', 'associate', 'accreditation: []', 'met met'],
    ['rhit', 'certificate', 'accreditation: [cahiim]', 'not-met met'],
    ['rhit', '', 'accreditation: [cahiim]', 'unknown met'],
    ['rhia', 'associate', 'accreditation: [cahiim]', 'not-met met'],
    ['rhia', 'graduate-certificate', 'accreditation: [cahiim]', 'met met'],
    ['ahic', 'associate', '', 'not-met met'],
    ['chda', 'certificate', '', 'met met'],
    ['cphi', 'certificate', '', 'met met'],
  ])('%s after %s, %s: %s', (credential, award, accreditation, expected) => {
    expect(conditions(credential, award, accreditation)).toBe(expected);
  });
});

describe('a practice experience', () => {
  const practice = (rest: string) => {
    const workspace = fixtureWorkspace(`curriculum: a\ntitle: A\naward: associate\ncip: "51.0707"\n${rest}`);
    return practiceExperience(workspace.snapshot(), workspace.document('/test.curriculum.yaml'));
  };
  const courses = (count: number, last = '') =>
    `courses:\n${Array.from({ length: count }, (_, at) => `  C ${at}: { title: T, credits: 3 }\n`).join('')}${last}`;

  test('is present, replaced by a capstone, missing or unknown', () => {
    expect(practice(courses(8))).toBe('missing');
    expect(practice(courses(8, '  C 8: { title: T, credits: 3, capstone: true }'))).toBe('capstone');
    expect(practice(courses(8, '  C 8: { title: T, credits: 3, capstone: true, practice-experience: 80 }'))).toBe(
      'present',
    );
    expect(practice(courses(3))).toBe('unknown');
    expect(practice(`uses: [elsewhere]\n${courses(8)}`)).toBe('unknown');
    expect(practice(`${courses(8)}terms: [`)).toBe('unknown');
  });
});
