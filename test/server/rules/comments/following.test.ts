import { expect, test } from 'vitest';
import { suppressionsIn } from '../../../../server/src/rules/comments/suppression.ts';
import { createDocument, type SourceDocument } from '../../../../server/src/workspace/document.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomChange } from '../../../support/typing.ts';

const program = `curriculum: hit
courses:
  HIT 100:
    title: Records
    description: |
      Text
      # hit-curriculum-ignore: no comment, but text
  HIT 110:
    title: Coding
  # hit-curriculum-ignor
terms:
  - title: Fall
    courses: [HIT 100]
`;

function next(document: SourceDocument, text: string): SourceDocument {
  return createDocument(document.uri, text, 1, undefined, document);
}

function expectAsInFresh(document: SourceDocument): void {
  const fresh = createDocument(document.uri, document.text, 1);
  expect(document.fact(suppressionsIn), document.text).toEqual(fresh.fact(suppressionsIn));
}

test('A comment that is typed letter by letter is found as soon as it is one', () => {
  const comment = ' # hit-curriculum-ignore title-case: as approved';
  let document = createDocument('file:///p.curriculum.yaml', program.replace('  # hit-curriculum-ignor\n', ''), 1);
  expect(document.fact(suppressionsIn)).toEqual([]);
  for (const letter of comment) {
    const at = document.text.indexOf('\nterms:');
    document = next(document, document.text.slice(0, at) + letter + document.text.slice(at));
    expectAsInFresh(document);
  }
  expect(document.fact(suppressionsIn)).toHaveLength(1);
});

test('Whatever is edited, the comments are those of the text', { timeout: 60_000 }, () => {
  const random = seededRandom(11);
  const pieces = [
    '# hit-curriculum-ignore a',
    ' # hit-curriculum-ignore',
    '#hit-curriculum-ignore',
    ' # hit_curriculum ignore',
    '#',
  ];
  for (let run = 0; run < 60; run++) {
    const start = run % 2 ? program : program.replace('  # hit-curriculum-ignor\n', '');
    let document = createDocument('file:///p.curriculum.yaml', start, 1);
    for (let edits = 0; edits < 12; edits++) {
      const at = Math.floor(random() * document.text.length);
      const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
      const isPiece = random() < 0.2;
      const { after } = randomChange(document.text, random);
      document = next(document, isPiece ? document.text.slice(0, at) + piece + document.text.slice(at) : after);
      expectAsInFresh(document);
    }
  }
});
