// The rooms of docs/architecture.md, one rule per line of its table: what each room may not import.
// The comment of a rule is the table's own sentence.

/** The rooms of the server, in the order in which a keystroke passes them. */
const flow = ['syntax', 'schema', 'model', 'taxonomy', 'workspace', 'analysis', 'rules', 'features', 'formats'];

const later = (room) => flow.slice(flow.indexOf(room) + 1).join('|');

const room = (name, comment) => ({
  name: `room-${name}`,
  severity: 'error',
  comment,
  from: { path: `^server/src/${name}/` },
  to: {
    path: `^server/src/(${[later(name), 'cli'].filter(Boolean).join('|')})/|^server/src/(server|node|browser)\\.ts$|^client/`,
  },
});

module.exports = {
  forbidden: [
    room('syntax', 'syntax may not know what a curriculum is, or what a schema is.'),
    room('schema', 'schema may not know what a curriculum is.'),
    room('model', 'model may not look at other files.'),
    room('taxonomy', 'taxonomy holds what the product knows of the field; it may not know documents or features.'),
    room('workspace', 'workspace may not know a rule or an editor feature.'),
    room('analysis', 'analysis may not produce messages for people: it knows no rule and no feature.'),
    room('rules', "rules may not know the protocol's connection."),
    room(
      'features',
      'features keep no state: they take a snapshot and answer in protocol types, and know no connection.',
    ),
    room('formats', 'formats read and write an outside format, and know neither the server nor the command line.'),
    {
      name: 'entries-only-know-node',
      severity: 'error',
      comment:
        'Every room below server and cli is pure: no file system, no process, so that it also runs in a browser.',
      from: { path: '^server/src/', pathNot: '^server/src/node/|^server/src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-connection',
      severity: 'error',
      comment: 'Only the server knows the connection; features know protocol types alone.',
      from: { path: `^server/src/(${flow.join('|')})/` },
      to: { path: 'vscode-languageserver/(node|browser)|vscode-languageserver/lib/(node|browser)|vscode-jsonrpc' },
    },
    {
      name: 'server-holds-no-cli',
      severity: 'error',
      comment: 'server.ts may not hold logic that the command line would want too; it does not know the command line.',
      from: { path: '^server/src/(server|node|browser)(/|\\.ts$)' },
      to: { path: '^server/src/cli/' },
    },
    {
      name: 'client-judges-nothing',
      severity: 'error',
      comment: 'client may not judge anything itself: it knows nothing of the server but its protocol.',
      from: { path: '^client/src/' },
      to: { path: '^(server|schemas)/' },
    },
    {
      name: 'webview-computes-nothing',
      severity: 'error',
      comment: 'client/webview may not compute coverage: it draws the results that it is sent.',
      from: { path: '^client/webview/' },
      to: { path: '^(server|schemas|client/src)/' },
    },
    {
      name: 'schemas-stand-alone',
      severity: 'error',
      comment: 'schemas hold the taxonomy and what is derived from it; they know no server and no client.',
      from: { path: '^schemas/' },
      to: { path: '^(server|client|test)/' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      comment: 'Nothing that ships imports a test.',
      from: { path: '^(server|client|schemas)/' },
      to: { path: '^test/' },
    },
    { name: 'no-circle', severity: 'error', comment: 'Nothing flows back.', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] },
  },
};
