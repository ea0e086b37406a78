// Adds to dist what the package has besides its bundles: the types of the API, and the schemas for other tools.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');

const [types] = generateDtsBundle(
  [
    {
      filePath: path.join(here, 'src/api/index.ts'),
      // The package pulls in nothing, so it brings the types of its libraries along.
      libraries: { inlinedLibraries: ['vscode-languageserver-types', 'vscode-uri'] },
      output: { noBanner: true, exportReferencedTypes: false },
    },
  ],
  { preferredConfigPath: path.join(here, 'tsconfig.types.json') },
);
writeFileSync(path.join(dist, 'api.d.ts'), types);

const schemas = path.join(here, '../schemas');
mkdirSync(path.join(dist, 'schemas'), { recursive: true });
for (const name of readdirSync(schemas).filter((file) => file.endsWith('.schema.json'))) {
  cpSync(path.join(schemas, name), path.join(dist, 'schemas', name));
}
