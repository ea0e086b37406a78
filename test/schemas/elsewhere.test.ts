import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenFiles } from './broken.ts';
import { samples, taxonomy } from './held-against.ts';
import { type OtherServer, startOtherServer } from './yaml-language-server.ts';

describe.concurrent('yaml-language-server with our schemas', () => {
  let server: OtherServer;
  beforeAll(async () => {
    server = await startOtherServer(taxonomy);
  });
  afterAll(() => server.stop());

  it.each(samples().filter((sample) => sample.clean))('has nothing against $name', async ({ kind, text }) => {
    expect(await server.findings(kind, text)).toEqual([]);
  });

  it.each(brokenFiles)('finds $mistake', async ({ kind, text }) => {
    expect(await server.findings(kind, text)).not.toEqual([]);
  });

  it('explains a key', async () => {
    const hover = await server.hover('curriculum', 'curriculum: hit-aas\ntitle: HIT\n', { line: 1, character: 2 });
    expect(JSON.stringify(hover)).toContain('as the catalog prints it');
  });

  it('offers the awards of the taxonomy', async () => {
    const text = 'role: coder\ntitle: Coder\neducation:\n  minimum: \n';
    const { items } = await server.completion('role', text, { line: 3, character: 11 });
    expect(items.map((item) => item.label)).toContain('associate');
  });

  it('offers a whole course', async () => {
    const text = 'curriculum: hit-aas\ntitle: HIT\naward: associate\ncourses:\n  \n';
    const { items } = await server.completion('curriculum', text, { line: 4, character: 2 });
    const course = items.find((item) => item.label === 'course');
    expect(course?.insertText ?? course?.textEdit?.newText).toMatch(/title: [\s\S]*credits: /);
  });
});
