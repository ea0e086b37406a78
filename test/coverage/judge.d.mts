interface Result {
  readonly name: string;
  readonly state: 'passed' | 'failed';
  readonly error?: string;
}

export function judge(
  summary: Readonly<Record<string, unknown>>,
  root: string,
  reasons: Readonly<Record<string, { readonly least: number; readonly because: string }>>,
): { readonly results: readonly Result[] };
