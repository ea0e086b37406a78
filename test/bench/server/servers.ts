import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A language server as it is started and configured for measuring. */
export interface MeasuredServer {
  readonly name: string;
  readonly version: string;
  /** Program and arguments, with options for Node between them. */
  command(nodeOptions: readonly string[]): readonly string[];
  readonly languageId: string;
  /** What the editor answers when it asks for the settings of a section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Milliseconds that it waits for another edit before it looks at anything, as its source says. */
  readonly delay: number;
  /** Whether it reads the workspace, and not only open files. */
  readonly readsWorkspace: boolean;
}

/** Bundles our server as it ships, into a folder of its own. */
export function buildOurs(folder: string): void {
  execFileSync(process.execPath, ['esbuild.mjs', '--out', folder], {
    cwd: path.join(root, 'server'),
    stdio: 'inherit',
  });
}

/** Our server, bundled into a folder. */
export function ourServer(folder: string, node: string): MeasuredServer {
  return {
    name: 'HIT Curriculum',
    version: versionIn('package.json'),
    command: (nodeOptions) => [node, ...nodeOptions, path.join(folder, 'node.js'), '--stdio'],
    languageId: 'hit-curriculum',
    settings: {},
    delay: 0,
    readsWorkspace: true,
  };
}

/** The peer, with the same schemas as ours by its own setting, and without any network. */
export function yamlLanguageServer(node: string): MeasuredServer {
  const schema = (name: string) => pathToFileURL(path.join(root, 'schemas', `${name}.schema.json`)).href;
  const program = path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');
  return {
    name: 'yaml-language-server',
    version: versionIn('node_modules/yaml-language-server/package.json'),
    command: (nodeOptions) => [node, ...nodeOptions, program, '--stdio'],
    languageId: 'yaml',
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
        schemas: {
          [schema('curriculum')]: ['*.curriculum.yaml'],
          [schema('catalog')]: ['*.courses.yaml'],
          [schema('role')]: ['*.role.yaml'],
          [schema('framework')]: ['*.skills.yaml'],
        },
      },
    },
    delay: 200,
    readsWorkspace: false,
  };
}

/** The version in a `package.json`, by its path from the root. */
export function versionIn(file: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return version;
}
