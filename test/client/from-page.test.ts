import { expect, test } from 'vitest';
import { readKeptPanel, readMessage } from '../../client/src/coverage/from-page.ts';

const comparedWith = { kind: 'file', uri: 'file:///college/b.curriculum.yaml', label: 'B' };

test('What a panel kept through a reload is found again.', () => {
  const kept = { uri: 'file:///college/a.curriculum.yaml', pinned: true, programs: { a: { comparedWith }, b: {} } };
  expect(readKeptPanel(structuredClone(kept))).toEqual(kept);
});

test.each([
  [undefined],
  [null],
  ['x'],
  [[]],
  [{ uri: 7, pinned: 'yes', programs: 'none' }],
  [{ programs: [] }],
  [{ programs: null }],
])('Of a panel that kept %j, nothing is known.', (state) => {
  expect(readKeptPanel(state)).toEqual({ pinned: false, programs: {} });
});

test.each([
  [null],
  ['x'],
  [{ comparedWith: null }],
  [{ comparedWith: { kind: 'file', label: 'B' } }],
  [{ comparedWith: { kind: 'file', uri: 7, label: 'B' } }],
  [{ comparedWith: { kind: 'file', uri: 'file:///b' } }],
  [{ comparedWith: { kind: 'revision', revision: ['--output=x'], label: 'B' } }],
  [{ comparedWith: { kind: 'command', command: 'workbench.action.quit', label: 'B' } }],
])('A program that kept %j is compared with nothing.', (look) => {
  expect(readKeptPanel({ programs: { a: look } }).programs).toEqual({ a: {} });
});

test('A name that objects have of their own is a program like any other.', () => {
  const state = JSON.parse('{"programs":{"__proto__":{"comparedWith":{"kind":"file","uri":"file:///b","label":"B"}}}}');
  const { programs } = readKeptPanel(state);
  expect(Object.keys(programs)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(programs)).toBe(Object.prototype);
});

test('The page can have the server started again, and says no more with it.', () => {
  expect(readMessage({ type: 'startAgain', command: 'workbench.action.quit' })).toEqual({ type: 'startAgain' });
});
