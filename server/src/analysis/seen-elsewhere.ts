import { linkKey } from '../model/link.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';

/**
 * All that another file can show of a file, as one text: the same as long as nothing of it changes. Descriptions, notes
 * and comments are not in it, and lines only where something is referred to.
 */
export function seenElsewhere(document: SourceDocument): string {
  return document.fact(readSeen);
}

function readSeen(document: SourceDocument): string {
  const facts = factsOf(document);
  if (!facts) return '';
  const { model, declarations, references, incomplete } = facts;
  const courses = 'courses' in model ? model.courses : [];
  return [
    `${model.kind} ${incomplete} ${model.title?.text ?? ''}`,
    model.levels.own.map(({ id }) => id.text).join(' '),
    ...declarations.map((one) => `${linkKey(one)} ${one.title ?? ''}`),
    ...courses.map(({ code, credits }) => `${code.text} ${credits?.min ?? ''} ${credits?.max ?? ''}`),
    ...references.map((one) => {
      const { line } = document.lines.positionAt(one.word.start);
      const owner = one.owner ? linkKey(one.owner) : '';
      return `${linkKey(one)} ${one.use} ${one.level?.text ?? ''} ${one.external === true} ${line} ${owner}`;
    }),
  ].join('\n');
}
