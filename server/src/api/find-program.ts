import { isMistakeInYaml } from '../syntax/misread.ts';
import { whyUnread } from '../syntax/unread-problems.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { CurriculumError } from './failure.ts';

/** What a program is looked for in. */
export interface Programs {
  /** In the order of their files. */
  readonly programs: readonly SourceDocument[];
  at(path: string): SourceDocument | undefined;
  shown(uri: string): string;
  idOf(program: SourceDocument): string | undefined;
}

/** The program that is meant by an id or a path; the only one where nothing is said. */
export function findProgram(named: string | undefined, { programs, at, shown, idOf }: Programs): SourceDocument {
  const listed = (some: readonly SourceDocument[]) =>
    some.map((one) => [idOf(one), `(${shown(one.uri)})`].filter(Boolean).join(' ')).join(', ');
  const file = named === undefined ? undefined : at(named);
  if (file) return asProgram(file, shown(file.uri));
  const [only, ...others] = named === undefined ? programs : programs.filter((one) => idOf(one) === named);
  if (only && others.length === 0) return asProgram(only, shown(only.uri));
  if (only) {
    const found = listed([only, ...others]);
    throw new CurriculumError(
      'program-unclear',
      named === undefined
        ? `There are several programs; name one of them: ${found}.`
        : `Several programs are called “${named}”; name the file: ${found}.`,
    );
  }
  if (programs.length === 0) {
    throw new CurriculumError('program-missing', 'There is no program: no file is called like hit.curriculum.yaml.');
  }
  throw new CurriculumError('program-missing', `There is no program “${named}”. There is: ${listed(programs)}.`);
}

function asProgram(document: SourceDocument, shown: string): SourceDocument {
  const { problems, lines } = document.tree;
  const mistake = problems.find(isMistakeInYaml);
  if (mistake) {
    const line = lines.positionAt(mistake.start).line + 1;
    throw new CurriculumError('broken-yaml', `${shown}:${line}: ${mistake.message}`);
  }
  const reason = whyUnread(document.tree);
  if (reason !== undefined) throw new CurriculumError('broken-yaml', `${shown} cannot be read: ${reason}`);
  if (document.kind !== 'curriculum') throw new CurriculumError('not-a-program', `${shown} is no program.`);
  return document;
}
