import catalog from '../../schemas/catalog.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import curriculum from '../../schemas/curriculum.schema.json' with { type: 'json' };
import framework from '../../schemas/framework.schema.json' with { type: 'json' };
import role from '../../schemas/role.schema.json' with { type: 'json' };
import taxonomy from '../../schemas/taxonomy.json' with { type: 'json' };
import type { Taxonomy } from '../../schemas/taxonomy.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { JsonSchema } from './schema/schema.ts';

/** What ships inside the server: the taxonomy, the schemas that are derived from it and from the rules, and the server's version. */
export const builtIn: {
  readonly taxonomy: Taxonomy;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly version: string;
} = {
  taxonomy: taxonomy as Taxonomy,
  schemas: {
    'curriculum.schema.json': curriculum,
    'catalog.schema.json': catalog,
    'role.schema.json': role,
    'framework.schema.json': framework,
    'config.schema.json': config,
  },
  version: packageJson.version,
};
