/** Where something is written. Lines and characters are counted from 0, as editors do. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /** The last line of it. */
  readonly endLine: number;
}
