import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { ReportDifference } from '../../../../server/src/analysis/report/difference.ts';
import { Compare } from '../../../../server/src/drawing/compare/compare.tsx';
import { compareStyles } from '../../../../server/src/drawing/compare/styles.ts';
import { directionOf } from '../../../../server/src/drawing/compare/targets.ts';
import { everythingChanged, nothingChanged, twoPrograms } from './shown.ts';

/** What a person hears of a drawing: its words, a line for each block. */
function words(html: string): string[] {
  return html
    .replace(/<(\w+)[^>]* aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replace(/<\/?(p|li|ul|h\d|tr|section|caption|table)\b[^>]*>/g, '\n')
    .replace(/<\/(td|th)>/g, ' |')
    .replace(/<[^>]*>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const shown = (difference: ReportDifference) => words(render(<Compare difference={difference} />));

describe('a comparison', () => {
  test('says first what is better and what is worse, in a few numbers', () => {
    expect(shown(everythingChanged).slice(0, 20)).toEqual([
      'In short',
      'From Health Information Technology, A.A.S. (2026-2027) to Health Information Technology, A.A.S. (2027-2028)',
      'Coverage',
      '1 better',
      '1 better and worse',
      '1 newly a target',
      '1 no longer a target',
      '1 the same',
      'Skills',
      '1 gained',
      '1 lost',
      '1 raised',
      '1 lowered',
      'Courses',
      '1 added',
      '1 removed',
      '1 changed',
      'Credits',
      '60 became 63 to 64',
      'Coverage',
    ]);
  });

  test('counts what is not known as well, so that the numbers add up', () => {
    const [target] = everythingChanged.targets;
    if (!target) throw new Error('There is no target.');
    const unknown = { ...target, id: 'role clerk', before: {}, after: {} };
    expect(shown({ ...everythingChanged, targets: [target, unknown] }).slice(2, 5)).toEqual([
      'Coverage',
      '1 better and worse',
      '1 not known',
    ]);
  });

  test('shows coverage of each target, what changed first', () => {
    const lines = shown(everythingChanged);
    const start = lines.indexOf('Prepares for | For everyone | Possible |');
    expect(lines.slice(start + 1, start + 6)).toEqual([
      'Medical Coder Without a concentration | Higher: 50 % became 67 % | Lower: 75 % became 60 % |',
      'Medical Coder Data track | Higher: 25 % became 25 % by less than 1 % | The same: 25 % |',
      'Analyst new | – became 10 % | – became 40 % |',
      'Scribe no longer a target | not known became – | 30 % became – |',
      'Health Information Clerk | The same: 100 % | The same: 100 % |',
    ]);
  });

  test('of two programs never says that one came from the other, or is better', () => {
    const lines = shown(twoPrograms);
    expect(lines.slice(0, 20)).toEqual([
      'In short',
      'Health Information, Fresno → Health Information, A.A.S., Hudson',
      'Coverage',
      '1 higher in Hudson',
      '1 higher in one for everyone, in the other at best',
      '1 only in Hudson',
      '1 only in Fresno',
      '1 the same',
      'Skills',
      '1 only in Hudson',
      '1 only in Fresno',
      '1 higher in Hudson',
      '1 higher in Fresno',
      'Courses',
      '1 only in Hudson',
      '1 only in Fresno',
      '1 in both, and not the same',
      'Credits',
      '60 in Fresno, and in Hudson 63 to 64',
      'Coverage',
    ]);
    expect(lines).toContain('Skill | Fresno | Hudson |');
    expect(lines).toContain('What is different | Fresno | Hudson |');
    const html = render(<Compare difference={twoPrograms} />);
    expect(words(html).join(' ')).not.toMatch(
      /before|after|better|worse|gained|lost|raised|lowered|added|removed|became|chang|new|longer|\.\./i,
    );
    expect(html).not.toMatch(/hc-tone-(better|worse)/);
  });

  test('leaves out a concentration that says the same as the program itself', () => {
    const [own] = everythingChanged.targets;
    if (!own) throw new Error('There is no target.');
    const lines = shown({ ...everythingChanged, targets: [own, { ...own, way: 'data', wayTitle: 'Data track' }] });
    expect(lines.filter((line) => line.startsWith('Medical Coder'))).toEqual([
      'Medical Coder | Higher: 50 % became 67 % | Lower: 75 % became 60 % |',
    ]);
  });

  test('shows skills before and after, what is lost first', () => {
    const lines = shown(everythingChanged);
    const start = lines.indexOf('Lost (1) |');
    expect(lines.slice(start, start + 8)).toEqual([
      'Lost (1) |',
      'Paper records | Taught, without a level | Not taught |',
      'Lowered (1) |',
      'Privacy and security law | Mastered | Reinforced |',
      'Gained (1) |',
      'Data analytics | Not taught | Reinforced, not for everyone |',
      'Raised (1) |',
      'Clinical classification | Introduced | Mastered; for everyone Introduced |',
    ]);
  });

  test('shows what changed about each course', () => {
    const lines = shown(everythingChanged);
    expect(lines.slice(lines.indexOf('Removed (1)'))).toEqual([
      'Removed (1)',
      'HIT 115 Records Practice',
      'Added (1)',
      'HIT 240 Health Data Analytics',
      'Changed (1)',
      'What changed | Before | After |',
      'HIT 200 Medical Coding and the Classification of Diseases and Procedures |',
      'Code | HIM 200 | HIT 200 |',
      'Credits | 3 | 4 |',
      'Term | First fall | Second spring |',
      'Term (Data track) | First fall | Not in the plan |',
      'Requires: BIO 168 Anatomy | Not named | Prerequisite, one of several |',
      'Skill: Clinical classification | Introduced | Mastered, assessed |',
      'Technology: FHIR | Not named | Used |',
    ]);
  });

  test('leads to courses where one can go there, and to none that is gone', () => {
    const live = render(<Compare difference={everythingChanged} actions={{ go() {}, look() {} }} />);
    expect(live.match(/<button[^>]*>.*?<\/button>/g)).toHaveLength(2);
    expect(render(<Compare difference={everythingChanged} />)).not.toContain('<button');
  });

  test('of equal versions says that nothing is different, and nothing else', () => {
    expect(shown(nothingChanged)).toEqual([
      'Nothing is different. Courses, terms, credits, skills and coverage are the same in both.',
    ]);
  });

  test('that cannot be made says why', () => {
    const html = render(<Compare problem="Git is not installed on this computer." />);
    expect(words(html)).toEqual(['Git is not installed on this computer.']);
    expect(html).toContain('role="alert"');
  });

  test('of versions that could not be read wholly says so', () => {
    expect(shown({ ...nothingChanged, incomplete: true })[0]).toBe(
      'Not all that these versions draw on could be read. What one of them seems to lack may be there.',
    );
  });

  test('never takes words of the files for markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const everywhere = JSON.parse(
      JSON.stringify(everythingChanged, (key, value) =>
        ['title', 'shown', 'label', 'wayTitle', 'version'].includes(key) ? hostile : value,
      ),
    );
    const html = render(<Compare difference={everywhere} />);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });
});

test('the style sheet has no colors but those of the theme', () => {
  expect(compareStyles).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|--vscode/i);
});

test.each([
  [{ share: 0.5 }, { share: 0.7, atLeast: true }, 'up'],
  [{ share: 0.7 }, { share: 0.5, atLeast: true }, undefined],
  [{ share: 0.7, atLeast: true }, { share: 0.5 }, 'down'],
  [{ share: 0.5, atLeast: true }, { share: 0.7 }, undefined],
  [{ share: 0.5, atLeast: true }, { share: 0.7, atLeast: true }, undefined],
  [{ share: 0.5, atLeast: true }, { share: 0.5, atLeast: true }, 'same'],
  [{ share: 0.5 }, { share: 0.5, atLeast: true }, undefined],
])('What may be more is only said to be higher or lower where that is certain: %j → %j', (before, after, direction) => {
  expect(directionOf(before, after)).toBe(direction);
});
