import taxonomy from '../../schemas/taxonomy.json' with { type: 'json' };
import type { Taxonomy } from '../../schemas/taxonomy.ts';
import packageJson from '../package.json' with { type: 'json' };
import { builtInSchemas } from './built-in-schemas.ts';
import type { JsonSchema } from './schema/schema.ts';

/** What ships inside the server: the taxonomy, the schemas that are derived from it and from the rules, and the server's version. */
export const builtIn: {
  readonly taxonomy: Taxonomy;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly version: string;
} = {
  taxonomy: taxonomy as Taxonomy,
  schemas: builtInSchemas,
  version: packageJson.version,
};
