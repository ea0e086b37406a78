import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { type Link, linkPointedAt, type PointedLink } from '../../workspace/links/file-facts.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import { type FileTarget, type Resolution, type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { paragraphs } from '../markdown.ts';
import { courseMarkdown } from './course-markdown.ts';
import { lackingMarkdown, targetCoverageMarkdown, targetIn } from './coverage-markdown.ts';
import { credentialMarkdown } from './credential-markdown.ts';
import { fileMarkdown } from './file-markdown.ts';
import { outcomeMarkdown } from './outcome-markdown.ts';
import { ownLevelMarkdown } from './own-level-markdown.ts';
import { planMarkdown } from './plan-markdown.ts';
import { roleMarkdown } from './role-markdown.ts';
import { skillMarkdown } from './skill-markdown.ts';
import { ambiguousMarkdown, notFoundMarkdown, notUsedMarkdown } from './unresolved-markdown.ts';

/** What is shown about an id, and the range of the text that it is about. */
export interface LinkHover {
  readonly markdown: string;
  readonly range: OffsetRange;
}

/** What the workspace knows of the id at an offset; undefined where there is none, or where the schema knows as much. */
export function linkHover(snapshot: Snapshot, document: SourceDocument, offset: number): LinkHover | undefined {
  const pointed = linkPointedAt(document, offset);
  if (!pointed) return undefined;
  const markdown = linkMarkdown(snapshot, document, pointed.link);
  return markdown === undefined ? undefined : { markdown, range: rangeOf(document, pointed) };
}

/** Of `framework/item` the item is the whole, since it means nothing without its framework. */
function rangeOf(document: SourceDocument, { link, range, isAlias }: PointedLink): OffsetRange {
  const isItem = !isAlias && link.is === 'reference' && link.reference.kind === 'skill';
  return isItem ? idRange(document, link.reference.scalar) : range;
}

function linkMarkdown(snapshot: Snapshot, document: SourceDocument, link: Link): string | undefined {
  if (link.is === 'declaration') {
    if (link.declaration.kind === 'level') return ownLevelMarkdown(document, link.declaration);
    return targetMarkdown(snapshot, document, { from: 'file', document, declaration: link.declaration });
  }
  const { reference } = link;
  const resolution: Resolution = snapshot.links.resolve(document, reference);
  const [target] = targetsOf(resolution);
  if (!target) return notFoundMarkdown(document, reference, resolution);
  if (resolution.state === 'ambiguous') return ambiguousMarkdown(reference, targetsOf(resolution));
  const about = targetMarkdown(snapshot, document, target);
  return about && paragraphs([about, resolution.state === 'not-used' && notUsedMarkdown(target)]);
}

/** All about what an id stands for, in Markdown, as it is seen from a file. */
export function targetMarkdown(snapshot: Snapshot, from: SourceDocument, target: Target): string | undefined {
  if (target.from === 'file') return declarationMarkdown(snapshot, from, target);
  switch (target.list) {
    case 'skills':
      return skillMarkdown(snapshot, from, target);
    case 'roles':
      return roleMarkdown(snapshot, from, target);
    case 'credentials':
      return credentialMarkdown(snapshot, target);
    default:
      // What only the taxonomy knows is shown where the schema says that it stands.
      return undefined;
  }
}

function declarationMarkdown(snapshot: Snapshot, from: SourceDocument, target: FileTarget): string | undefined {
  switch (target.declaration.kind) {
    case 'course':
      return courseMarkdown(snapshot, from, target);
    case 'skill':
      return skillMarkdown(snapshot, from, target);
    case 'role':
      return roleMarkdown(snapshot, from, target);
    case 'framework':
      return frameworkMarkdown(snapshot, from, target);
    case 'curriculum':
    case 'catalog':
      return fileMarkdown(snapshot, target.document);
    case 'outcome':
    case 'course-outcome':
      return outcomeMarkdown(snapshot, target);
    default:
      return planMarkdown(snapshot, target);
  }
}

/** A framework in brief, and how far the program that asks covers it, if it prepares for it. */
function frameworkMarkdown(snapshot: Snapshot, from: SourceDocument, { document, declaration }: FileTarget) {
  const about = fileMarkdown(snapshot, document);
  const covered = from.kind === 'curriculum' ? targetIn(snapshot, from, `framework ${declaration.id}`) : undefined;
  if (!about || !covered) return about;
  return paragraphs([about, targetCoverageMarkdown(from, covered), lackingMarkdown(snapshot, from, covered)]);
}
