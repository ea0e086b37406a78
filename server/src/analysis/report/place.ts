/** Where something is written. Lines and characters are counted from 0, as editors do. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /** Where it ends: its last line, and the character there before which it ends. */
  readonly endLine: number;
  readonly endCharacter: number;
}
