import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { frameworkData } from './framework-data.ts';
import { type Identities, type Identity, identitiesOf, identityOfAddress, identityOfSkill } from './identities.ts';

/** Finds out what the items that a framework names are called outside. */
export interface Targets {
  /** What stands under `equals`: a skill of the taxonomy, or `framework/item`. */
  equal(id: string): Identity | undefined;
  /** What stands under `associations`: an item of the framework, `framework/item`, or an address. */
  associated(text: string): Identity | undefined;
}

/** The targets of one framework in a workspace; undefined for what is nowhere. */
export function targetsOf(snapshot: Snapshot, document: SourceDocument, own: Identities): Targets {
  const others = new Map<SourceDocument, Identities>();

  function identitiesIn(other: SourceDocument): Identities {
    const known = others.get(other) ?? (other === document ? own : identitiesOf(frameworkData(other)));
    others.set(other, known);
    return known;
  }

  function inFramework(id: string): Identity | undefined {
    const nowhere = { start: 0, end: 0 };
    const word = { text: id, ...nowhere };
    const resolution = snapshot.links.resolve(document, {
      kind: 'skill',
      id,
      word,
      scalar: nowhere,
      use: 'associated',
    });
    const [target] = 'targets' in resolution ? resolution.targets : [];
    if (target?.from !== 'file') return undefined;
    return identitiesIn(target.document).items.get(target.declaration.word.text);
  }

  return {
    equal(id) {
      if (id.includes('/')) return inFramework(id);
      const skill = snapshot.taxonomy.entry('skills', id);
      return skill && identityOfSkill(skill);
    },
    associated(text) {
      if (text.includes(':')) return identityOfAddress(text);
      return text.includes('/') ? inFramework(text) : own.items.get(text);
    },
  };
}
