// The rooms of docs/architecture.md: a rule for each line of its table, with what the room may not do as the comment.
// A room may import itself and what is listed for it; any other place of the repository is forbidden.

const rooms = [
  {
    name: 'syntax',
    comment: 'may not know what a curriculum is, or what a schema is',
    from: 'server/src/syntax/',
    imports: [],
  },
  {
    name: 'schema',
    comment: 'may not know what a curriculum is',
    from: 'server/src/schema/',
    imports: ['server/src/syntax/'],
  },
  {
    name: 'model',
    comment: 'may not look at other files',
    from: 'server/src/model/',
    imports: ['server/src/syntax/', 'server/src/schema/'],
  },
  {
    name: 'taxonomy',
    comment: 'may not know documents or features',
    from: 'server/src/taxonomy/',
    imports: ['schemas/taxonomy'],
  },
  {
    name: 'workspace',
    comment: 'may not know a rule or an editor feature',
    from: 'server/src/workspace/',
    imports: ['server/src/(syntax|schema|model|taxonomy)/'],
  },
  {
    name: 'analysis',
    comment: 'may not produce messages for people',
    from: 'server/src/analysis/',
    imports: ['server/src/(syntax|schema|model|taxonomy|workspace)/', 'schemas/taxonomy'],
  },
  {
    name: 'rules',
    comment: "may not know the protocol's connection",
    from: 'server/src/rules/',
    imports: ['server/src/(syntax|schema|model|taxonomy|workspace|analysis)/', 'schemas/taxonomy'],
  },
  {
    name: 'features',
    comment: 'may not keep state',
    from: 'server/src/features/',
    imports: ['server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules)/', 'schemas/taxonomy'],
  },
  {
    name: 'drawing',
    comment: 'may not compute coverage, and may not know documents, the editor or a file format',
    from: 'server/src/drawing/',
    imports: [
      'server/src/analysis/report/(report|target-coverage|difference|place|percent|way-title|why-unknown)\\.ts$',
    ],
  },
  {
    name: 'formats',
    comment: 'may not know an editor feature, the server or the command line',
    from: 'server/src/formats/',
    imports: ['server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|drawing)/', 'schemas/taxonomy'],
  },
  {
    name: 'built-in',
    comment: 'may not do anything but hand over what is derived',
    from: 'server/src/built-in(-schemas)?\\.ts$',
    imports: [
      'server/src/built-in-schemas\\.ts$',
      'server/src/(syntax|schema|model|taxonomy)/',
      'schemas/',
      'server/package\\.json$',
    ],
  },
  {
    name: 'server',
    comment: 'may not hold logic that the command line would want too',
    from: 'server/src/(server/|server\\.ts$)',
    imports: [
      'server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features|formats)/',
      'server/src/built-in\\.ts$',
      'schemas/taxonomy',
    ],
  },
  {
    name: 'entries',
    comment: 'may not do anything else',
    from: 'server/src/(node|browser)/',
    imports: [
      'server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features|server)/',
      'server/src/(built-in|server)\\.ts$',
      'server/package\\.json$',
    ],
  },
  {
    name: 'cli',
    comment: 'may not hold what the editor would want too',
    from: 'server/src/cli/',
    imports: [
      'server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features|formats|node)/',
      'server/src/built-in\\.ts$',
      'server/package\\.json$',
      'schemas/(taxonomy|templates)',
    ],
  },
  {
    name: 'api',
    comment: 'may not know the connection, the command line or the editor',
    from: 'server/src/api/',
    imports: [
      'server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features|formats)/',
      'server/src/node/(disk-files|git|run-git|today)\\.ts$',
      'server/src/built-in\\.ts$',
      'server/package\\.json$',
    ],
  },
  {
    name: 'build',
    comment: 'may not ship, and may not know the connection or the editor',
    from: 'server/build/',
    imports: [
      'server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features)/',
      'server/src/built-in\\.ts$',
      'schemas/',
    ],
  },
  {
    name: 'client',
    comment: 'may not judge anything itself',
    from: 'client/src/',
    imports: ['client/webview/messages\\.ts$', 'schemas/templates/'],
  },
  {
    name: 'webview',
    comment: 'may not compute coverage',
    from: 'client/webview/',
    imports: [
      'server/src/drawing/',
      'server/src/analysis/report/(report|target-coverage|difference|place|percent|way-title|why-unknown)\\.ts$',
    ],
  },
  {
    name: 'editor',
    comment: 'may not ship',
    from: 'client/editor/',
    imports: [],
  },
  {
    name: 'schemas',
    comment: 'may not be edited by hand where derived',
    from: 'schemas/',
    imports: [],
  },
];

const own = '^(server|client|schemas|samples|test)/(?!node_modules/)';
const pure = '^server/src/(syntax|schema|model|taxonomy|workspace|analysis|rules|features|formats|drawing)/';

module.exports = {
  forbidden: [
    ...rooms.map(({ name, comment, from, imports }) => ({
      name,
      severity: 'error',
      comment,
      from: { path: `^${from}` },
      to: { path: own, pathNot: [from, ...imports].map((path) => `^${path}`) },
    })),
    {
      name: 'pure-rooms-know-no-system',
      severity: 'error',
      comment:
        'Every room up to features knows no file system and no process, so that it also runs in a browser worker.',
      from: { path: '^server/src/', pathNot: '^server/src/(node|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-connection',
      severity: 'error',
      comment: 'Every room up to features knows no connection; features answer in the types of the protocol alone.',
      from: { path: pure },
      to: { path: 'node_modules/(vscode-languageserver|vscode-languageserver-protocol|vscode-jsonrpc)/' },
    },
    {
      name: 'client-knows-only-the-protocol',
      severity: 'error',
      comment: 'The client starts the server and shows what it is told: no parser, no validator.',
      from: { path: '^client/src/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(vscode-languageclient|@types)/' },
    },
    { name: 'no-circle', severity: 'error', comment: 'Nothing flows back.', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
};
