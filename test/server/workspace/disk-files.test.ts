import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFiles, nameAsTyped } from '../../../server/src/node/disk-files.ts';
import { unreadable } from '../../../server/src/workspace/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'disk-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

function readBytes(...bytes: (Buffer | readonly number[])[]) {
  writeFileSync(path.join(folder, 'a.role.yaml'), Buffer.concat(bytes.map((part) => Buffer.from(part))));
  return diskFiles.read(uriOf('a.role.yaml'));
}

describe('the mark with which some editors begin a file', () => {
  const text = 'role: clé\n';

  test('is no part of its text, as it is none in an editor', async () => {
    expect(await readBytes([0xef, 0xbb, 0xbf], Buffer.from(text))).toBe(text);
    expect(await readBytes(Buffer.from(text))).toBe(text);
    expect(await readBytes([0xef, 0xbb, 0xbf])).toBe('');
  });

  test('says how the text is written', async () => {
    const utf16 = Buffer.from(text, 'utf16le');
    expect(await readBytes([0xff, 0xfe], utf16)).toBe(text);
    expect(await readBytes([0xfe, 0xff], Buffer.from(utf16).swap16())).toBe(text);
  });

  test('counts at the very beginning only', async () => {
    expect(await readBytes(Buffer.from('a: \u{FEFF}b'))).toBe('a: \u{FEFF}b');
  });
});

test('A link that leads nowhere is there, and cannot be read: what is behind it is not known.', async () => {
  symlinkSync(path.join(folder, 'gone.role.yaml'), path.join(folder, 'a.role.yaml'));
  expect(await diskFiles.entries(pathToFileURL(folder).href)).toEqual([{ name: 'a.role.yaml', isFolder: false }]);
  expect(await diskFiles.read(uriOf('a.role.yaml'))).toBe(unreadable);
  expect(await diskFiles.read(uriOf('never.role.yaml'))).toBeUndefined();
});

test('The link by which Emacs says that somebody is editing a file is no file.', async () => {
  symlinkSync('someone@somewhere.123', path.join(folder, '.#a.role.yaml'));
  expect(await diskFiles.read(uriOf('.#a.role.yaml'))).toBeUndefined();
});

describe('within folders', () => {
  const read = (name: string, ...folders: string[]) => diskFiles.read(uriOf(name), folders.map(uriOf));

  test('what is in one of them is read, also through links, and nothing else', async () => {
    for (const name of ['in', 'also', 'out', 'inside']) mkdirSync(path.join(folder, name));
    for (const name of ['in/a.yaml', 'also/a.yaml', 'out/a.yaml', 'inside/a.yaml']) {
      writeFileSync(path.join(folder, name), name);
    }
    const links = { 'in/own.yaml': 'a.yaml', 'in/also.yaml': '../also/a.yaml', 'in/out.yaml': '../out/a.yaml' };
    // A name that only begins like that of the folder is another one.
    const more = { 'in/side.yaml': '../inside/a.yaml', 'in/folder': '../out', whole: 'in' };
    for (const [link, target] of Object.entries({ ...links, ...more })) symlinkSync(target, path.join(folder, link));
    expect(await read('in/a.yaml', 'in')).toBe('in/a.yaml');
    expect(await read('in/own.yaml', 'in')).toBe('in/a.yaml');
    expect(await read('in/also.yaml', 'in')).toBe(unreadable);
    expect(await read('in/also.yaml', 'in', 'also')).toBe('also/a.yaml');
    expect(await read('whole/a.yaml', 'whole')).toBe('in/a.yaml');
    for (const name of ['in/out.yaml', 'in/side.yaml', 'in/folder/a.yaml', 'whole/out.yaml']) {
      expect([name, await read(name, 'in', 'whole')]).toEqual([name, unreadable]);
    }
    expect(await diskFiles.read(uriOf('in/out.yaml'))).toBe('out/a.yaml');
  });
});

test('Names have their accents as editors write them where a disk takes both ways for the same name.', () => {
  const [typed, onDisk] = ['été'.normalize('NFC'), 'été'.normalize('NFD')];
  expect([nameAsTyped(onDisk, 'darwin'), nameAsTyped(onDisk, 'linux'), nameAsTyped(typed, 'darwin')]).toEqual([
    typed,
    onDisk,
    typed,
  ]);
});
