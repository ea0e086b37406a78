import { isSameWords, takePlaces } from '../../model/follow/words-and-places.ts';
import { grouped } from '../../model/grouped.ts';
import { type Declaration, type FileLinks, linkKey, type Reference } from '../../model/link.ts';
import type { LinkPart, ModelPart } from '../../model/model-part.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import type { FileFacts } from './facts.ts';

/** The links of a file, each in the order of the text, and by their keys. */
type Links = Pick<FileFacts, 'declarations' | 'references' | 'declared' | 'mentioned'>;

type Indexes = readonly [from: number, to: number];

/**
 * The links of a file with others in place of those of one part, which may come and go. The same object where the others
 * say the same: then those that were there take their places.
 *
 * @param stood which of the links those of the part are
 * @param parts where the kinds of links are added that say something else
 */
export function withLinks(
  links: Links,
  stood: { readonly declarations: Indexes; readonly references: Indexes },
  now: Pick<FileLinks, 'declarations' | 'references'>,
  parts: Set<ModelPart>,
): Links {
  const before = {
    declarations: links.declarations.slice(...stood.declarations),
    references: links.references.slice(...stood.references),
  };
  if (isSameWords(before.declarations, now.declarations) && isSameWords(before.references, now.references)) {
    takePlaces(before.declarations, now.declarations);
    takePlaces(before.references, now.references);
    return links;
  }
  for (const part of changedLinkParts(before, now)) parts.add(part);
  return {
    declarations: replaced(links.declarations, stood.declarations, now.declarations),
    references: replaced(links.references, stood.references, now.references),
    declared: regrouped(links.declared, before.declarations, now.declarations),
    mentioned: regrouped(links.mentioned, before.references, now.references),
  };
}

function replaced<Link>(links: readonly Link[], [from, to]: Indexes, now: readonly Link[]): readonly Link[] {
  return links.toSpliced(from, to - from, ...now);
}

/** The links by their keys, where some of them were replaced. */
function regrouped<Link extends Declaration | Reference>(
  groups: ReadonlyMap<string, readonly Link[]>,
  before: readonly Link[],
  now: readonly Link[],
): ReadonlyMap<string, readonly Link[]> {
  if (before.length === 0 && now.length === 0) return groups;
  const [gone, added] = [grouped(before, linkKey), grouped(now, linkKey)];
  const changed = new Map(groups);
  for (const key of new Set([...gone.keys(), ...added.keys()])) {
    const group = withOthers(groups.get(key) ?? [], gone.get(key) ?? [], added.get(key) ?? []);
    if (group.length > 0) changed.set(key, group);
    else changed.delete(key);
  }
  return changed;
}

/** Links in the order of the text with some of them, which stand next to each other, replaced by others. */
function withOthers<Link extends Declaration | Reference>(
  links: readonly Link[],
  gone: readonly Link[],
  added: readonly Link[],
): readonly Link[] {
  const [firstGone] = gone;
  const [firstAdded] = added;
  if (firstGone) return links.toSpliced(links.indexOf(firstGone), gone.length, ...added);
  const start = firstAdded?.word.start ?? 0;
  const index = lastIndexAtOrBelow(links.length, (at) => links[at]?.word.start ?? 0, start) + 1;
  return links.toSpliced(index, 0, ...added);
}

/** In which kinds some links say something else than others. */
export function changedLinkParts(
  before: Pick<FileLinks, 'declarations' | 'references'>,
  now: Pick<FileLinks, 'declarations' | 'references'>,
): LinkPart[] {
  const [one, other] = [wordsByPart(before), wordsByPart(now)];
  const parts = new Set([...one.keys(), ...other.keys()]);
  return [...parts].filter((part) => one.get(part)?.join('\n') !== other.get(part)?.join('\n'));
}

/** What is said by the links of each kind, in the order of the text. */
function wordsByPart({ declarations, references }: Pick<FileLinks, 'declarations' | 'references'>) {
  const words = new Map<LinkPart, string[]>();
  const say = (part: LinkPart, ...said: unknown[]) => {
    const known = words.get(part);
    const text = JSON.stringify(said);
    if (known) known.push(text);
    else words.set(part, [text]);
  };
  for (const { kind, id, word, title, owner } of declarations) {
    say(`links.${kind}`, 'declared', id, word.text, nameOf(owner));
    say('links.title', kind, id, title);
  }
  for (const { kind, id, word, use, owner, external, level } of references) {
    say(`links.${kind}`, id, word.text, use, nameOf(owner), external);
    if (level) say('links.level', kind, id, use, nameOf(owner), level.text);
  }
  return words;
}

function nameOf(owner: Declaration | undefined): unknown {
  return owner && [owner.kind, owner.id, owner.word.text];
}
