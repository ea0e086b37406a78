import type { ImportNote, ImportSource } from '../import/imported.ts';
import { joinedByCode, listAndMap } from './joined-sheets.ts';
import type { LaidOut } from './layout-for.ts';

/** A source, with how its table is laid out. */
export type ReadSource = { readonly source: ImportSource } & LaidOut;

/** Of several files, one with a list of courses and one with the curriculum map of these become one. */
export function joinedSources(sources: readonly ReadSource[], notes: ImportNote[]): readonly ReadSource[] {
  if (sources.length < 2) return sources;
  const { list, map } = listAndMap(sources.map(({ layout }) => layout));
  const listed = sources.find(({ layout }) => layout === list);
  const mapped = sources.find(({ layout }) => layout === map);
  if (list === undefined || map === undefined || listed === undefined || mapped === undefined) return sources;
  const names = { list: shortName(listed), map: shortName(mapped), isFile: true };
  const joined = joinedByCode(list, map, names);
  if (joined === undefined) {
    notes.push({
      severity: 'warning',
      message: `“${names.map}” is no map of the courses of “${names.list}”: fewer than half of its codes stand there. Each becomes a program of its own.`,
      source: mapped.source.name,
    });
    return sources;
  }
  return sources.flatMap((one) => {
    if (one === mapped) return [];
    if (one !== listed) return [one];
    const columns = joined.layout.columns.map((column) =>
      column.isElsewhere === true ? { ...column, source: mapped.source.name } : column,
    );
    return [{ ...one, layout: { ...joined.layout, columns }, joined }];
  });
}

function shortName({ source }: ReadSource): string {
  return source.name.split(/[\\/]/u).at(-1) ?? source.name;
}
