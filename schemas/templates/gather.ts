import { readFileSync } from 'node:fs';
import type { TemplateKind } from './fill-template.ts';

const kinds: readonly TemplateKind[] = ['curriculum', 'role', 'catalog', 'framework'];

/** All templates in one file, for whoever cannot read them from the disk: its name below `schemas`, and its text. */
export function gatheredTemplates(): ReadonlyMap<string, string> {
  const texts = kinds.map((kind) => [kind, readFileSync(new URL(`${kind}.yaml`, import.meta.url), 'utf8')]);
  return new Map([['templates/templates.json', `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`]]);
}
