import { fileName } from '../../workspace/uris.ts';
import type { ComparedProgram, ReportDifference } from './difference.ts';
import type { ReportProgram } from './report.ts';

type Names = Pick<ComparedProgram, 'name' | 'short'>;

/** What two programs are called where they stand beside each other: their titles, with what tells them apart. */
export function comparedPrograms(
  before: ReportProgram,
  after: ReportProgram,
): Pick<ReportDifference, 'before' | 'after'> {
  const namesOf = naming(before, after);
  const compared = (program: ReportProgram): ComparedProgram => ({
    title: program.title,
    ...(program.version === undefined ? {} : { version: program.version }),
    ...namesOf(program),
  });
  return { before: compared(before), after: compared(after) };
}

function naming(before: ReportProgram, after: ReportProgram): (program: ReportProgram) => Names {
  const byTitle = ({ title }: ReportProgram): Names => ({ name: title, short: title });
  if (!areAlike(before.title, after.title)) return byTitle;
  const differs = (of: (program: ReportProgram) => string | undefined) => {
    const [one, other] = [of(before), of(after)];
    return one !== undefined && other !== undefined && one !== other;
  };
  if (differs(({ institution }) => institution)) {
    return ({ title, institution = '' }) => ({ name: `${title}, ${institution}`, short: institution });
  }
  if (differs(({ version }) => version)) {
    return ({ title, version = '' }) => ({ name: `${title} (${version})`, short: version });
  }
  if (differs(({ title }) => title)) return byTitle;
  if (differs(({ uri }) => fileName(uri))) {
    return ({ title, uri }) => ({ name: `${title} (${fileName(uri)})`, short: fileName(uri) });
  }
  return byTitle;
}

/** Whether a reader could take one title for the other, as `Health Information, A.S.` and `Health Information, A.A.S.` */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return first.includes(second) || second.includes(first);
}

/** Without what stands behind the name of the field, such as the award. */
function lettersOf(title: string): string {
  const [field = ''] = title.split(/[,(:–—]/);
  return field.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
