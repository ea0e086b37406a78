import { expect, test } from 'vitest';
import { ruleSettings } from '../../../server/build/rule-settings.ts';
import { listedRules } from '../../../server/src/features/rule-page/rule-page.ts';
import { rules } from '../../../server/src/rules/rules.ts';

test('Rules are listed with what programs are about first, and with one sentence that says why.', () => {
  const listed = listedRules();
  expect([...new Set(listed.map(({ category }) => category))]).toEqual([
    'Requisites',
    'Credits and time',
    'Skills and levels',
    'Outcomes',
    'Credentials and accreditation',
    'Names and codes',
    'Comments for the checks',
  ]);
  for (const { code, summary } of listed) {
    expect(summary, code).toMatch(/^[A-Z][^`]{20,400}\.$/);
  }
  expect(listed.find(({ code }) => code === 'credits-term')?.summary).toBe(
    'A term says how many credits it has, and what stands in it adds up to something else.',
  );
});

test('A search of the settings for preset, rules or severity finds all three, which say what to do.', () => {
  const settings = ruleSettings(rules) as Record<string, { markdownDescription: string; enumItemLabels?: string[] }>;
  for (const name of ['hitCurriculum.preset', 'hitCurriculum.categories', 'hitCurriculum.rules']) {
    const markdownDescription = settings[name]?.markdownDescription ?? '';
    for (const word of ['preset', 'rules', 'severity']) expect(markdownDescription.toLowerCase(), name).toContain(word);
  }
  expect(settings['hitCurriculum.preset']?.markdownDescription).toContain('warnings become errors');
  expect(settings['hitCurriculum.preset']?.enumItemLabels).toHaveLength(3);
  expect(settings['hitCurriculum.rules']?.markdownDescription).toMatch(/Turn off.*hit-curriculum\.config\.yaml/s);
});
