import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../protocol/bundle.ts';
import { hitCurriculum } from './command-line.ts';

const program = `
curriculum: hit
title: Health Information
award: associate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 200: { title: Coding, credits: 3, prerequisites: [HIT 100] }
  HIT 300: { title: Data, credits: 3, prerequisites: [HIT 100] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 200] }
concentrations:
  data: { title: Health Data, replaces: { HIT 200: HIT 300 } }
`;

let college: string;
beforeAll(() => {
  college = temporaryFolder({ 'hit.curriculum.yaml': program });
}, 60_000);

describe('hit-curriculum map', () => {
  test('draws the plan of the program', () => {
    const { code, stdout, stderr } = hitCurriculum(college, ['map', '--date', '2026-08-17']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg .*<\/svg>\n$/s);
    expect(stdout).toContain('<title>Program map: Health Information</title>');
    for (const words of ['HIT 100', 'HIT 200', 'Fall', 'Spring', '2026-08-17']) expect(stdout).toContain(words);
    expect(stdout).toMatch(/Only in concentrations.*HIT 300/s);
    expect(stdout).not.toContain('Not planned');
  });

  test('draws what a concentration adds and replaces, to a file', () => {
    const { code, stdout } = hitCurriculum(college, ['map', 'hit', '--way', 'data', '--out', 'data.svg']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const picture = readFileSync(path.join(college, 'data.svg'), 'utf8');
    expect(picture).toContain('<title>Program map: Health Information, Health Data</title>');
    expect(picture).toContain('HIT 300, Data, 3 credits, Spring; needs HIT 100');
  });

  test.each([
    [
      'another kind of picture',
      ['-o', 'map.png'],
      'The map is written as SVG: end “map.png” with .svg, or convert the picture.',
    ],
    [
      'an unknown way',
      ['-w', 'coding'],
      '“coding” is no concentration of hit. Concentrations: data; or “own”, for what is taken without a concentration.',
    ],
    ['a missing file', ['gone.yaml'], 'There is no file gone.yaml.'],
    ['a missing folder', ['-o', 'gone/map.svg'], 'gone/map.svg cannot be written: there is no such folder.'],
  ])('%s is told in one sentence', (_name, args, sentence) => {
    expect(hitCurriculum(college, ['map', ...args])).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
