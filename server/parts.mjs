// Plugins of esbuild that make the server and the command line start faster.
import path from 'node:path';

/** What nearly all commands need, and the server and the API as well. */
const core = [
  'src/built-in.ts',
  'src/features/diagnostics.ts',
  'src/formats/findings/file-findings.ts',
  'src/node/disk-files.ts',
  'src/taxonomy/taxonomy-index.ts',
  'src/workspace/workspace.ts',
];

/** What nearly all commands need besides. */
const commandCore = [
  'src/cli/format-option.ts',
  'src/cli/inputs.ts',
  'src/cli/read-folder.ts',
  'src/cli/write-result.ts',
];

/** What is there already when a command begins. */
const start = ['src/cli/program.ts'];

/** What runs in a thread of its own, where no command has begun. */
const thread = 'src/cli/check/threads/thread.ts';

/** The parts that read no curricula, and should come at once. */
const isLight = (file) => /^src\/(node\/main\.ts$|cli\/(main\.ts$|new\/|taxonomy\/search\.ts$))/.test(file);

/** The parts of the package: the command line, the server and the API share what they can. */
export function packageParts(here) {
  return keepTogether(here, (file) => {
    const isCommand = file.startsWith('src/cli/') && file !== thread;
    return [
      ...(isCommand && file !== 'src/cli/main.ts' ? start : []),
      ...(isLight(file) ? [] : core),
      ...(isCommand && !isLight(file) ? commandCore : []),
    ];
  });
}

/** The parts of the server that the extension starts: all that it always needs is one of them. */
export function serverParts(here) {
  return keepTogether(here, (file) => (file === 'src/node/main.ts' ? [] : ['src/node/serve.ts']));
}

/**
 * Keeps together what is read together. Left alone, esbuild makes a file of its own for each choice of parts that share
 * some modules, and Node takes longer to find seventy files than to read them. A part that is loaded on demand asks for
 * the core as well, which is loaded by then anyhow; so the core is shared by all, and is one file. `before` names for each part what is there already
 * when it is loaded.
 */
function keepTogether(here, before) {
  return {
    name: 'keep-together',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(\.|src\/)/, namespace: 'file' }, ({ kind, path: named, resolveDir }) =>
        kind === 'dynamic-import' ? { path: path.resolve(resolveDir, named), namespace: 'part' } : undefined,
      );
      onResolve({ filter: /^src\// }, ({ kind, path: named }) =>
        kind === 'entry-point' ? { path: path.join(here, named), namespace: 'part' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'part' }, ({ path: file }) => {
        const shown = path.relative(here, file).split(path.sep).join('/');
        const first = before(shown).map((one) => `import ${JSON.stringify(path.join(here, one))};`);
        return { contents: [...first, `export * from ${JSON.stringify(file)};`].join('\n'), resolveDir: here };
      });
    },
  };
}
