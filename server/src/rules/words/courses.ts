import type { Course } from '../../model/course.ts';
import { foldCode, linkKey } from '../../model/link.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { RelatedDeclaration, RelatedPlace } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile } from '../rule.ts';

/** How courses are named in a sentence, and shown beside a finding. */

/** `HIM 3116C Health Record Organization and Management`; the code alone where no title is written. */
export function courseInWords({ code, title }: Pick<Course, 'code' | 'title'>): string {
  return shortened(title ? `${code.text} ${title.text}` : code.text, 80);
}

/** Where a course is declared, as a place that belongs to a finding of this or of another file. */
export function coursePlace(
  { document }: Pick<CheckedFile, 'document'>,
  { course, document: there }: { readonly course: Course; readonly document: SourceDocument },
  message = courseInWords(course),
): RelatedPlace | RelatedDeclaration {
  const { text, start, end } = course.code;
  if (there === document) return { message, start, end };
  return { message, uri: there.uri, declared: linkKey({ kind: 'course', id: foldCode(text) }) };
}
