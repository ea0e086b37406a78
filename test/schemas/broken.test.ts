import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../server/src/schema/check.ts';
import { createSchema } from '../../server/src/schema/load.ts';
import { parseText } from '../../server/src/syntax/parse.ts';
import { findingsIn } from '../support/findings.ts';
import { fixtureWorkspace } from '../support/workspace.ts';
import { brokenFiles } from './broken.ts';
import { misfits, samples, schemas } from './held-against.ts';

describe('a file with a mistake', () => {
  it.each(brokenFiles)('$mistake does not fit its schema', ({ kind, text }) => {
    expect(misfits(kind, text)).not.toEqual([]);
  });

  it.each(brokenFiles)('$mistake is told in one sentence, where it is', ({ kind, text, at, says }) => {
    const start = text.lastIndexOf(at);
    const [finding, ...others] = findings(kind, text);
    expect(others).toEqual([]);
    expect({ ...finding, message: says }).toEqual({ message: says, start, end: start + at.length });
    if (says.endsWith('…')) expect(finding?.message.slice(0, says.length - 1)).toBe(says.slice(0, -1));
    else expect(finding?.message).toBe(says);
  });
});

describe('a term that no course stands in yet', () => {
  const program = 'curriculum: hit-aas\ntitle: Health Information Technology\naward: associate\n';
  const empty = `${program}terms:\n  - title: First fall\n    courses: []\n`;

  it('is a step of planning, and no mistake', () => {
    expect(misfits('curriculum', empty)).toEqual([]);
    expect(findings('curriculum', empty)).toEqual([]);
  });

  it.each(['terms: []', 'concentrations: { data: { title: Data, adds: { First fall: [] } } }'])(
    'is not the same as a list that says nothing: %s',
    (line) => {
      expect(misfits('curriculum', `${program}${line}\n`)).not.toEqual([]);
    },
  );
});

describe('our own checker', () => {
  it.each(samples().filter((sample) => sample.clean))('has nothing against $name', ({ kind, text }) => {
    expect(findings(kind, text)).toEqual([]);
  });
});

function findings(kind: keyof typeof schemas, text: string): { message: string; start: number; end: number }[] {
  const schema = createSchema(`hit-curriculum:/schemas/${kind}.schema.json`, schemas[kind]);
  return parseText(text)
    .documents.flatMap((document) => checkDocument(schema, document))
    .map(({ message, start, end }) => ({ message, start, end }));
}

describe.each(samples().filter((each) => !each.clean && each.kind === 'curriculum'))(
  'the sample $name, which shows mistakes',
  (sample) => {
    const lines = sample.text.split('\n');
    /** What the comments promise for the next line that is none, by that line's number. */
    const promised = lines.flatMap((line, index) => {
      const comment = /^ *# (.*)$/.exec(line)?.[1];
      const about = lines.findIndex((other, at) => at > index && !other.trimStart().startsWith('#'));
      return comment === undefined || index < 3 ? [] : [`${about + 1}: ${comment}`];
    });

    it('shows at least a dozen of them', () => {
      expect(promised.length).toBeGreaterThan(12);
    });

    it('says in its comments what a person will see', () => {
      const beside = samples().filter((each) => !each.clean && each.kind !== 'curriculum');
      const files = [sample, ...beside].map(({ name, text }) => `//- /${name}\n${text}\n`);
      const fixture = fixtureWorkspace(files.join(''));
      const said = findingsIn(fixture, `/${sample.name}`).map(
        ({ message, range }) => `${range.start.line + 1}: ${message}`,
      );
      expect(said).toEqual(promised);
    });
  },
);
