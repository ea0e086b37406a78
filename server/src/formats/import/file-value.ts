/** What a file of ours can say, as plain data. A map keeps the order of keys that look like numbers; an object does not. */
export type FileValue =
  | string
  | number
  | boolean
  | null
  | readonly FileValue[]
  | FileGroup
  | { readonly [key: string]: FileValue | undefined };

export type FileGroup = ReadonlyMap<string, FileValue>;
