import { counted } from '../../rules/words/lists.ts';
import { fileText } from '../import/file-text.ts';
import { idFrom } from '../import/ids.ts';
import type { ImportedFile } from '../import/imported.ts';
import { attributionOf } from './attribution.ts';
import type { Element } from './ratings.ts';
import type { Tables } from './tables.ts';

/** The id of the framework that holds the elements of O*NET. */
export const frameworkId = 'onet';

/**
 * The skills of the taxonomy that mean the same as an element, by its name and definition. What is only alike is not here:
 * `equals` makes what teaches the one count for the other.
 */
const equalSkills: ReadonlyMap<string, string> = new Map([
  ['active listening', 'active-listening'],
  ['programming', 'programming'],
]);

/**
 * The id of an element, the same in every import. Skills and knowledge have names in common, such as Mathematics, so that
 * knowledge says what it is.
 */
export function itemIdOf({ id, name }: Element): string {
  const own = idFrom(name, idFrom(id.replaceAll('.', '-'), 'element'));
  return isKnowledge(id) ? `knowledge-of-${own}` : own;
}

function isKnowledge(id: string): boolean {
  return id.startsWith('2.C');
}

/** The file with the elements that roles require, in the order of their codes. */
export function frameworkFile(elements: readonly Element[], tables: Tables): ImportedFile {
  const reference = new Map(
    tables
      .rows('elements')
      .map((row) => [row.cell('elementid'), { name: row.cell('elementname'), description: row.cell('description') }]),
  );
  const items = new Map(
    [...elements].sort(byCode).map((element) => {
      const { id } = element;
      const known = reference.get(id);
      const equal = isKnowledge(id) ? undefined : equalSkills.get(element.name.toLowerCase());
      return [
        itemIdOf(element),
        {
          code: id,
          label: known?.name || element.name,
          description: known?.description || undefined,
          category: reference.get(id.slice(0, 3))?.name || (isKnowledge(id) ? 'Knowledge' : 'Skills'),
          equals: equal === undefined ? undefined : [equal],
        },
      ] as const;
    }),
  );
  const { comments, notes, links } = attributionOf(tables.release);
  const { version } = tables.release;
  const value = {
    framework: frameworkId,
    title: 'O*NET Skills and Knowledge',
    publisher: 'U.S. Department of Labor, Employment and Training Administration',
    version,
    description: `The ${counted(items.size, 'skill and field', 'skills and fields')} of knowledge of the O*NET content model that the roles made from it require.`,
    language: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    notes,
    links,
    items,
  };
  return { name: `${frameworkId}.skills.yaml`, kind: 'framework', text: fileText(value, comments) };
}

/** Codes are parts of numbers and letters: 2.C.10 comes behind 2.C.9. */
function byCode(a: Element, b: Element): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}
