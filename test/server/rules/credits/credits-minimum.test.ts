import { test } from 'vitest';
import { expectFindings } from '../../../support/findings.ts';

const expectMinimum = (fixture: string) => expectFindings(fixture, ['credits-minimum']);
const program = (text: string) => `curriculum: hit\ntitle: HIT\n${text.trim()}\n`;
const elective = (credits: number) => `{ elective: All of it, credits: ${credits} }`;

test('The declared total is below what the award usually takes, in either calendar.', () => {
  expectMinimum(
    program(`
award: associate
calendar: semester
credits: 59.5
#        ^^^^ credits-minimum This program has 59.5 credits, and an associate degree usually takes at least 60 semester credits`),
  );
  expectMinimum(
    program(`
award: bachelor
calendar: quarter
credits: 120
#        ^^^ credits-minimum a bachelor's degree usually takes at least 180 quarter credits`),
  );
  expectMinimum(
    program(`
award: master
credits: { min: 27, max: 33 }
#        ^^^^^^^^^^^^^^^^^^^^ credits-minimum 27–33 credits, and a master's degree usually takes at least 30 credits`),
  );
});

test('The minimum itself is enough.', () => {
  expectMinimum(program('award: associate\ncalendar: semester\ncredits: 60'));
  expectMinimum(program('award: associate\ncalendar: quarter\ncredits: 90'));
  expectMinimum(program('award: bachelor\ncredits: 120'));
  expectMinimum(program('award: master\ncalendar: quarter\ncredits: 45'));
});

test('Without a declared total the sum of the parts or of the terms counts.', () => {
  expectMinimum(
    program(`
award: associate
#      ^^^^^^^^^ credits-minimum This program comes to 57 credits
credit-parts: { Core: 40, General: 17 }`),
  );
  expectMinimum(
    program(`
award: associate
#      ^^^^^^^^^ credits-minimum This program comes to 57 credits
terms: [{ title: Fall, courses: [${elective(57)}] }]`),
  );
  expectMinimum(program(`award: associate\nterms: [{ title: Fall, courses: [${elective(60)}] }]`));
});

test('A total that was only added up wrongly is not told twice.', () => {
  const text = program(`award: associate\ncredits: 58\nterms: [{ title: Fall, courses: [${elective(60)}] }]`);
  expectFindings(text.replace('terms:', '#        ^^ credits-total\nterms:'), ['credits-minimum', 'credits-total']);
});

test('Nothing is said of what has no minimum, is not known, or is only begun.', () => {
  expectMinimum(program('award: certificate\ncredits: 12'));
  expectMinimum(program('award: doctorate\ncredits: 12'));
  expectMinimum(program('award: graduate-certificate\ncredits: 12'));
  expectMinimum(program('award: associates\ncredits: 12'));
  expectMinimum(program('award: __proto__\ncredits: 12'));
  expectMinimum(program('award: associate'));
  expectMinimum(program('award: associate\ncredits: many'));
  expectMinimum(program('award: associate\nterms: [{ title: Fall, courses: [HIT 999] }]'));
  expectMinimum(program(`award: associate\nterms: [{ title: Fall, courses: [${elective(29)}] }]`));
  // What is too little in a quarter calendar may be enough in a semester calendar.
  expectMinimum(program('award: associate\ncredits: 62'));
});
