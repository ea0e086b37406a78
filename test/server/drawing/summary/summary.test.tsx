import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { defaultView } from '../../../../server/src/drawing/drawing.ts';
import { summaryStyles } from '../../../../server/src/drawing/summary/styles.ts';
import { type FindingSummary, Summary } from '../../../../server/src/drawing/summary/summary.tsx';
import { bigReport, hostileTitle } from '../../../support/big-report.ts';
import { reportOf } from '../../../support/reports.ts';

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
credits: 10
prepares-for: { roles: [clerk], certifications: [rhit] }
courses:
  HIT 100:
    title: Introduction
    credits: 3
    technologies: [encoder-software]
    teaches: { hipaa: introduced }
  HIT 110: { title: Records, credits: 1, prerequisites: [HIT 100], teaches: { privacy: reinforced } }
  HIT 120: { title: Painting, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 120] }
  - { title: Spring, courses: [HIT 110] }
//- /clerk.role.yaml
role: clerk
title: Records Clerk
requires:
  hipaa: { level: reinforced, importance: core }
  privacy: introduced
  release-of-information: introduced
`;

describe('the summary of a program', () => {
  const text = words(draw(reportOf(program)));

  it('says how far each target is covered, in numbers', () => {
    // hipaa 2 × 1/2, privacy 1 × 1, release of information 1 × 0, of 4
    expect(text).toContain('Records Clerk Role 50 % for everyone, 50 % possible');
    expect(text).toContain('1 of 3 skills met; 1 partial, 1 missing');
  });

  it('says that numbers may be more where not all courses are known', () => {
    const open = program.replace('title: Health Information\n', 'title: Health Information\nuses: [elsewhere]\n');
    expect(words(draw(reportOf(open)))).toContain('at least 50 % for everyone');
    expect(text).not.toContain('at least');
  });

  it('lists what is lacked, the heaviest first, and who lacks it', () => {
    expect(text).toContain('2 gaps: 1 missing, 1 partial; each counted once, whatever number of targets lack it.');
    expect(text).toMatch(/HIPAA.*Partial, weighs 2 \(core for one role\).*requires Reinforced, reached Introduced/);
    expect(text.indexOf('HIPAA Partial')).toBeLessThan(text.indexOf('Missing, weighs 1 (useful for one role)'));
  });

  it('compares credits with what is published, by term', () => {
    expect(text).toContain('7 credits planned; 10 credits published (these differ)');
    expect(text).toContain('Fall 6 credits Spring 1 credit');
  });

  it('names the courses that nothing would miss', () => {
    expect(text).toMatch(/Courses that add nothing.*HIT 120 Painting/);
  });

  it('says of each outcome how far it is reached, by which courses, and what assesses it outside of them', () => {
    const outcomes = `award: associate
outcomes:
  plo-1: { text: Evaluate records, bloom: evaluate }
  plo-2: { text: Safe records }
  plo-3: { text: Talk to people, bloom: apply }
  plo-4: { text: Good manners }
assessments:
  Exit interview: { program-outcomes: [plo-2, plo-4] }
`;
    const leading = program
      .replace('award: associate\n', outcomes)
      .replace('teaches: { privacy: reinforced }', 'contributes-to: { plo-1: mastered, plo-2: reinforced }')
      .replace(
        'teaches: { sql: introduced }',
        'outcomes: [{ text: Apply paint, bloom: apply, program-outcomes: [plo-1, plo-3] }]',
      );
    const card = words(draw(reportOf(leading)));
    expect(card).toContain('plo-1 Evaluate records Met Bloom: Evaluate required, Apply reached HIT 120 •, HIT 110 M');
    expect(card).toContain(
      'plo-2 Safe records Partial: reached Reinforced, required Mastered HIT 110 R Assessed outside courses: Exit interview',
    );
    expect(card).toContain(
      'plo-3 Talk to people Not known: no course says how far it brings students with it Bloom: Apply required, Apply reached HIT 120 •',
    );
    expect(card).toContain(
      'plo-4 Good manners Missing: no course leads to it Assessed outside courses: Exit interview',
    );
    expect(text).not.toContain('Program outcomes');
  });

  it('says of credentials whether the program opens the way to them', () => {
    expect(text).toContain('RHIT Registered Health Information Technician');
    expect(text).toMatch(/Graduates may|Not known: the program/);
  });

  it('says what the requisites add up to, and what answers the challenges of the field', () => {
    expect(text).toContain('a sum over the 3 courses that everyone takes');
    expect(text).toMatch(
      /Blocking How often a course .* HIT 100 stands before 1 other course, more than any other\. 1 Delay/,
    );
    expect(text).toContain('HIT 100 is on a chain of 2 courses, the longest there is. 5 ');
    expect(text).toContain('HIT 100 weighs most: 3.');
    expect(text).toContain('Critical path, the longest chain of requisites: HIT 100, HIT 110');
    expect(text).toMatch(/Privacy and security .* skills taught/);
    expect(text).toMatch(/Encoder and grouper software: HIT 100/);
  });

  it('says when not everything could be read', () => {
    expect(text).not.toContain('could be read');
    expect(words(draw({ ...reportOf(program), incomplete: true }))).toContain('could be read or understood');
  });

  it('lists findings by severity, where it is given any', () => {
    const finding = (severity: FindingSummary['severity'], message: string): FindingSummary => ({
      severity,
      code: 'a-rule',
      message,
      place: { uri: 'file:///hit.curriculum.yaml', line: 4, character: 0 },
    });
    const found = words(draw(reportOf(program), [finding('warning', 'Odd.'), finding('error', hostileTitle)]));
    expect(found).toContain('1 error, 1 warning');
    expect(found.indexOf('&lt;img src=x')).toBeLessThan(found.indexOf('Odd.'));
    expect(found).toContain('a-rule, line 5');
    expect(text).not.toContain('Findings');
    expect(words(draw(reportOf(program), []))).toContain('The checks found nothing.');
  });

  it('shows what a finding quotes as code, and no backticks', () => {
    const html = draw(reportOf(program), [
      {
        severity: 'warning',
        code: 'a-rule',
        message: '`HIT 130` is in no term. <b>`x`</b>',
        place: { uri: 'file:///hit.curriculum.yaml', line: 4, character: 0 },
      },
    ]);
    expect(html).toContain('<code>HIT 130</code> is in no term. &lt;b><code>x</code>');
  });

  it('has numbers for a concentration where they are others', () => {
    const concentrations = `
concentrations:
  law:
    title: Health Law
    adds: { Spring: [HIT 130] }
  art:
    title: Art
    adds: { Spring: [HIT 140] }
`;
    const courses = `
  HIT 130: { title: Law, credits: 3, teaches: { release-of-information: introduced } }
  HIT 140: { title: Drawing, credits: 3 }
terms:`;
    const more = program.replace('\nterms:', courses).replace('//- /clerk', `${concentrations}//- /clerk`);
    const shown = words(draw(reportOf(more)));
    expect(shown).toContain('Health Law 75 % for everyone');
    expect(shown).not.toContain('Art 50 %');
  });

  it('shows the words of others as words', () => {
    const html = draw(bigReport());
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img');
  });

  it('can be clicked where one can go somewhere, and only there', () => {
    const actions = { go: () => {}, look: () => {} };
    expect(draw(reportOf(program))).not.toMatch(/<button|<details/);
    expect(renderToString(<Summary report={reportOf(program)} view={defaultView} actions={actions} />)).toContain(
      '<button type="button" class="hc-go"',
    );
  });

  it('has no colors of its own', () => {
    expect(summaryStyles).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsl/i);
  });
});

function draw(report: ProgramReport, findings?: readonly FindingSummary[]): string {
  return renderToString(<Summary report={report} view={defaultView} {...(findings && { findings })} />);
}

/** What is read, with one space between any two words. */
function words(html: string): string {
  return html
    .replace(/<\/?(strong|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
