import { asArray } from '../decide.ts';
import type { JsonSchemaObject } from '../schema.ts';
import type { Documentation } from './suggestion.ts';

/** What the first of some schemas that says anything says to people. */
export function documentationOf(parts: readonly JsonSchemaObject[]): Documentation | undefined {
  for (const part of parts) {
    if (typeof part.markdownDescription === 'string' && part.markdownDescription !== '') {
      return { text: part.markdownDescription, format: 'markdown' };
    }
    if (typeof part.description === 'string' && part.description !== '') {
      return { text: part.description, format: 'plain' };
    }
  }
  return undefined;
}

/** What a schema says of one of its enumerated values. */
export function enumDocumentation(part: JsonSchemaObject, index: number): Documentation | undefined {
  const markdown = asArray(part.markdownEnumDescriptions)[index];
  if (typeof markdown === 'string' && markdown !== '') return { text: markdown, format: 'markdown' };
  const plain = asArray(part.enumDescriptions)[index];
  return typeof plain === 'string' && plain !== '' ? { text: plain, format: 'plain' } : undefined;
}

/** True for what a schema keeps for readers of old files. */
export function isDeprecated(parts: readonly JsonSchemaObject[]): boolean {
  return parts.some((part) => part.deprecated === true || typeof part.deprecationMessage === 'string');
}

/** What people call a schema: its title, else the name by which it is referred to, else its type. */
export function nameOf(part: JsonSchemaObject, name: string | undefined): string | undefined {
  if (typeof part.title === 'string' && part.title !== '') return part.title;
  return name ?? (typeof part.type === 'string' ? part.type : undefined);
}
