import { expect, test } from 'vitest';
import { createDocument, type SourceDocument } from '../../../server/src/workspace/document.ts';
import { createLinkBase, createLinkBases } from '../../../server/src/workspace/links/link-base.ts';

const codes = ['BIO 1', 'BIO 2', 'BIO 3'];

const catalog = (name: string, code: string | undefined) =>
  createDocument(
    `file:///${name}.courses.yaml`,
    code === undefined
      ? '"cat'
      : `catalog: ${name}\ncourses:\n  ${code}: { title: T, credits: 3, prerequisites: [BIO 1] }\n`,
  );

test('Files that come, change and go are known as if all had been read anew.', () => {
  const baseOf = createLinkBases();
  let files = new Map<string, SourceDocument>();
  for (let step = 0; step < 300; step++) {
    // Many files first, then one or two at a time.
    const names = step === 0 ? Array.from({ length: 150 }, (_, index) => index) : [(step * 7) % 160, (step * 13) % 160];
    files = new Map(files);
    for (const name of names) {
      if (step % 5 === 4) files.delete(`f${name}`);
      else files.set(`f${name}`, catalog(`f${name}`, codes[(step + name) % 4]));
    }
    const base = baseOf(files);
    const anew = createLinkBase(files.values());
    const urisOf = (documents: readonly SourceDocument[]) => documents.map(({ uri }) => uri).sort();
    for (const code of codes) {
      const key = `course ${code.replace(' ', '')}`;
      expect(urisOf(base.declaring(key))).toEqual(urisOf(anew.declaring(key)));
      expect(urisOf(base.mentioning(key))).toEqual(urisOf(anew.mentioning(key)));
    }
    expect(urisOf(base.nameless())).toEqual(urisOf(anew.nameless()));
    for (const kind of ['catalog', 'role', undefined] as const) expect(base.files(kind)).toEqual(anew.files(kind));
  }
});
