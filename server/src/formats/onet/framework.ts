import { counted } from '../../rules/words/lists.ts';
import { type FileValue, fileText } from '../import/file-text.ts';
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

/** The file with the elements that roles require and those that it has already, in the order of their codes. */
export function frameworkFile(
  elements: readonly Element[],
  existing: ReadonlyMap<string, FileValue>,
  tables: Tables,
): ImportedFile {
  const reference = new Map(
    tables
      .rows('elements')
      .map((row) => [row.cell('elementid'), { name: row.cell('elementname'), description: row.cell('description') }]),
  );
  const added = elements.map((element): readonly [string, FileValue] => {
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
    ];
  });
  const items = new Map([...new Map([...added, ...existing])].sort(([, a], [, b]) => byCode(a, b)));
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

/** Codes are parts of numbers and letters: 2.C.10 comes behind 2.C.9. What has none was added by hand and comes last. */
function byCode(a: FileValue, b: FileValue): number {
  const [first, second] = [codeOf(a), codeOf(b)];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  return first.localeCompare(second, 'en', { numeric: true });
}

function codeOf(item: FileValue): string | undefined {
  const hasCode = typeof item === 'object' && item !== null && 'code' in item;
  return hasCode ? String(item.code) : undefined;
}
