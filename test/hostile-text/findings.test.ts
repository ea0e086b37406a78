import { describe, expect, test } from 'vitest';
import { said, strangersFolder, textOf, wrongFolder } from './command-line.ts';
import { hostileStrings } from './hostile-strings.ts';
import { linkFaults, orderFaults, terminalFaults } from './judges.ts';
import { readXml } from './xml.ts';

/** Two folders of a stranger, in which nothing is written but once. */
const foldersOf = new Map<string, readonly string[]>();

/** What the checks find in two folders of a stranger, in a format. */
async function found(text: string, format: string): Promise<string[]> {
  const folders = foldersOf.get(text) ?? [strangersFolder(text), wrongFolder(text)];
  foldersOf.set(text, folders);
  return Promise.all(
    folders.map(async (folder) => {
      const one = await said(folder, ['check', '--format', format]);
      expect(one.code).toBe(1);
      expect(terminalFaults(one.stderr)).toEqual([]);
      return textOf(one);
    }),
  );
}

/** The rules of a workflow command, as GitHub's runner reads it. */
const annotation = /^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*(?:,[a-zA-Z]+=[^,:\r\n]*)*)::([^\r\n]*)$/;

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly message: { readonly text: string };
      readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
    }[];
  }[];
}

describe.each(Object.entries(hostileStrings))('%s', (_what, text) => {
  test('is a part of one annotation, and none of its own', async () => {
    for (const log of await found(text, 'github')) {
      const lines = log.trimEnd().split(/\r\n|[\r\n\u0085\u2028\u2029]/);
      const count = lines.pop() ?? '';
      expect(count).toMatch(/^\d+ (?:errors?|warnings?|notices?|infos?|hints?|findings?)\b|^\d+ /);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const [, , properties = '', message = ''] = annotation.exec(line) ?? [];
        expect(properties, line).toMatch(/^file=/);
        const names = properties.split(',').map((one) => one.slice(0, one.indexOf('=')));
        expect(names).toEqual([...new Set(names)]);
        expect(message).not.toMatch(/%(?!25|0A|0D)/);
      }
      expect(terminalFaults(log)).toEqual([]);
    }
  });

  test('is text in the report for Jenkins and GitLab', async () => {
    for (const xml of await found(text, 'junit')) {
      const { elements, faults } = readXml(xml);
      const names = new Set(elements.map(({ name }) => name));
      const known = ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'];
      expect([faults, [...names].filter((name) => !known.includes(name))]).toEqual([[], []]);
      const signs = xml.replaceAll('\t', ' ').match(/[^\P{Cc}\r\n]/gu) ?? [];
      expect([...signs, ...orderFaults(xml)]).toEqual([]);
    }
  });

  test('is no link in a report for code scanning', async () => {
    for (const json of await found(text, 'sarif')) {
      expect([...terminalFaults(json), ...orderFaults(json)]).toEqual([]);
      const [run] = (JSON.parse(json) as Sarif).runs;
      const results = run?.results ?? [];
      expect(results.length).toBeGreaterThan(0);
      const messages = results.flatMap(({ message, relatedLocations = [] }) => [
        message.text,
        ...relatedLocations.map((place) => place.message.text),
      ]);
      expect(messages.flatMap(linkFaults)).toEqual([]);
    }
  });

  test('is text in JSON', async () => {
    for (const json of await found(text, 'json')) {
      expect([...terminalFaults(json), ...orderFaults(json)]).toEqual([]);
      expect(JSON.parse(json)).toMatchObject({ version: expect.anything() });
    }
  });
});
