import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonSchema } from '../../server/src/schema/schema.ts';

interface Case {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface CompletionCase extends Case {
  readonly kind: 'completion';
  readonly expect: { readonly labels: readonly string[] };
}

export interface HoverCase extends Case {
  readonly kind: 'hover';
  /** Null where no hover is expected. */
  readonly expect: { readonly contains: string | null };
}

export interface ValidationCase extends Case {
  readonly kind: 'validation';
  /** The lines on which findings start. */
  readonly expect: { readonly lines: readonly number[] };
}

type AnyCase = CompletionCase | HoverCase | ValidationCase;

interface Cases {
  readonly completion: CompletionCase[];
  readonly hover: HoverCase[];
  readonly validation: ValidationCase[];
}

/** The recorded cases of another server, from CONFORMANCE_DIR or beside the checkout; absent where they are missing. */
export function readCases(): Cases | undefined {
  const folder = process.env.CONFORMANCE_DIR ?? path.join(import.meta.dirname, '../../../shared/conformance');
  const file = path.join(folder, 'schema-cases.json');
  if (!existsSync(file)) return undefined;
  const cases: AnyCase[] = JSON.parse(readFileSync(file, 'utf8'));
  return {
    completion: cases.filter((one) => one.kind === 'completion'),
    hover: cases.filter((one) => one.kind === 'hover'),
    validation: cases.filter((one) => one.kind === 'validation'),
  };
}
