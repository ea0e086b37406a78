import { shortened } from '../../../../schema/words/shown.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { LinkIndex } from '../../../../workspace/links/link-index.ts';
import { fileName } from '../../../../workspace/uris.ts';
import { fileTitle } from '../../../words/file-title.ts';
import type { Action, ActionContext, Refactoring } from '../../action.ts';
import { refactoringKinds } from '../offer.ts';
import { allUsersOf, countsAlike, frameworksFor, frameworksOf, hasPathsFor, isTaken } from './fits-in.ts';
import { courseAtCursor, type MovableCourse } from './movable-course.ts';
import { moveEdit, takenOut } from './move.ts';
import { moveToNewEdit, newCatalogFor } from './new-catalog.ts';

const kind = refactoringKinds.move;

/**
 * Moves a course from a program to a catalog that the program uses, or to a new one, and from a catalog back to a program.
 * It is offered where every id means the same afterwards.
 */
export const moveCourse: Refactoring = {
  kind,
  actions(context) {
    const moved = courseAtCursor(context);
    if (!moved || !takenOut(moved)) return [];
    const { snapshot } = context;
    const files =
      moved.model.kind === 'curriculum' ? catalogsFor(snapshot.links, moved) : programsFor(snapshot.links, moved);
    const fitting = files.flatMap((file) => {
      const frameworks = fitsIn(context, moved, file);
      return frameworks ? [{ file, frameworks }] : [];
    });
    const titles = fitting.map(({ file }) => shortened(fileTitle(file)));
    const moves = fitting.map(({ file, frameworks }, index): Action => {
      const title = titles[index] ?? '';
      const isUnclear = titles.indexOf(title) !== titles.lastIndexOf(title);
      const noun = file.kind === 'catalog' ? 'catalog' : 'program';
      return {
        title: `Move ${moved.course.code.text} to the ${noun} “${title}”${isUnclear ? ` (${fileName(file.uri)})` : ''}`,
        kind,
        isCostly: true,
        edit: () => moveEdit(moved, file, frameworks),
      };
    });
    return [...moves, ...toNewCatalog(context, moved)];
  },
};

function toNewCatalog({ snapshot, client }: ActionContext, moved: MovableCourse): Action[] {
  if (!client.createsFiles || moved.model.kind !== 'curriculum') return [];
  const catalog = newCatalogFor(snapshot, moved);
  if (!catalog) return [];
  return [
    {
      title: `Move ${moved.course.code.text} to a new catalog (${catalog.fileName})`,
      kind,
      isCostly: true,
      edit: () => moveToNewEdit(moved, catalog, frameworksOf(snapshot.links, moved)),
    },
  ];
}

/** The catalogs that a program uses, and in which the code is free for all who use them. */
function catalogsFor(links: LinkIndex, moved: MovableCourse): SourceDocument[] {
  return links
    .scopeOf(moved.document)
    .documents.filter((file) => file.kind === 'catalog')
    .filter((catalog) => !isTaken(links, moved, [catalog, ...allUsersOf(links, catalog)]));
}

/** The programs that use a catalog, and besides which nobody there needs the course. */
function programsFor(links: LinkIndex, moved: MovableCourse): SourceDocument[] {
  const { document, declaration } = moved;
  const places = links.referencesTo({ from: 'file', document, declaration });
  const needing = new Set(
    places
      .filter(({ document: file, reference }) => file !== document || !isInside(moved, reference.word.start))
      .map((place) => place.document),
  );
  const programs = allUsersOf(links, document).filter((file) => file.kind === 'curriculum');
  return programs.filter((program) => {
    const canSee = (file: SourceDocument) =>
      file === program ||
      (file.kind === 'catalog' &&
        links.usersOf(file).includes(program) &&
        (file !== document || programs.length === 1));
    return [...needing].every(canSee) && !isTaken(links, moved, [program]);
  });
}

function isInside({ course }: MovableCourse, offset: number): boolean {
  return course.start <= offset && offset <= course.end;
}

/** The frameworks that another file has to use for the course; undefined where the course would mean something else. */
function fitsIn(
  { snapshot }: ActionContext,
  moved: MovableCourse,
  file: SourceDocument,
): readonly string[] | undefined {
  const { links, taxonomy } = snapshot;
  const facts = links.facts(file);
  if (!facts || facts.incomplete || !('courses' in facts.model)) return undefined;
  if (!countsAlike(taxonomy, moved, facts.model) || hasPathsFor(moved, file.uri)) return undefined;
  return frameworksFor(links, moved, file);
}
