import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readAction, runAction } from './composite-action.ts';
import { mistaken, sound, vague } from './curricula.ts';
import { emptyFolder } from './folders.ts';

describe('The GitHub Action', () => {
  const version = inject('packed').tarball;

  test('passes where nothing is wrong', () => {
    const folder = emptyFolder({ 'programs/coding.curriculum.yaml': sound });
    const { failed, log, outputs } = runAction(folder, { version });
    expect(failed, log).toBe(false);
    expect(outputs).toEqual({ 'exit-code': '0', 'sarif-file': '' });
    expect(log).not.toContain('::error');
  });

  test('fails where something is, and marks the lines', () => {
    const folder = emptyFolder({ 'programs/coding.curriculum.yaml': mistaken });
    const { failed, log, outputs } = runAction(folder, { version });
    expect(failed).toBe(true);
    expect(outputs['exit-code']).toBe('1');
    expect(log).toMatch(/^::(error|warning) .*file=programs\/coding\.curriculum\.yaml,.*line=2/m);
  });

  test('marks the lines by their place in the checkout, also in a folder of it', () => {
    const folder = emptyFolder({ 'programs/coding.curriculum.yaml': mistaken });
    const { log, outputs } = runAction(folder, { version, folder: 'programs' });
    expect(outputs['exit-code']).toBe('1');
    expect(log).toMatch(/file=programs\/coding\.curriculum\.yaml,/);
  });

  test('checks only the files that are named', () => {
    const folder = emptyFolder({ 'a b.curriculum.yaml': sound, 'old/coding.curriculum.yaml': mistaken });
    const { failed, log } = runAction(folder, { version, paths: 'a b.curriculum.yaml\n' });
    expect(failed, log).toBe(false);
  });

  test.each([
    ['nothing', {}, true],
    ['a level', { level: 'error' }, false],
    ['so many warnings as there are', { 'max-warnings': '2' }, false],
    ['fewer warnings than there are', { 'max-warnings': '1' }, true],
    ['the rule that is off', { rules: 'outcome-verb=off' }, false],
    ['its category less grave, on a second line', { rules: 'credits-total=off\noutcomes=information\n' }, false],
    ['another rule that is off', { rules: 'credits-total=off' }, true],
  ])('fails for two warnings as it is told: %s', (_, given, fails) => {
    const { failed, log } = runAction(emptyFolder({ 'coding.curriculum.yaml': vague }), { version, ...given });
    expect(failed, log).toBe(fails);
  });

  test('writes a SARIF file and uploads it, also where it fails', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': mistaken });
    const { failed, outputs, called } = runAction(folder, {
      version,
      'sarif-file': 'findings.sarif',
      'upload-sarif': 'true',
    });
    expect(failed).toBe(true);
    const written: unknown = JSON.parse(readFileSync(path.join(folder, 'findings.sarif'), 'utf8'));
    expect(written).toMatchObject({ version: '2.1.0', runs: [{ results: expect.any(Array) }] });
    expect(outputs['sarif-file']).toBe('findings.sarif');
    expect(called).toContainEqual({
      action: expect.stringMatching(/^github\/codeql-action\/upload-sarif@v\d+$/),
      with: { sarif_file: 'findings.sarif', category: 'hit-curriculum' },
    });
  });

  test('takes lines that end as Windows ends them', () => {
    const folder = emptyFolder({
      'a b.curriculum.yaml': sound,
      'c.curriculum.yaml': vague,
      'old.curriculum.yaml': mistaken,
    });
    const { failed, log } = runAction(folder, {
      version,
      paths: 'a b.curriculum.yaml\r\n\r\nc.curriculum.yaml\r\n',
      rules: 'duplicate-id=off\r\noutcomes=information\r\n',
    });
    expect(failed, log).toBe(false);
  });

  test('gives back its code also where a SARIF file is asked for and nothing could be read', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound });
    const { failed, log, outputs, called } = runAction(folder, {
      version,
      paths: 'missing.curriculum.yaml',
      'upload-sarif': 'true',
    });
    expect(failed).toBe(true);
    expect(outputs).toEqual({ 'exit-code': '2', 'sarif-file': '' });
    expect(log).toContain('missing.curriculum.yaml');
    expect(called.map(({ action }) => action).filter((action) => action.includes('sarif'))).toEqual([]);
  });

  test('fails where only the SARIF file cannot be written', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound });
    const { failed, outputs } = runAction(folder, { version, 'sarif-file': 'nowhere/findings.sarif' });
    expect(failed).toBe(true);
    expect(outputs).toEqual({ 'exit-code': '2', 'sarif-file': '' });
  });

  test('says in one line what is wrong with how it is used', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound });
    const { failed, log, outputs } = runAction(folder, { version, paths: 'missing.curriculum.yaml' });
    expect(failed).toBe(true);
    expect(outputs['exit-code']).toBe('2');
    expect(log).toContain('missing.curriculum.yaml');
  });

  test('never runs as a command what somebody wrote', () => {
    const folder = emptyFolder({ 'coding.curriculum.yaml': sound });
    const wicked = '$(touch was-run) `touch was-run`; touch was-run #';
    const free = Object.keys(readAction().inputs).filter((name) => name !== 'version');
    runAction(folder, { ...Object.fromEntries(free.map((name) => [name, wicked])), version });
    expect(existsSync(path.join(folder, 'was-run'))).toBe(false);
  });

  test('has a sentence for every input', () => {
    for (const { description } of Object.values(readAction().inputs)) expect(description).toMatch(/\.$/);
  });
});
