import { counted, joined } from '../../rules/words/lists.ts';
import type { FrameworkData, ItemData } from '../framework/framework-data.ts';
import type { ImportNote } from '../import/imported.ts';
import { officialSource } from './package.ts';

/** What a package of CASE 1.0 cannot say of a framework: one sentence for all of it. */
export function lossesOf(framework: FrameworkData): ImportNote[] {
  const ofItems = (has: (item: ItemData) => boolean, what: string) => {
    const count = framework.items.filter(has).length;
    return count === 0 ? [] : [`${what} of ${counted(count, 'item')}`];
  };
  const lost = [
    ...ofItems(({ bloom }) => bloom !== undefined, 'the Bloom level'),
    ...ofItems(({ level }) => level !== undefined, 'the level'),
    ...ofItems(({ category }) => category !== undefined, 'the category'),
    ...ofItems(({ links }) => links.length > 0, 'the links'),
    ...(framework.links.some(({ title }) => title !== officialSource) ? ['the links of the framework'] : []),
  ];
  const notes: ImportNote[] = [];
  if (lost.length > 0) {
    notes.push({ severity: 'information', message: `CASE has no place for ${joined(lost)}.` });
  }
  if (framework.status === 'review') {
    notes.push({
      severity: 'information',
      message: 'CASE has no word for a framework in review: it is a draft there.',
    });
  }
  return notes;
}
