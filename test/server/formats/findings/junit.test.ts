import { describe, expect, test } from 'vitest';
import { findingsJunit } from '../../../../server/src/formats/findings/junit.ts';
import { checkedFiles, faulty, fileWith, finding } from './checked.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML as strictly as this report needs it; fails at anything that a parser would refuse. */
function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const tokens = /<\?xml [^>]*\?>|<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  while (tokens.lastIndex < xml.length) {
    const at = tokens.lastIndex;
    const found = tokens.exec(xml);
    if (!found) throw new Error(`No XML from here: ${xml.slice(at, at + 80)}`);
    const [, closing, name = '', attributes = '', isEmpty, text] = found;
    const inner = open.at(-1) ?? top;
    if (text !== undefined) inner.text += plain(text);
    else if (closing) expect(open.pop()?.name).toBe(name);
    else if (name !== '') {
      const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)];
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plain(value)])),
        children: [],
        text: '',
      };
      inner.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  expect(open).toHaveLength(1);
  const [root] = top.children;
  if (!root) throw new Error('There is no element.');
  return root;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  return text.replaceAll(/&(#?)([^;]*);?/g, (all, isNumber: string, name: string) => {
    const sign = isNumber ? String.fromCodePoint(Number(name)) : entities[name];
    if (sign === undefined || !all.endsWith(';')) throw new Error(`${all} is not written as XML has it.`);
    return sign;
  });
}

describe('Findings as a JUnit report', () => {
  test('have a suite for each file and a case for each finding', () => {
    const root = readXml(findingsJunit(checkedFiles(faulty), 'warning'));
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['bio.courses.yaml', 'hit.curriculum.yaml']);
    const [clean, hit] = root.children;
    expect(clean).toMatchObject({
      attributes: { tests: '1', failures: '0' },
      children: [{ name: 'testcase', attributes: { name: 'Nothing found' }, children: [] }],
    });
    const failures = hit?.children.filter(({ children }) => children[0]?.name === 'failure') ?? [];
    expect(failures.length).toBeGreaterThan(2);
    expect(hit?.attributes).toMatchObject({
      tests: String(hit?.children.length),
      failures: String(failures.length),
      errors: '0',
    });
    expect(root.attributes.failures).toBe(String(failures.length));
    const unknown = failures.find(({ attributes }) => attributes.name?.endsWith('(unknown-course)'));
    expect(unknown?.attributes).toMatchObject({ classname: 'hit.curriculum.yaml', line: '11' });
    expect(unknown?.children[0]?.text).toContain('hit.curriculum.yaml:11:30: error: ');
  });

  test('pass where they are less grave than what was asked for', () => {
    const file = fileWith(finding({ severity: 'hint' }), finding({ severity: 'error' }));
    const cases = readXml(findingsJunit([file], 'error')).children[0]?.children;
    expect(cases?.map(({ children }) => children[0]?.name)).toEqual(['system-out', 'failure']);
  });

  test('are XML whatever a file says, and two alike have two names', () => {
    const message = 'a "b" <c> & ]]> \u0000\u001b[31m\r\n\ttab \ud800 \u{1f600}';
    const file = fileWith(finding({ message }), finding({ message }));
    const cases = readXml(findingsJunit([{ ...file, file: 'a "<&> b.yaml' }], 'hint')).children[0]?.children ?? [];
    const [first, second] = cases.map(({ attributes }) => attributes.name);
    expect(first).toBe('a "b" <c> & ]]> \ufffd\ufffd[31m\r\n\ttab \ufffd \u{1f600} (unknown-course)');
    expect(second).toBe(`${first} #2`);
  });
});
