import { suppressionAt } from '../../rules/comments/suppression.ts';
import { type Ignorable, ignorable } from '../../rules/ignorable.ts';
import { rulePageUri } from '../../rules/pages/rule-page-uri.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { inlineCode, paragraphs } from '../markdown.ts';

/** What the comment at an offset ignores, by the code that stands there. */
export function ignorableHover(
  document: SourceDocument,
  offset: number,
  showsPages: boolean,
): { readonly markdown: string; readonly range: OffsetRange } | undefined {
  const code = suppressionAt(document, offset)?.codes.find(({ start, end }) => start <= offset && offset <= end);
  const known = code && ignorable.get(code.text);
  return known && { markdown: ignorableMarkdown(known, showsPages), range: code };
}

/** What is found under a code, and why. */
export function ignorableMarkdown({ code, title, rule }: Ignorable, showsPages: boolean): string {
  const more = rule && showsPages && `[More about ${inlineCode(code)}, with examples](${rulePageUri(code)})`;
  return paragraphs([`**${title}**`, rule?.about.reason, more]);
}
