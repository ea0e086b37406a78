import { describe, expect, test } from 'vitest';
import { fixed, fixesAt } from '../../features/code-actions/fixes/offered.ts';

/** A program with a line above, at the end of, or below the title of a course. */
function program(above: string, behind = ''): string {
  return `
//- /a.curriculum.yaml
curriculum: a
title: A
award: certificate
courses:
  HIT 1:
    title: One
    credits: 3
${above}    prerequisites: [HIT 2]${behind}
`;
}

/** The lines from the course's credits on, after the fix with a title. */
function lines(fixture: string, title: string): string {
  return fixed(fixture, title).split('    credits: 3\n')[1] ?? '';
}

describe('a comment that has findings ignored is mended', () => {
  test('A misspelled word or code is changed to the one that was meant.', () => {
    const word = program('    # hit-curriculum-in$0gore unknown-course: Soon.\n');
    expect(fixesAt(word)).toEqual(['Change it to hit-curriculum-ignore (preferred)']);
    expect(lines(word, 'Change it to hit-curriculum-ignore')).toMatch(
      /# hit-curriculum-ignore unknown-course: Soon\.\n/,
    );
    const two = program('    # hit-curriculum ig$0nore unknown-course: Soon.\n');
    expect(lines(two, 'Change it to hit-curriculum-ignore')).toMatch(
      /# hit-curriculum-ignore unknown-course: Soon\.\n/,
    );
    const code = program('    # hit-curriculum-ignore unknown-c$0orse: Soon.\n');
    expect(lines(code, 'Change it to unknown-course')).toMatch(/# hit-curriculum-ignore unknown-course: Soon\.\n/);
  });

  test('One that ignores nothing is removed: with its line, from the end of a line, or from behind another comment.', () => {
    const own = program('    # hit-curriculum-ig$0nore unknown-role: Soon.\n');
    expect(fixesAt(own)).toEqual(['Remove the comment (preferred)']);
    expect(lines(own, 'Remove the comment')).toBe('    prerequisites: [HIT 2]\n');
    const behind = program('', ' # hit-curriculum-$0ignore unknown-role: Soon.');
    expect(lines(behind, 'Remove the comment')).toBe('    prerequisites: [HIT 2]\n');
    const both = program('', ' # ours # hit-curriculum-$0ignore unknown-role: Soon.');
    expect(lines(both, 'Remove the comment')).toBe('    prerequisites: [HIT 2] # ours\n');
    const first = program('    # ours # hit-curriculum-$0ignore unknown-role: Soon.\n');
    expect(lines(first, 'Remove the comment')).toBe('    # ours\n    prerequisites: [HIT 2]\n');
  });

  test('Of several codes only the one goes that ignores nothing, with its comma.', () => {
    const first = program('    # hit-curriculum-ignore unknown-$0role, unknown-course: Soon.\n');
    expect(fixesAt(first)).toEqual(['Remove unknown-role from the comment (preferred)']);
    const after = '    # hit-curriculum-ignore unknown-course: Soon.\n    prerequisites: [HIT 2]\n';
    expect(lines(first, 'Remove unknown-role from the comment')).toBe(after);
    const last = program('    # hit-curriculum-ignore unknown-course, unknown-$0role: Soon.\n');
    expect(lines(last, 'Remove unknown-role from the comment')).toBe(after);
  });

  test('A reason without a colon gets one.', () => {
    const dash = program('    # hit-curriculum-ignore unknown-$0course - the partner has it\n');
    expect(fixesAt(dash)).toEqual(['Put a colon between the code and the reason (preferred)']);
    expect(lines(dash, 'Put a colon between the code and the reason')).toBe(
      '    # hit-curriculum-ignore unknown-course: the partner has it\n    prerequisites: [HIT 2]\n',
    );
    expect(fixesAt(program('    # hit-curriculum-ignore unknown-$0course:\n'))).toEqual([]);
  });
});
