import { idFrom } from '../../../../schemas/templates/fill-template.ts';
import { type FileKind, fileKinds, fileNameOf } from '../../model/file-kind.ts';
import { exampleTitles } from './new-file.ts';

/** What a new file of each kind is for. */
const about: Readonly<Record<FileKind, string>> = {
  curriculum:
    'A curriculum has the courses of a program, with their requisites and skills, its terms and its outcomes.',
  catalog: 'A catalog has courses that several programs share; each of them names it under “uses”.',
  role: 'A role says which skills a position asks for, and at which level, so that programs can prepare for it.',
  framework: 'A framework has skills of your own: those of a college, a profession or an accreditor.',
};

/** Where many keep such files. */
const folders: Readonly<Record<FileKind, string>> = {
  curriculum: 'programs',
  catalog: 'catalogs',
  role: 'roles',
  framework: 'frameworks',
};

const examplesOfAll = `Examples:
  hit-curriculum new
      asks what it is to be, and what it is called
  hit-curriculum new curriculum --title "Health Information Technology, A.A.S."
      writes health-information-technology-aas.curriculum.yaml, with the award and its usual credits
  hit-curriculum new role --title "Clinical Analyst" --out roles/
      writes roles/clinical-analyst.role.yaml`;

/** What stands below the options in the help: about the kind that is named, or about all. */
export function helpOf(named: string | undefined): string {
  const kind = fileKinds.find((one) => one === named);
  return `
${kind === undefined ? examplesOfAll : examplesOf(kind)}

In a pipe or a script nothing is asked, so --title or --id has to be said.

Exit codes: 0 the file is written, 2 it is not; 130 you stopped with Ctrl+C.`;
}

function examplesOf(kind: FileKind): string {
  const title = exampleTitles[kind];
  const name = fileNameOf(kind, idFrom(title));
  return `${about[kind]}

Examples:
  hit-curriculum new ${kind} --title "${title}"
      writes ${name}, an example that checks clean
  hit-curriculum new ${kind} --id ${idFrom(title)} --out ${folders[kind]}/
      writes ${folders[kind]}/${name}`;
}
