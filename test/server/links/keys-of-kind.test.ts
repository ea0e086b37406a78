import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { linkKey } from '../../../server/src/model/link.ts';
import { checkedFile } from '../../../server/src/rules/check-rules.ts';
import type { OwnFirst } from '../../../server/src/rules/rule.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../../server/src/workspace/document.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import { keysOfKind, referencesOfKind } from '../../../server/src/workspace/links/keys-of-kind.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { createWorkspace, type Workspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { withOtherWord } from '../../support/typing.ts';

const kinds: readonly OwnFirst[] = [
  'course',
  'course-outcome',
  'outcome',
  'part',
  'skill',
  'level',
  'term',
  'concentration',
];

/** More by hand: KEYS_OF_KIND=500 npx vitest run test/server/links/keys-of-kind.test.ts */
const colleges = Number(process.env.KEYS_OF_KIND ?? 6);

test('What is not declared, not used or declared twice is the same after any edits as when it is looked for at once', () => {
  let found = 0;
  let followed = 0;
  for (let seed = 0; seed < colleges; seed++) {
    const random = seededRandom(seed);
    const files = randomCollege(random);
    const workspace = opened(files);
    const texts = new Map(Object.entries(files));
    for (let edit = 0; edit < 25; edit++) {
      const paths = [...texts.keys()];
      const path = paths[Math.floor(random() * paths.length)] as string;
      const text = withOtherWord(texts.get(path) ?? '', random);
      texts.set(path, text);
      workspace.edit(uriOf(path), text, edit + 2);
      const snapshot = workspace.snapshot();
      const fresh = opened(Object.fromEntries(texts)).snapshot();
      for (const document of snapshot.documents()) {
        const other = fresh.document(document.uri);
        if (!other || !document.kind) continue;
        if ((factsOf(document)?.steps.length ?? 0) > 0) followed++;
        for (const kind of kinds) {
          const now = said(snapshot, document, kind);
          expect(now).toEqual(lookedFor(snapshot, document, kind));
          expect(now).toEqual(said(fresh, other, kind));
          found += now.undeclared.length + now.unused.length + now.repeated.length;
        }
      }
    }
  }
  expect(found).toBeGreaterThan(100);
  expect(followed).toBeGreaterThan(10);
});

test('What is named under uses is found where it stands now, also where its items are named as well', () => {
  const text = 'role: clerk\ntitle: Clerk\nuses: [goals]\nrequires: { goals/deep: mastered }\n';
  const workspace = opened({ '/clerk.role.yaml': text });
  const places = () => {
    const document = workspace.snapshot().document(uriOf('/clerk.role.yaml'));
    return (
      document && referencesOfKind(document, 'library').map(({ word }) => document.text.slice(word.start, word.end))
    );
  };
  expect(places()).toEqual(['goals']);
  for (const word of ['rol', 'role']) {
    workspace.edit(uriOf('/clerk.role.yaml'), text.replace('role', word), 2);
    expect(places()).toEqual(['goals']);
  }
});

const taxonomy = createTaxonomyIndex(builtIn.taxonomy);

function opened(files: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace({ files: filesInMemory({}), taxonomy, builtInSchemas: builtIn.schemas });
  for (const [path, text] of Object.entries(files)) workspace.open(uriOf(path), text, 1, 'hit-curriculum');
  return workspace;
}

function uriOf(path: string): string {
  return `file:///college/${path}`;
}

function said(snapshot: Snapshot, document: SourceDocument, kind: OwnFirst) {
  const keys = (sort: Parameters<typeof keysOfKind>[1]) => [...keysOfKind(document, sort, kind)].sort();
  const unfound = checkedFile(snapshot, document)?.unfound(kind) ?? [];
  return {
    references: referencesOfKind(document, kind).map(({ word }) => word.start),
    undeclared: keys('undeclared'),
    unused: keys('unused'),
    repeated: keys('repeated'),
    unfound: unfound.map(({ reference, resolution }) => [reference.word.start, resolution.state]),
  };
}

/** The same by going through all that stands in the file. */
function lookedFor(snapshot: Snapshot, document: SourceDocument, kind: OwnFirst): ReturnType<typeof said> {
  const facts = factsOf(document);
  const declared = (facts?.declarations ?? []).filter((one) => one.kind === kind).map(linkKey);
  const mentioned = (facts?.references ?? []).filter((one) => one.kind === kind).map(linkKey);
  const used = new Set((facts?.uses ?? []).map(linkKey));
  const each = (keys: readonly string[]) => [...new Set(keys)].sort();
  const meanings = checkedFile(snapshot, document)?.meanings(kind) ?? [];
  return {
    references: (facts?.references ?? []).flatMap((one) => (one.kind === kind ? [one.word.start] : [])),
    undeclared: each(mentioned.filter((key) => !declared.includes(key))),
    unused: each(declared.filter((key) => !used.has(key))),
    repeated: each(declared.filter((key, at) => declared.indexOf(key) !== at)),
    unfound: meanings
      .filter(({ resolution }) => resolution.state !== 'found')
      .map(({ reference, resolution }) => [reference.word.start, resolution.state]),
  };
}
