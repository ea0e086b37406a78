import { type Declaration, foldCode, linkKey, type Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import { nearest } from '../../workspace/links/scope.ts';
import { type FileTarget, isSameTarget, targetsOf } from '../../workspace/links/target.ts';
import { termsMeant } from '../../workspace/links/terms.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { aNounOf, calledInWords, nounOf } from './nouns.ts';
import type { Place, Places } from './places.ts';
import { placeInWords, type Refusal } from './refusal.ts';
import type { RenameSymbol } from './symbol.ts';

/** What a thing would be called, and what is called so already. */
interface Wish {
  readonly name: string;
  /** As in `Declaration`: what references would be compared with. */
  readonly id: string;
  readonly target: FileTarget;
}

/**
 * Why a new name cannot be taken: something else has it where the symbol is declared or mentioned, so that one would be
 * taken for the other. A name that nothing declares may become any other, which is how a mistake is corrected.
 */
export function clash(
  { links, taxonomy }: Snapshot,
  symbol: RenameSymbol,
  places: Places,
  name: string,
): Refusal | undefined {
  for (const target of places.targets) {
    const { declaration } = target;
    const wish = { name, id: idFor(declaration, name), target };
    if (wish.id === declaration.id) continue;
    const entry = declaration.kind === 'role' && taxonomy.entry('roles', name);
    if (entry) return { refusal: `“${name}” is a role of the taxonomy (${entry.label}). Take another id.` };
    const taken = takenBy(links, wish, places);
    if (taken) return alreadyTaken(symbol, name, taken);
  }
  return undefined;
}

/** The id that a declaration would have under another name. */
function idFor({ kind, id, owner }: Declaration, name: string): string {
  if (kind === 'course') return foldCode(name);
  if (kind === 'skill') return `${id.slice(0, id.indexOf('/') + 1)}${name}`;
  return kind === 'course-outcome' && owner ? `${owner.id}#${name}` : name;
}

function takenBy(links: LinkIndex, wish: Wish, places: Places): FileTarget | Place | undefined {
  switch (wish.target.declaration.kind) {
    case 'course':
    case 'outcome':
    case 'part':
      return takenInScope(links, wish, places) ?? takenInPlans(wish, places);
    case 'curriculum':
    case 'catalog':
    case 'framework':
    case 'role':
      return takenAmongFiles(links, wish, places);
    case 'term':
      return takenAmongTerms(wish, places);
    case 'slot':
      return takenAmongSlots(wish, places);
    default:
      return declaredBeside(wish);
  }
}

/** Where files share what they declare: something with the name that a file sees which sees the symbol as well. */
function takenInScope(
  links: LinkIndex,
  { id, target }: Wish,
  { targets, places }: Places,
): FileTarget | Place | undefined {
  const { kind } = target.declaration;
  if (kind !== 'course' && kind !== 'outcome' && kind !== 'part') return undefined;
  const asked: Reference = { kind, id, word: target.declaration.word, scalar: target.declaration.word, use: 'other' };
  const views = new Set([...viewersOf(links, target.document), ...places.map(({ document }) => document)]);
  for (const view of views) {
    const other = otherThan(targets, targetsIn(links, view, asked));
    if (other) return other;
  }
  // What has the name in a file that could then mean the symbol instead.
  for (const document of links.mentioning(linkKey(asked))) {
    for (const reference of factsOf(document)?.mentioned.get(linkKey(asked)) ?? []) {
      const wouldMeanIt = targetsIn(links, document, { ...reference, id: target.declaration.id }).some((one) =>
        isSameTarget(one, target),
      );
      if (!wouldMeanIt) continue;
      const now = links.resolve(document, reference);
      const other = now.state === 'not-used' ? undefined : otherThan(targets, targetsIn(links, document, reference));
      if (other) return other;
      const { word, scalar } = reference;
      if (now.state === 'external') return { document, word, scalar, reference, certainty: 'sure' };
    }
  }
  return undefined;
}

/** The file, and all that use it, directly or by way of another. */
function viewersOf(links: LinkIndex, document: SourceDocument): Set<SourceDocument> {
  const viewers = new Set([document]);
  for (const viewer of viewers) for (const user of links.usersOf(viewer)) viewers.add(user);
  return viewers;
}

function targetsIn(links: LinkIndex, document: SourceDocument, reference: Reference): FileTarget[] {
  const resolution = links.resolve(document, reference);
  if (resolution.state === 'not-used') return [];
  return targetsOf(resolution).filter((target) => target.from === 'file');
}

function otherThan(targets: readonly FileTarget[], found: readonly FileTarget[]): FileTarget | undefined {
  return found.find((one) => !targets.some((target) => isSameTarget(target, one)));
}

/** In `replaces`, the title of a choice comes before the code of a course. */
function takenInPlans({ name }: Wish, { places }: Places): FileTarget | undefined {
  for (const { document, reference } of places) {
    const [slot] =
      (reference?.use === 'replaces' && factsOf(document)?.declared.get(linkKey({ kind: 'slot', id: name }))) || [];
    if (slot) return { from: 'file', document, declaration: slot };
  }
  return undefined;
}

/** Of several files with an id the nearest one is meant: a clash is where none of them is nearer, or the wrong one. */
function takenAmongFiles(links: LinkIndex, { id, target }: Wish, { places }: Places): FileTarget | undefined {
  const key = linkKey({ ...target.declaration, id });
  const others = links.declaring(key).filter((document) => document !== target.document);
  if (others.length === 0) return undefined;
  const isCurriculum = target.declaration.kind === 'curriculum';
  const views = new Set([target.document, ...places.map(({ document }) => document), ...(isCurriculum ? [] : others)]);
  const mixed = [...views].flatMap((view) => {
    const seen = nearest(view.uri, [target.document, ...others]);
    const seesBoth = seen.includes(target.document) && seen.length > 1;
    const seesAnother = !others.includes(view) && !seen.includes(target.document);
    return seesBoth || seesAnother ? seen.filter((one) => one !== target.document) : [];
  });
  const captured = links
    .mentioning(key)
    .some((view) => nearest(view.uri, [target.document, ...others]).includes(target.document));
  const document = mixed[0] ?? (captured ? others[0] : undefined);
  const declaration = document && factsOf(document)?.declared.get(key)?.[0];
  return document && declaration && { from: 'file', document, declaration };
}

/** Two terms of a plan need different titles; those of different plans only where a concentration would mean others. */
function takenAmongTerms({ id, target }: Wish, { targets, places }: Places): FileTarget | undefined {
  const { document, declaration } = target;
  const facts = factsOf(document);
  const others = facts?.declared.get(linkKey({ kind: 'term', id })) ?? [];
  // An anchor may lend one title to the terms of several plans.
  const same = (facts?.declared.get(linkKey(declaration)) ?? []).filter(
    ({ word }) => word.start === declaration.word.start,
  );
  const taken =
    others.find((other) => same.some(({ owner }) => owner === other.owner)) ??
    (wouldMeanOthers(document, id, { targets, places }) ? others[0] : undefined);
  return taken && { from: 'file', document, declaration: taken };
}

/** Whether a concentration that adds to a term would add to another one, or to one more, if terms had a title. */
function wouldMeanOthers(document: SourceDocument, title: string, { targets, places }: Places): boolean {
  const facts = factsOf(document);
  const others = facts?.declared.get(linkKey({ kind: 'term', id: title })) ?? [];
  if (!facts || others.length === 0) return false;
  const renamed = targets.map(({ declaration }) => declaration);
  const meaning = (among: readonly Declaration[], reference: Reference) => termsMeant(among, reference, facts.uses);
  const changes = (among: readonly Declaration[]) => (reference: Reference) => {
    const before = meaning(among, reference);
    const after = meaning([...renamed, ...others], reference);
    return after.length !== before.length || after.some((one) => !before.includes(one));
  };
  const named = facts.mentioned.get(linkKey({ kind: 'term', id: title })) ?? [];
  const followed = places.flatMap(({ reference }) => reference ?? []);
  return named.some(changes(others)) || followed.some(changes(renamed));
}

/** Electives often share a title; that matters only where a concentration replaces one of them. */
function takenAmongSlots(wish: Wish, places: Places): FileTarget | Place | undefined {
  const { document } = wish.target;
  const facts = factsOf(document);
  const code = facts?.references.find(
    ({ kind, use, word }) => kind === 'course' && use === 'replaces' && word.text === wish.name,
  );
  if (code) return { document, word: code.word, scalar: code.scalar, reference: code, certainty: 'sure' };
  return isMentioned(wish, places) ? declaredBeside(wish) : undefined;
}

function isMentioned({ id, target }: Wish, { places }: Places): boolean {
  const mentioned = factsOf(target.document)?.mentioned.has(linkKey({ kind: 'slot', id })) ?? false;
  return mentioned || places.some(({ reference }) => reference !== undefined);
}

function declaredBeside({ id, target: { document, declaration } }: Wish): FileTarget | undefined {
  const found = factsOf(document)?.declared.get(linkKey({ kind: declaration.kind, id }))?.[0];
  return found && { from: 'file', document, declaration: found };
}

function alreadyTaken({ kind }: RenameSymbol, name: string, taken: FileTarget | Place): Refusal {
  if (!('declaration' in taken)) {
    const { document, word, reference } = taken;
    const outside = reference?.external ? 'a course outside of the program' : aNounOf('course');
    return { refusal: `“${name}” already stands for ${outside} (${placeInWords(document, word)}). Take another name.` };
  }
  const { document, declaration } = taken;
  const what = `${aNounOf(declaration.kind)}${calledInWords(declaration)}`;
  const other = kind === 'course' ? 'code' : isIdOf(kind) ? 'id' : 'title';
  return {
    refusal: `“${name}” is already ${what}: ${placeInWords(document, declaration.word)}. Give this ${nounOf(kind)} another ${other}.`,
  };
}

function isIdOf(kind: RenameSymbol['kind']): boolean {
  return kind !== 'term' && kind !== 'slot' && kind !== 'part';
}
