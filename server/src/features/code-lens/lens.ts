import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { LensSwitch } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What a lens is about: enough to work out its words when it comes into sight. */
export type LensData =
  | { readonly about: 'course' | 'library' | 'outcome' | 'skill'; readonly uri: string; readonly key: string }
  | { readonly about: 'role-in-program'; readonly uri: string; readonly key: string; readonly program: string }
  /** The programs beyond those that have a lens of their own, or that there are none. */
  | { readonly about: 'other-programs'; readonly uri: string; readonly key: string }
  /**
   * A role or framework that a program prepares for. `named`: several stand on the line, so that the words have to say
   * which one they are about. `concentration`: the id of that which prepares for it.
   */
  | {
      readonly about: 'target';
      readonly uri: string;
      readonly key: string;
      readonly named: boolean;
      readonly concentration?: string;
    };

/** A lens before it is seen: where it stands, and what it is about. */
export interface LensPlace {
  readonly at: OffsetRange;
  readonly data: LensData;
}

/** What a lens says, as plain text, and what it lists when it is clicked on. */
export interface LensWords {
  readonly title: string;
  /** More of it, line by line. */
  readonly tooltip?: string;
  readonly places: readonly ListedPlace[];
  /** The program whose coverage it is about: where the editor can, a click shows that instead. */
  readonly coverageOf?: SourceDocument;
  /** The role that no program prepares for: where the editor can, a click lets a person choose one. */
  readonly unprepared?: SourceDocument;
}

/** An id of some file. */
export interface ListedPlace {
  readonly document: SourceDocument;
  readonly word: OffsetRange;
}

/** One kind of lens: where such lenses stand, which is quickly told, and what they say, which takes longer. */
export interface LensMaker {
  readonly switch: LensSwitch;
  /** Only where there is something to say. */
  places(snapshot: Snapshot, document: SourceDocument): readonly LensPlace[];
  /** Undefined for a lens that is somebody else's, or about what is not there any more. */
  words(snapshot: Snapshot, document: SourceDocument, data: LensData): LensWords | undefined;
}
