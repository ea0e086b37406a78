import type { ReportDifference } from '../../analysis/report/difference.ts';
import { readable } from '../../drawing/readable.ts';
import type { ComparisonAbout } from './comparison-about.ts';
import type { CoverageDocument } from './document.ts';

/** The kinds of documents that a difference can be written as, with the endings of their names. */
const endings = { html: '.html', md: '.md', json: '.json' } as const;

export type ComparisonFormat = keyof typeof endings;

/** Whether a name is that of a format for comparisons. */
export function isComparisonFormat(name: unknown): name is ComparisonFormat {
  return typeof name === 'string' && Object.hasOwn(endings, name);
}

/** What is different between two versions or two programs, as a document. */
export async function comparisonDocument(
  difference: ReportDifference,
  format: ComparisonFormat,
  about: ComparisonAbout,
): Promise<CoverageDocument & { readonly content: string }> {
  return { name: nameOf(about, format), content: await contentOf(difference, format, about) };
}

async function contentOf(
  difference: ReportDifference,
  format: ComparisonFormat,
  about: ComparisonAbout,
): Promise<string> {
  if (format === 'html') return readable((await import('./comparison-html.tsx')).comparisonHtml(difference, about));
  if (format === 'json') return (await import('./comparison-json.ts')).comparisonJson(difference, about);
  return readable((await import('./comparison-markdown.ts')).comparisonMarkdown(difference, about));
}

/** `hit-aas-comparison.html` for `hit-aas.curriculum.yaml`, with nothing in it that a file system does not allow. */
function nameOf({ file }: ComparisonAbout, format: ComparisonFormat): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/(\.curriculum)?\.ya?ml$/i, '');
  const safe = stem.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '');
  return `${safe.slice(0, 80) || 'program'}-comparison${endings[format]}`;
}
