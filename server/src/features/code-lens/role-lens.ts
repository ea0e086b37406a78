import { type RoleDefinition, roleDefinition } from '../../analysis/skills/role-requirements.ts';
import { linkKey } from '../../model/link.ts';
import { counted } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileIds } from '../words/file-titles.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { targetWords } from './target-words.ts';
import { filesUsing, listed, usersOf } from './users.ts';

/** Lenses of one line stand side by side, so only so many programs get one of their own. */
const mostPrograms = 5;

/**
 * Above a role in its file: for each program that prepares for it `hit-aas: 82 % covered · 12 of 15 skills`. That
 * no program does is told where there are programs.
 */
export const roleLens: LensMaker = {
  switch: 'roles',
  places(snapshot, document) {
    return declaredIn(document, 'role').flatMap((declaration) => {
      const target: FileTarget = { from: 'file', document, declaration };
      if (roleIn(snapshot, target) === undefined) return [];
      const base = { uri: document.uri, key: linkKey(declaration) };
      const at = declaration.word;
      const programs = preparing(snapshot, target);
      const [shown, rest] = split(programs);
      const isLonely = programs.length === 0 && knowsAllPrograms(snapshot, document);
      return [
        ...shown.map((program) => ({ at, data: { about: 'role-in-program' as const, ...base, program: program.uri } })),
        ...(rest.length > 0 || isLonely ? [{ at, data: { about: 'other-programs' as const, ...base } }] : []),
      ];
    });
  },
  words(snapshot, document, data) {
    if (data.about !== 'role-in-program' && data.about !== 'other-programs') return undefined;
    const declaration = declarationWith(document, data.key);
    const target: FileTarget | undefined = declaration && { from: 'file', document, declaration };
    const role = target && roleIn(snapshot, target);
    if (!role) return undefined;
    if (data.about === 'role-in-program') {
      const program = snapshot.document(data.program);
      if (!program) return undefined;
      const name = fileIds(preparing(snapshot, target))(program);
      return targetWords(snapshot, program, { kind: 'role', definition: role }, { name });
    }
    const programs = preparing(snapshot, target);
    if (programs.length === 0) return { title: 'no program prepares for this role', places: [], unprepared: document };
    const [, rest] = split(programs);
    const places = usersOf(snapshot, target, ['prepares-for']).filter((place) => rest.includes(place.document));
    return {
      title: `${counted(rest.length, 'more program prepares', 'more programs prepare')} for it`,
      places: listed(places),
    };
  },
};

function roleIn(snapshot: Snapshot, target: FileTarget): RoleDefinition | undefined {
  const role = roleDefinition(snapshot, target);
  return role && role.requires.length > 0 ? role : undefined;
}

/** The programs that prepare for a role, in the order of their addresses. */
function preparing(snapshot: Snapshot, target: FileTarget): SourceDocument[] {
  const programs = filesUsing(usersOf(snapshot, target, ['prepares-for']));
  return programs.sort((one, other) => (one.uri < other.uri ? -1 : 1));
}

function split(programs: readonly SourceDocument[]): [SourceDocument[], SourceDocument[]] {
  // A lens for one more program takes no less room than the program's own.
  const count = programs.length <= mostPrograms + 1 ? programs.length : mostPrograms;
  return [programs.slice(0, count), programs.slice(count)];
}

function knowsAllPrograms({ links }: Snapshot, document: SourceDocument): boolean {
  return links.files('curriculum').length > 0 && links.isComplete(document, 'curriculum');
}
