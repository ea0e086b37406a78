import { coursesOfFile } from '../../analysis/file-courses.ts';
import { type RequisiteEdge, requisitesOfCourse } from '../../analysis/requisites/course-requisites.ts';
import type { RequisiteStep } from '../../analysis/requisites/cycles.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CheckedFile } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { mostOfCycle, nameOfKind } from './cycle-words.ts';
import { removeRequisites } from './remove-requisites.ts';

/** A requisite as the data of a finding has it: folded codes, and the file in which it stands. */
export interface NamedRequisite {
  readonly course: string;
  readonly needs: string;
  readonly kind: string;
  readonly uri: string;
}

/** The first requisites along some steps, as the values of a finding have them. */
export function namedRequisites(steps: readonly Pick<RequisiteStep, 'edge'>[]): NamedRequisite[] {
  return steps.slice(0, mostOfCycle).map(({ edge: { course, needs, kind, owner } }) => ({
    course,
    needs,
    kind,
    uri: owner.document.uri,
  }));
}

/** One way for each requisite of a finding: to remove it, in whatever file it stands. */
export function removalsOf({ snapshot }: CheckedFile, finding: Finding): RuleFix[] {
  const named = finding.values?.requisites;
  if (!Array.isArray(named)) return [];
  return named.filter(isNamedRequisite).flatMap((one): RuleFix[] => {
    const { document, edges } = writtenAs(snapshot, one);
    const [first] = edges;
    if (!document || !first) return [];
    const [code, owner] = [quoted(first.requisite.code.text), quoted(first.owner.course.code.text)];
    return [
      {
        title: `Remove the ${nameOfKind(first)} ${code} of ${owner}`,
        edit: () => inDocument(document, removeRequisites(document.tree, edges)),
      },
    ];
  });
}

/** Every place at which a requisite stands that nobody gets around. */
function writtenAs(
  snapshot: Snapshot,
  { course: code, needs, kind, uri }: NamedRequisite,
): { readonly document?: SourceDocument; readonly edges: readonly RequisiteEdge[] } {
  const document = snapshot.document(uri);
  const course = document && coursesOfFile(document).get(code);
  if (!course) return { edges: [] };
  const edges = requisitesOfCourse({ course, document }).filter(
    (edge) => edge.needs === needs && edge.kind === kind && edge.certain,
  );
  return { document, edges };
}

function isNamedRequisite(value: unknown): value is NamedRequisite {
  if (typeof value !== 'object' || value === null) return false;
  return ['course', 'needs', 'kind', 'uri'].every((key) => typeof Reflect.get(value, key) === 'string');
}
