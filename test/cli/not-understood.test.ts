import { expect, test } from 'vitest';
import { notUnderstood } from '../../server/src/cli/coverage/not-understood.ts';

const place = { uri: 'file:///hit.curriculum.yaml', line: 0, character: 0 };
const misspelled = { code: 'unknown-skill', severity: 'error', message: 'No skill.', place } as const;
const commandFor = (file: string) => notUnderstood([misspelled], file)?.split('Run: ')[1];

test.each([
  ['hit.curriculum.yaml', 'hit-curriculum check hit.curriculum.yaml'],
  ['programs/hit-aas.curriculum.yaml', 'hit-curriculum check programs/hit-aas.curriculum.yaml'],
  ['C:\\programs\\hit.curriculum.yaml', 'hit-curriculum check C:\\programs\\hit.curriculum.yaml'],
  ['Gesundheit 2026/für alle.curriculum.yaml', 'hit-curriculum check "Gesundheit 2026/für alle.curriculum.yaml"'],
])('the command for %s names it', (file, command) => {
  expect(commandFor(file)).toBe(command);
});

// Who copies the command would run what a stranger has written into the name.
test.each([
  '$(reboot).curriculum.yaml',
  '`reboot`.curriculum.yaml',
  'a";reboot;".curriculum.yaml',
  '--fix.curriculum.yaml',
  '!!.curriculum.yaml',
])('the command does not name %s', (file) => {
  expect(commandFor(file)).toBe('hit-curriculum check');
});
