// A plugin of esbuild that makes the server start faster.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Each schema that ships is read when somebody first asks for it. As a part of the code all of them would be read, and
 * kept, by whoever starts: half of what the server and the command line have to take in before they say anything.
 */
export const lazySchemas = {
  name: 'lazy-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]built-in-schemas\.ts$/ }, async ({ path: module }) => {
      const source = await readFile(module, 'utf8');
      const files = [...source.matchAll(/^import \w+ from '(.+\.json)' with/gm)].map(([, from]) =>
        path.resolve(path.dirname(module), from),
      );
      const getters = await Promise.all(files.map(getterOf));
      const contents = [
        'const read = (all, name, text) => {',
        '  const value = JSON.parse(text);',
        '  Object.defineProperty(all, name, { value, enumerable: true });',
        '  return value;',
        '};',
        `export const builtInSchemas = {${getters.join(', ')}};`,
      ].join('\n');
      return { contents, loader: 'js', watchFiles: files };
    });
  },
};

async function getterOf(file) {
  const name = JSON.stringify(path.basename(file));
  const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
  return `get ${name}() { return read(this, ${name}, ${JSON.stringify(text)}); }`;
}
