import { coursesOfFile } from '../../../analysis/file-courses.ts';
import { foldCode } from '../../../model/link.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import { factsOf } from '../../../workspace/links/file-facts.ts';
import { nearest } from '../../../workspace/links/scope.ts';
import type { Candidate } from './candidate.ts';
import type { IdPlace } from './offered.ts';

/** So many courses are offered without a letter typed; of more, only those whose code or title begins as typed. */
const fewCourses = 200;

/** Fewer letters than these say too little to look for a course among many. */
const fewestLetters = 2;

/** A catalog that the file does not use, with those of its courses that may be meant. */
export interface CatalogElsewhere {
  readonly id: string;
  readonly courses: readonly Candidate[];
}

/** The catalogs that the file does not use yet; of several with the same id the nearest, unless nothing tells them apart. */
export function catalogsElsewhere({ snapshot, document, replace }: IdPlace): CatalogElsewhere[] {
  const catalogs = unusedCatalogs(
    snapshot.links.files('catalog'),
    snapshot.links.scopeOf(document).documents,
    document,
  );
  const count = catalogs.reduce((sum, { catalog }) => sum + coursesOfFile(catalog).size, 0);
  const typed = foldCode(document.text.slice(replace.start, replace.end).replace(/["']/g, ''));
  const isMeant =
    count <= fewCourses
      ? () => true
      : (code: string, title: string) =>
          typed.length >= fewestLetters && (code.startsWith(typed) || foldCode(title).includes(typed));
  return catalogs.map(({ id, catalog }) => ({
    id,
    courses: [...coursesOfFile(catalog)].flatMap(([code, course]) =>
      isMeant(code, course.title?.text ?? '') ? [{ code, course, document: catalog, places: [] }] : [],
    ),
  }));
}

function unusedCatalogs(
  catalogs: readonly SourceDocument[],
  inScope: readonly SourceDocument[],
  around: SourceDocument,
): { readonly id: string; readonly catalog: SourceDocument }[] {
  const byId = new Map<string, SourceDocument[]>();
  for (const catalog of catalogs) {
    const id = idOf(catalog);
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), catalog]);
  }
  for (const used of inScope) byId.delete(idOf(used) ?? '');
  return [...byId].flatMap(([id, files]) => {
    const [catalog, ...others] = nearest(around.uri, files);
    return catalog && others.length === 0 ? [{ id, catalog }] : [];
  });
}

function idOf(document: SourceDocument): string | undefined {
  return factsOf(document)?.model.id?.text;
}
