import catalog from '../../schemas/catalog.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import curriculum from '../../schemas/curriculum.schema.json' with { type: 'json' };
import framework from '../../schemas/framework.schema.json' with { type: 'json' };
import role from '../../schemas/role.schema.json' with { type: 'json' };
import type { JsonSchema } from './schema/schema.ts';

/**
 * The schemas that ship, by their file names. In the bundles each of them is read when somebody asks for it
 * (`lazy-json.mjs`): most files of a workspace are of one or two kinds.
 */
export const builtInSchemas: Readonly<Record<string, JsonSchema>> = {
  'curriculum.schema.json': curriculum,
  'catalog.schema.json': catalog,
  'role.schema.json': role,
  'framework.schema.json': framework,
  'config.schema.json': config,
};
