import type { FileModel } from '../model/file-model.ts';
import type { Reference } from '../model/link.ts';
import type { Finding, OffsetRange, Severity } from '../syntax/finding.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { FileFacts } from '../workspace/links/file-facts.ts';
import type { LinkIndex } from '../workspace/links/link-index.ts';
import type { Resolution } from '../workspace/links/target.ts';

/** One thing that is looked for in files of the format. */
export interface Rule {
  /** By which fixes, documentation and tests know its findings. */
  readonly code: string;
  /** How grave its findings are, unless somebody says otherwise. */
  readonly severity: Severity;
  readonly tags?: Finding['tags'];
  /** Adds nothing to a place of which the schema already says something: what is no id at all cannot be an unknown one. */
  readonly givesWay?: true;
  /** What it finds in a file, in any order. What cannot be judged gives nothing. */
  check(file: CheckedFile): readonly Found[];
}

/** A finding before it has the code and the severity of its rule; one that is less grave than the others says so. */
export type Found = OffsetRange & Pick<Finding, 'message' | 'values' | 'related'> & Partial<Pick<Finding, 'severity'>>;

/** What rules are asked with: the workspace at one moment. */
export interface RuleContext {
  readonly links: LinkIndex;
  readonly taxonomy: TaxonomyIndex;
}

/** The file that is checked, with all that rules ask of it. */
export interface CheckedFile extends RuleContext {
  readonly document: SourceDocument;
  readonly facts: FileFacts;
  readonly model: FileModel;
  /** Every reference of the file and what it means, in the order of the text; worked out once for all rules. */
  readonly meanings: readonly Meaning[];
}

export interface Meaning {
  readonly reference: Reference;
  readonly resolution: Resolution;
}
