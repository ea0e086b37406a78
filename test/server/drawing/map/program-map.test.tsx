import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { defaultView, type View } from '../../../../server/src/drawing/drawing.ts';
import { layoutProgram } from '../../../../server/src/drawing/map/layout.ts';
import { MapArrowLine } from '../../../../server/src/drawing/map/map-arrow.tsx';
import { MapBoxes } from '../../../../server/src/drawing/map/map-boxes.tsx';
import { courseNames } from '../../../../server/src/drawing/map/map-words.ts';
import { ProgramMap } from '../../../../server/src/drawing/map/program-map.tsx';
import { relationsOf } from '../../../../server/src/drawing/map/relations.ts';
import { mapStyles } from '../../../../server/src/drawing/map/styles.ts';
import { hostileTitle } from '../../../support/big-report.ts';
import { reportOf } from '../../../support/reports.ts';
import { manyNeeds, mapReport } from './map-report.ts';

const program = `
curriculum: hit
title: Health Information
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Records, credits: 1, prerequisites: [HIT 100] }
  HIT 120: { title: Coding, credits: 4, prerequisites: [HIT 110] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110] }
  - { title: Summer, courses: [HIT 120] }
`;

const criticalPath: Partial<View> = { map: { metric: '', criticalPath: true, advisories: true } };

describe('the drawing of a program map', () => {
  it('is an image that stands alone: with a size, a title and a description, and without styles or scripts', () => {
    const svg = draw(reportOf(program));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*width="\d+" height="\d+" viewBox="0 0 \d+ \d+"/,
    );
    expect(svg).toContain('<title>Program map: Health Information</title>');
    expect(svg).toContain('3 boxes for courses, choices and electives in 3 terms, and 2 requisites as arrows');
    expect(svg).not.toMatch(/style=|<script|foreignObject|tabindex|role="button"/i);
  });

  it('tells of each course its term, its credits, what it needs and what it unlocks', () => {
    expect(draw(reportOf(program))).toContain(
      '<title>HIT 110, Records, 1 credit, Spring; needs HIT 100; unlocks HIT 120</title>',
    );
  });

  it('tells of each arrow what it says', () => {
    expect(draw(reportOf(program))).toContain('<title>HIT 100 comes before HIT 110</title>');
  });

  it('shows numbers and the critical path when they are asked for', () => {
    const report = reportOf(program);
    expect(draw(report)).not.toMatch(/hc-map-number|hc-map-critical/);
    const svg = draw(report, { map: { metric: 'delay', criticalPath: true, advisories: true } });
    expect(svg.match(/class="hc-map-number"/g)).toHaveLength(3);
    expect(svg).toContain('Critical path (numbered), the longest chain of requisites: HIT 100 → HIT 110 → HIT 120');
    expect(svg).toContain(', Spring, delay 3; needs');
  });

  it('lights and numbers the critical path of the way that is shown, and nothing else', () => {
    const report =
      reportOf(`${program.replace('{ title: Summer, courses: [HIT 120] }', '{ title: Summer, courses: [{ choose: 1, from: [HIT 120, HIT 130], title: Elective }] }').replace('terms:', '  HIT 130: { title: Data, credits: 4, advisories: [HIT 100] }\nterms:')}
concentrations:
  coding: { title: Coding, replaces: { Elective: HIT 120 } }
  data: { title: Data, replaces: { Elective: HIT 130 } }
`);
    const critical = (way: string) => {
      const svg = draw(report, { way, map: { metric: '', criticalPath: true, advisories: true } });
      const told = /requisites: ([^<]*)</.exec(svg)?.[1];
      const lit = [...svg.matchAll(/<g class="hc-map-item[^"]*hc-map-critical[^"]*"><title>(HIT \d+)/g)].map(
        ([, code]) => code,
      );
      const badges = svg.match(/hc-map-badge/g)?.length;
      return { told, lit: lit.join(' → '), badges, arrows: svg.match(/hc-map-arrow [^"]*hc-map-critical/g)?.length };
    };
    const short = { told: 'HIT 100 → HIT 110', lit: 'HIT 100 → HIT 110', badges: 2, arrows: 1 };
    expect(critical('')).toEqual(short);
    expect(critical('data')).toEqual(short);
    expect(critical('coding')).toEqual({
      told: 'HIT 100 → HIT 110 → HIT 120',
      lit: 'HIT 100 → HIT 110 → HIT 120',
      badges: 3,
      arrows: 2,
    });
  });

  it('numbers a laboratory as its lecture, with which it is one step, so that the numbers end with the delay', () => {
    const report = reportOf(`curriculum: hit
title: Health Information
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Coding, credits: 3, prerequisites: [HIT 100], corequisites: [HIT 110L] }
  HIT 110L: { title: Coding Laboratory, credits: 1, strict-corequisites: [HIT 110] }
  HIT 120: { title: More, credits: 3, prerequisites: [HIT 110] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110, HIT 110L] }
  - { title: Summer, courses: [HIT 120] }
`);
    const svg = draw(report, { map: { metric: 'delay', criticalPath: true, advisories: true } });
    const badges = [...svg.matchAll(/hc-map-badge">.*?<text[^>]*>(\d)</g)].map(([, number]) => number);
    expect(badges).toEqual(['1', '2', '2', '3']);
    const numbers = [...svg.matchAll(/hc-map-number"[^>]*>(\d)</g)].map(([, number]) => number);
    expect(numbers).toEqual(['3', '3', '3', '3']);
    expect(svg).toContain('HIT 100 → HIT 110 with HIT 110L → HIT 120');
    // The arrows from the lecture on and those between lecture and laboratory are part of the path.
    expect(svg.match(/hc-map-arrow [^"]*hc-map-critical/g)).toHaveLength(4);
  });

  it('says of a plan in which courses need each other in a circle that there is no longest chain', () => {
    const circle = reportOf(
      program.replace(
        'HIT 100: { title: Introduction, credits: 3 }',
        'HIT 100: { title: Introduction, credits: 3, prerequisites: [HIT 120] }',
      ),
    );
    expect(draw(circle, criticalPath)).toContain('Critical path: not known, because some courses need each other in a');
    const none = reportOf(program.replaceAll(/, prerequisites: \[[^\]]*\]/g, ''));
    expect(draw(none, criticalPath)).toContain('Critical path: none, because no course that everyone takes needs');
  });

  it('tells and shows what is planned too late, what would do among others, and what goes together', () => {
    const svg = draw(
      reportOf(`
curriculum: hit
title: Health Information
courses:
  HIT 100: { title: Introduction, credits: 3, prerequisites: [HIT 120] }
  HIT 110: { title: Records, credits: 1, prerequisites: [{ any: [HIT 100, HIT 130] }] }
  HIT 120: { title: Coding, credits: 4, strict-corequisites: [HIT 130] }
  HIT 130: { title: Coding Laboratory, credits: 1, strict-corequisites: [HIT 120] }
terms:
  - { title: Fall, season: fall, year: 2027, courses: [HIT 100] }
  - { title: Spring, season: spring, year: 1, courses: [HIT 110] }
  - { title: Summer, courses: [HIT 120, HIT 130] }
`),
    );
    expect(svg).toContain('<title>HIT 120 comes before HIT 100; it is planned later</title>');
    expect(svg).toContain('<title>HIT 100 comes before HIT 110 (one of several that would do)</title>');
    expect(svg.match(/hc-map-hollow/g)?.length).toBeGreaterThanOrEqual(2);
    expect(svg).toContain('hc-map-backward');
    expect(svg.match(/is taken together with/g)).toHaveLength(1);
    expect(svg).toContain('Fall, 2027');
    expect(svg).toContain('Spring, year 1');
  });

  it('shows with the course that a person points at what it needs and what it unlocks, in words too', () => {
    const report = reportOf(
      `${program}  - { title: Later, courses: [HIT 130] }\n`.replace(
        'terms:',
        '  HIT 130: { title: Apart, credits: 3 }\nterms:',
      ),
    );
    const layout = layoutProgram(report, '', { advisories: true });
    const shown = (lit: string) => {
      const relations = relationsOf(report, lit);
      const arrows = layout.arrows.map((arrow, index) => (
        <MapArrowLine
          key={index}
          arrow={arrow}
          names={courseNames(report)}
          lit={lit}
          relations={relations}
          critical={[]}
        />
      ));
      const svg = renderToString(
        <>
          {arrows}
          <MapBoxes
            {...{ report, layout, lit, relations, view: defaultView, names: courseNames(report), critical: [] }}
            {...{ actions: undefined, active: undefined, point: () => {}, focus: () => {} }}
          />
        </>,
      );
      const items = [...svg.matchAll(/hc-map-item[^"]*hc-map-(self|near|far)"><title>(HIT \d+).*?<\/g>/g)];
      return {
        boxes: items.map(([all, how, code]) =>
          [code, how, ...(/hc-map-sign"[^>]*>(\w+)/.exec(all) ?? []).slice(1)].join(' '),
        ),
        arrows: [...svg.matchAll(/hc-map-arrow [^"]*hc-map-(near|far)"><title>([^<]*)/g)].map(
          ([, how, words]) => `${how}: ${words}`,
        ),
      };
    };
    expect(shown('HIT110')).toEqual({
      boxes: ['HIT 100 near needed', 'HIT 110 self', 'HIT 120 near unlocked', 'HIT 130 far'],
      arrows: ['near: HIT 100 comes before HIT 110', 'near: HIT 110 comes before HIT 120'],
    });
    expect(shown('HIT130').boxes).toEqual(['HIT 100 far', 'HIT 110 far', 'HIT 120 far', 'HIT 130 self']);
    expect(shown('HIT130').arrows).toEqual(['far: HIT 100 comes before HIT 110', 'far: HIT 110 comes before HIT 120']);
  });

  it('marks the course in which the cursor is', () => {
    const svg = draw(reportOf(program), { highlight: { course: 'HIT110' } });
    expect(svg.match(/hc-map-here/g)).toHaveLength(1);
  });

  it('lets the keyboard in at one place, where there is something to do', () => {
    const actions = { go: () => {}, look: () => {} };
    const svg = renderToString(<ProgramMap report={reportOf(program)} view={defaultView} actions={actions} />);
    expect(svg.match(/role="button"/g)).toHaveLength(3);
    expect(svg.match(/tabindex="0"/gi)).toHaveLength(1);
  });

  it('shows the words of others as words', () => {
    const svg = draw(mapReport(60, 8, manyNeeds(60)));
    expect(svg).toContain('&lt;img src=x onerror=alert(1)>');
    expect(svg).not.toContain(hostileTitle.slice(0, 5));
  });

  it('draws a program without courses', () => {
    expect(draw(reportOf('curriculum: hit\ntitle: Nothing yet\n'))).toContain('0 boxes');
  });

  it('has no colors of its own', () => {
    expect(mapStyles).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsl/i);
  });
});

function draw(report: ProgramReport, view: Partial<View> = {}): string {
  return renderToString(<ProgramMap report={report} view={{ ...defaultView, ...view }} />);
}
