import type { FileModel } from '../model/file-model.ts';
import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { keptAbout } from '../workspace/kept-about.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** An ordered scale, lowest level first. */
export interface Scale {
  readonly levels: readonly ScaleLevel[];
}

export interface ScaleLevel {
  readonly id: string;
  readonly label: string;
  /** What a curriculum map shows of it; absent where an own scale does not say. */
  readonly letter?: string;
}

/** The scale in which the built-in roles state what they require, and that of every file that names none. */
export function defaultScale({ taxonomy }: TaxonomyIndex): Scale {
  return taxonomy.levelScales[0] ?? { levels: [] };
}

/** The scale of a file; undefined where it names one that nobody knows. */
export function scaleOf({ levels }: FileModel, taxonomy: TaxonomyIndex): Scale | undefined {
  if (levels.scale) return taxonomy.entry('levelScales', levels.scale.text);
  if (levels.own.length === 0) return defaultScale(taxonomy);
  return {
    levels: levels.own.map(({ id, label, letter }) => ({
      id: id.text,
      label: label?.text ?? id.text,
      ...(letter ? { letter: letter.text } : {}),
    })),
  };
}

/** The scale of a document, as one object; undefined as with `scaleOf`, and for what is not of the format. */
export function scaleOfFile(snapshot: Snapshot, document: SourceDocument): Scale | undefined {
  return keptScale(snapshot, document).scale;
}

const keptScale = keptAbout({ reads: new Set(['levels']), work: (...about) => ({ scale: readScale(...about) }) });

function readScale({ taxonomy }: Snapshot, document: SourceDocument): Scale | undefined {
  const model = factsOf(document)?.model;
  return model && scaleOf(model, taxonomy);
}

/** A level as it is written somewhere, with the scale that counts there. */
export interface LevelOnScale {
  readonly level: string | undefined;
  readonly scale: Scale | undefined;
}

/** What the level is called; the id itself where the scale does not have it. */
export function levelLabel({ level, scale }: LevelOnScale): string | undefined {
  return scale?.levels.find(({ id }) => id === level)?.label ?? level;
}

/** Its place on its scale, counted from 0; undefined where the scale does not have it. */
export function rankOf({ level, scale }: LevelOnScale): number | undefined {
  const index = scale?.levels.findIndex(({ id }) => id === level) ?? -1;
  return index < 0 ? undefined : index;
}

/** Whether a level reaches another one; unknown where they are on different scales, or on none. */
export function reaches(taught: LevelOnScale, required: LevelOnScale): 'yes' | 'no' | 'unknown' {
  const has = rankOf(taught);
  const needs = rankOf(required);
  if (has === undefined || needs === undefined || !isSameScale(taught.scale, required.scale)) return 'unknown';
  return has >= needs ? 'yes' : 'no';
}

/** Whether two scales have the same levels in the same order. */
export function isSameScale(one: Scale | undefined, other: Scale | undefined): boolean {
  if (!one || !other) return false;
  if (one === other) return true;
  return one.levels.length === other.levels.length && one.levels.every(({ id }, at) => id === other.levels[at]?.id);
}
