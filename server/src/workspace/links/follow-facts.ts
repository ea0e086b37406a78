import type { FileModel } from '../../model/file-model.ts';
import { followModel } from '../../model/follow/follow-model.ts';
import { isPlacedAlike } from '../../model/follow/placed-alike.ts';
import { createPlaces, indexesIn } from '../../model/follow/places.ts';
import { itemsIn } from '../../model/follow/sections.ts';
import { type Touched, touchedBy } from '../../model/follow/touched.ts';
import { takePlaces } from '../../model/follow/words-and-places.ts';
import type { FileLinks } from '../../model/link.ts';
import { linksOfPart, slotTitlesIn } from '../../model/links.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { shiftOf, type TextEdit } from '../../syntax/incremental/edit.ts';
import type { Following } from '../document.ts';
import { changedLinkParts, withLinks } from './follow-links.ts';
import { asWritten, fileDeclaration, isIncomplete, type KeptFacts, readLinks } from './read-facts.ts';

/** So many edits are remembered: who has not asked since then has to look at all. */
const mostSteps = 32;

/**
 * The facts of a text that follows another by an edit inside one item: only that item is read again. All that says the
 * same words as before is the same objects, which move to their new places. Undefined where all has to be read.
 */
export function followFacts(kept: KeptFacts | undefined, { after, splice }: Following): KeptFacts | undefined {
  if (!kept || after.kind !== kept.facts.model.kind) return undefined;
  const { facts, file } = kept;
  const places = kept.places ?? createPlaces(facts.model.kind);
  // What aliases repeat has no place of its own. Nothing that is read again has names, so there are none to come.
  if (kept.hasNames || facts.uses !== facts.references) return undefined;
  const touched = touchedBy(facts.model, splice);
  if (!touched) return undefined;

  // What stood in the touched part is found by its places, and so before anything moves.
  const declarations = indexesIn(facts.declarations, touched.stood);
  const references = indexesIn(facts.references, touched.stood);
  const region = uncertainRegion(facts.model, touched, splice.edit);
  places.moveBehind(facts, touched, shiftOf(splice.edit));

  const { model, parts } = followModel(facts.model, touched);
  const incomplete = isIncomplete(splice.tree);
  if (incomplete !== facts.incomplete) parts.add('incomplete');
  const step = { from: facts.token, edit: splice.edit, region, parts: parts.add('text') };
  const frame = { model, incomplete, token: {}, steps: [...facts.steps, step].slice(-mostSteps) };

  if (parts.has('id') || parts.has('title') || hasOtherSlotTitles(facts.model, model)) {
    const links = readLinks(after, model);
    for (const part of changedLinkParts(facts, links)) parts.add(part);
    places.forget();
    return { facts: { ...frame, ...links }, file: fileDeclaration(model, links), hasNames: false, places };
  }

  if (file) takePlaces(file.range, model.range);
  const isOfFile = touched.properties.includes('id') || touched.properties.includes('title');
  const now = isOfFile ? noLinks : asWritten(after, linksOfPart(touched.fresh, file, slotTitlesIn(model)));
  if (now.repeated.length > 0) return undefined;
  const links = isOfFile ? facts : withLinks(facts, { declarations, references }, now, parts);
  if (links !== facts || model !== facts.model) {
    places.replace(touched, touched.item ? itemsIn(touched.fresh, touched.item.list).length : 0);
  }
  const { declared, mentioned } = links;
  const followed = { ...frame, declarations: links.declarations, references: links.references };
  return {
    facts: { ...followed, uses: links.references, declared, mentioned, used: mentioned },
    file,
    hasNames: false,
    places,
  };
}

/** Where, in the text before, something may stand now that the edit alone does not tell of. */
function uncertainRegion(model: FileModel, touched: Touched, edit: TextEdit): OffsetRange {
  if (isPlacedAlike(model, touched, edit)) return { start: edit.start - 1, end: edit.end };
  return { start: touched.stood.start, end: touched.stood.end };
}

const noLinks: FileLinks = { declarations: [], references: [], repeated: [] };

/** Whether what concentrations replace may mean something else: a choice or an elective by its title, or a course. */
function hasOtherSlotTitles(before: FileModel, after: FileModel): boolean {
  if (before.kind !== 'curriculum' || after.kind !== 'curriculum' || after.concentrations.length === 0) return false;
  if (before.terms === after.terms && before.plans === after.plans) return false;
  const [one, other] = [slotTitlesIn(before), slotTitlesIn(after)];
  return one.size !== other.size || [...one].some((title) => !other.has(title));
}
