import { lackedSkills } from '../../../analysis/skills/lacked-skills.ts';
import { type FrameworkItem, titleOfItem } from '../../../model/file-model.ts';
import type { Offer } from '../../../schema/suggest/offers.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import { factsOf } from '../../../workspace/links/file-facts.ts';
import { fileTitle } from '../../words/file-title.ts';
import { preferenceFor } from './lacking.ts';
import { dataOf, type IdPlace, near, stepAt } from './offered.ts';

/** The items of the frameworks that the file uses, as `framework/item`; under `equals`, those of other frameworks. */
export function offeredFrameworkItems(place: IdPlace): Offer[] {
  const { snapshot, document } = place;
  const isTaught = stepAt(place.path, 2) === 'teaches';
  const lacked = isTaught ? lackedSkills(snapshot, document) : undefined;
  const frameworks = snapshot.links.scopeOf(document).documents.filter((one) => one !== document);
  let index = 0;
  return frameworks.flatMap((framework) =>
    itemsOf(framework).map(({ id, item }): Offer => {
      const preferred = preferenceFor(lacked?.get(id));
      index++;
      return {
        value: id,
        title: titleOfItem(item) ?? item.id.text,
        detail: item.category ? `${fileTitle(framework)} · ${item.category.text}` : fileTitle(framework),
        ...(preferred ? { note: preferred.note } : {}),
        words: item.alsoCalled.map(({ text }) => text),
        order: [preferred?.nearness ?? near.usual, behindTaxonomy, index],
        data: dataOf(document, framework, { kind: 'skill', id }),
      };
    }),
  );
}

/** A number that no entry of the taxonomy has in its order. */
const behindTaxonomy = 100_000;

function itemsOf(document: SourceDocument): { readonly id: string; readonly item: FrameworkItem }[] {
  const model = factsOf(document)?.model;
  const framework = model?.kind === 'framework' ? model.id?.text : undefined;
  if (model?.kind !== 'framework' || framework === undefined) return [];
  return model.items.map((item) => ({ id: `${framework}/${item.id.text}`, item }));
}

/** The other items of a framework: those that one can be a part of are none that is a part of it. */
export function offeredBroaderItems({ facts, document, path }: IdPlace): Offer[] {
  const { model } = facts;
  if (model.kind !== 'framework') return [];
  const own = stepAt(path, 1);
  const isBroader = stepAt(path, 2) === 'broader';
  const impossible = own === undefined ? new Set<string>() : withNarrower(own, isBroader ? model.items : []);
  return model.items.flatMap((item, index): Offer[] => {
    if (impossible.has(item.id.text)) return [];
    const title = titleOfItem(item);
    return [
      {
        value: item.id.text,
        ...(title === undefined ? {} : { title }),
        ...(item.category ? { detail: item.category.text } : {}),
        words: item.alsoCalled.map(({ text }) => text),
        order: [near.own, index],
        data: dataOf(document, document, { kind: 'skill', id: `${model.id?.text ?? ''}/${item.id.text}` }),
      },
    ];
  });
}

/** An item and all that is below it. */
function withNarrower(id: string, items: readonly FrameworkItem[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) {
    for (const item of items) if (item.broader?.text === one) found.add(item.id.text);
  }
  return found;
}
