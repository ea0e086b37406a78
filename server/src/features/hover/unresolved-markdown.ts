import type { Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Resolution, Target } from '../../workspace/links/target.ts';
import { inlineText, paragraphs } from '../markdown.ts';
import { fileTitle } from '../words/file-title.ts';

/** What can be said of an id that stands for nothing known; undefined where that is the schema's to say. */
export function notFoundMarkdown(
  document: SourceDocument,
  { kind, word }: Reference,
  { state }: Resolution,
): string | undefined {
  if (kind !== 'course') return undefined;
  const here = document.kind === 'catalog' ? 'this catalog' : 'this program';
  const words = {
    external: `A course outside ${here}: nothing more is asked about it.`,
    missing: `Neither ${here} nor a catalog that it uses has this course.`,
    unknown: `Nothing more is known of this course: no file that could be read has it.`,
  };
  return paragraphs([`#### ${inlineText(word.text)}`, state in words ? words[state as keyof typeof words] : undefined]);
}

/** One of several things with the same id, which nothing tells apart. */
export function ambiguousMarkdown({ word }: Reference, targets: readonly Target[]): string {
  const rows = targets.flatMap((target) => {
    if (target.from === 'taxonomy') return [];
    const { declaration, document } = target;
    const title = declaration.title ?? declaration.word.text;
    return [`* ${inlineText(title === fileTitle(document) ? title : `${title} (${fileTitle(document)})`)}`];
  });
  return paragraphs([`#### ${inlineText(word.text)}`, 'It can mean several things:', rows.join('\n')]);
}

/** What is missing for an id to mean what it seems to mean. */
export function notUsedMarkdown(target: Target): string | undefined {
  if (target.from === 'taxonomy') return undefined;
  return `This file does not name *${inlineText(fileTitle(target.document))}* under \`uses\`.`;
}
