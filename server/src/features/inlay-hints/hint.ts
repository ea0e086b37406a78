import type { HintSwitch } from '../../workspace/settings.ts';

/** Words behind a place of a text, as plain text. */
export interface Hint {
  readonly switch: HintSwitch;
  /** The offset that the words stand at. */
  readonly at: number;
  readonly words: string;
  /** The `linkKey` of the reference that is explained; absent for credits. */
  readonly key?: string;
  /** Whether it is the title of a course, whose code says nothing by itself. */
  readonly ofCourse?: boolean;
}
