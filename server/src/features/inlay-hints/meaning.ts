import { foldCode, type Reference, type ReferenceKind } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { HintSwitch } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { nameOfTarget } from '../words/target-name.ts';

/** What is explained, and by which switch. All other ids are words that say by themselves what they mean. */
const explained: Readonly<Partial<Record<ReferenceKind, HintSwitch>>> = {
  course: 'titles',
  role: 'titles',
  credential: 'titles',
  accreditor: 'titles',
  technology: 'titles',
  classification: 'titles',
  library: 'titles',
  framework: 'titles',
  outcome: 'titles',
  'course-outcome': 'titles',
  concentration: 'titles',
  skill: 'labels',
};

/** The switch for the words behind a reference; undefined where there are never any. */
export function switchFor({ kind, word, scalar }: Reference): HintSwitch | undefined {
  // Of `framework/item` the item is explained.
  if (kind === 'framework' && word.end < scalar.end - 1) return undefined;
  return explained[kind];
}

/** What a reference is called, where that is more than the words of the id. */
export function nameOf(snapshot: Snapshot, document: SourceDocument, reference: Reference): string | undefined {
  const targets = targetsOf(snapshot.links.resolve(document, reference));
  const names = new Set(targets.flatMap((target) => nameOfTarget(snapshot, target) ?? []));
  const [name] = names;
  // Of several things that are meant, the name of one would be a guess.
  if (name === undefined || names.size > 1 || sameWords(name, reference.word.text)) return undefined;
  return name;
}

/** Whether two texts differ in nothing but capitals, spaces and marks. */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => foldCode(text.replace(/[^\p{L}\p{N}]+/gu, ''));
  return bare(one) === bare(other);
}
