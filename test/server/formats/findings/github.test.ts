import { describe, expect, test } from 'vitest';
import { findingsForGithub } from '../../../../server/src/formats/findings/github.ts';
import { fileWith, finding, root } from './checked.ts';

describe('Findings as annotations of GitHub', () => {
  test('are commands with the place, a title and the words; then their number', () => {
    expect(findingsForGithub([fileWith(finding())], root)).toBe(
      '::error file=hit.curriculum.yaml,line=5,endLine=5,col=3,endColumn=10,title=Course that is not there (unknown-course)::There is no such course.\n1 error in 1 file.\n',
    );
  });

  test.each([
    ['warning', 'warning'],
    ['information', 'notice'],
    ['hint', 'notice'],
  ] as const)('say %s as a %s', (severity, command) => {
    expect(findingsForGithub([fileWith(finding({ severity }))], root)).toMatch(new RegExp(`^::${command} file=`));
  });

  test('escape what would end a command or begin another', () => {
    const text = findingsForGithub(
      [
        fileWith(
          finding({
            uri: `${root}/a%2C%20b%3A100%25.yaml`,
            title: 'Fifty: 50 %, more',
            message: '100 %: done,\u001b[31m yes\r\n::set-output name=x::y',
          }),
        ),
      ],
      root,
    );
    expect(text).toContain('file=a%2C b%3A100%25.yaml,');
    expect(text).toContain('title=Fifty%3A 50 %25%2C more (unknown-course)::');
    expect(text).toContain('::100 %25: done,\ufffd[31m yes%0D%0A::set-output name=x::y\n');
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });

  test('name no columns for several lines, begin paths at the checkout, and tell of other places', () => {
    const range = { start: { line: 4, character: 2 }, end: { line: 6, character: 1 } };
    const related = [{ ...finding(), file: 'bio.courses.yaml', message: 'It is here.' }];
    const text = findingsForGithub([fileWith(finding({ range, related }))], 'file:///');
    expect(text).toContain('::error file=workspace/hit.curriculum.yaml,line=5,endLine=7,title=');
    expect(text).toContain('There is no such course.%0Abio.courses.yaml:5: It is here.\n');
  });
});
