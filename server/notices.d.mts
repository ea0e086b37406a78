/** The part of what esbuild tells that the notices are made from. */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

export function thirdPartyNotices(metafiles: readonly Metafile[], folder: string, files?: readonly string[]): string;
