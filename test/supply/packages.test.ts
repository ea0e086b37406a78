import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { npmCommand } from '../../client/editor/processes.mjs';
import { thirdPartyNotices } from '../../server/notices.mjs';
import { serverBundle, temporaryFolder, useOwnBundle } from '../protocol/bundle.ts';

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

// What ships is looked at, also where the others run a bundle that is left as it was written.
useOwnBundle();

const registry = 'https://registry.npmjs.org/';
const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const manifests = ['package.json', 'server/package.json', 'client/package.json', 'client/editor/package.json'];
const namesIn = (record: object | undefined) => Object.keys(record ?? {});

describe('What is depended on', () => {
  test.each(manifests)('is pinned exactly in %s', (file) => {
    const { dependencies, devDependencies, optionalDependencies } = json<Manifest>(file);
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('comes from the registry, as it was when it was chosen', () => {
    const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
    const odd = Object.entries(packages).filter(
      ([place, { resolved, integrity, link }]) =>
        place.startsWith('node_modules/') &&
        !link &&
        !((resolved ?? registry).startsWith(registry) && /^sha(512|1)-/.test(integrity ?? '')),
    );
    expect(odd.map(([place]) => place)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });

  test('is little: whoever installs the package gets nothing else, and nothing runs on their computer for it', () => {
    const { dependencies, optionalDependencies, scripts, devDependencies } = json<Manifest>('server/package.json');
    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
    expect(namesIn(scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
    expect(namesIn(devDependencies).length).toBeLessThanOrEqual(20);
    expect(namesIn(json<Manifest>('client/package.json').dependencies).length).toBeLessThanOrEqual(4);
  });
});

/** The libraries of which something is in the bundles, by the maps that lead back to the sources. */
function bundled(): string[] {
  const dist = path.dirname(serverBundle());
  const sources = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((file) => (JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as { sources: string[] }).sources);
  const named = sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  // A copy of a module of Node, which comes within vscode-uri, of the same license.
  const names = named.map((name) => (name === 'path-browserify' ? 'vscode-uri' : name));
  return [...new Set(names)].sort();
}

const notices = () => readFileSync(path.join(path.dirname(serverBundle()), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
const noticed = () => [...notices().matchAll(/^-{80}\n(\S+) \S+ \((\S+)\)$/gm)];

describe('The notice of what is bundled', () => {
  test('names every library that is, and no other', () => {
    expect(bundled().length).toBeGreaterThan(20);
    expect([...new Set(noticed().map(([, name]) => name))].sort()).toEqual(bundled());
  });

  test('has the words of each license, or its name where a library comes without them', () => {
    for (const part of notices()
      .split(/^-{80}$/m)
      .slice(1))
      expect(part.trim().split('\n').length).toBeGreaterThan(2);
  });

  test('is not made where a library has a license that asks for more than to be named', () => {
    const folder = temporaryFolder();
    const made = (license: unknown) => {
      const library = path.join(folder, 'node_modules/a');
      mkdirSync(library, { recursive: true });
      writeFileSync(path.join(library, 'package.json'), JSON.stringify({ name: 'a', version: '1.0.0', license }));
      const inputs = { 'node_modules/a/index.js': { bytesInOutput: 1 } };
      return thirdPartyNotices([{ outputs: { out: { inputs } } }], folder);
    };
    expect(made('MIT')).toContain('a 1.0.0 (MIT)');
    for (const license of [
      'GPL-3.0-only',
      'AGPL-3.0',
      'UNLICENSED',
      'SEE LICENSE IN x',
      undefined,
      'MIT AND GPL-2.0',
    ]) {
      expect(() => made(license)).toThrow('a 1.0.0 has a license that is not on our list');
    }
  });
});

/** The texts of all that runs on somebody's computer; the extension's where it is built. */
function bundles(): { name: string; text: string }[] {
  const folders = [path.dirname(serverBundle()), path.join(root, 'client/dist')].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
  );
}

/** What stands in the bundles as a name or a link that a person may follow. Nothing of it is ever called. */
const knownHosts = [
  // Names of schemas and vocabularies.
  ...['w3.org', 'json-schema.org', 'json.schemastore.org', 'raw.githubusercontent.com', 'credreg.net', 'purl.oclc.org'],
  ...[
    'schemas.microsoft.com',
    'schemas.openxmlformats.org',
    'credentialengineregistry.org',
    'example.org',
    'example.edu',
  ],
  // Sources of the taxonomy, and accreditors.
  ...['ahima.org', 'amia.org', 'aapc.com', 'himss.org', 'cahiim.org', 'bls.gov', 'onetcenter.org', 'onetonline.org'],
  ...['esco.ec.europa.eu', 'nces.ed.gov', 'accjc.org', 'hlcommission.org', 'msche.org', 'neche.org', 'nwccu.org'],
  ...['sacscoc.org', 'wscuc.org', 'creativecommons.org'],
  // Where libraries are from, in their own messages.
  ...['github.com', 'vscode-elements.github.io'],
];

describe('No telemetry', () => {
  const senders =
    /applicationinsights|extension-telemetry|createTelemetryLogger|TelemetryReporter|@sentry|sentry\.io|posthog|mixpanel|amplitude\.com|opentelemetry|google-analytics|googletagmanager|bugsnag|rollbar\.com|datadoghq|statsig|hotjar/i;

  test('is sent by anything in the bundles', () => {
    const found = bundles().flatMap(({ name, text }) => senders.exec(text)?.map((word) => `${name}: ${word}`) ?? []);
    expect(bundles().length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });

  test('and no address in the bundles is of anything else than what is known', () => {
    const hosts = new Set(
      bundles().flatMap(({ text }) =>
        [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+\.[a-z]{2,})/gi)].map(([, host]) => host),
      ),
    );
    const unknown = [...hosts].filter(
      (host = '') => !knownHosts.some((known) => host === known || host.endsWith(`.${known}`)),
    );
    expect(unknown).toEqual([]);
  });
});

test('npm knows of no weakness in what is bundled', ({ skip }) => {
  const [npm = 'npm', ...args] = npmCommand('audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000');
  const { stdout } = spawnSync(npm, args, { cwd: root, encoding: 'utf8', timeout: 40_000 });
  const answer = answerIn(stdout);
  if (!answer) return skip('the registry does not answer here');
  const inBundles = new Set(bundled());
  const weak = Object.entries(answer).filter(
    ([name, { severity }]) => inBundles.has(name) || severity === 'high' || severity === 'critical',
  );
  expect(weak.map(([name, { severity }]) => `${name}: ${severity}`)).toEqual([]);
});

/** What is weak, by the names of packages; undefined where nothing was answered. */
function answerIn(output: string): Record<string, { severity: string }> | undefined {
  try {
    return (JSON.parse(output) as { vulnerabilities?: Record<string, { severity: string }> }).vulnerabilities;
  } catch {
    return undefined;
  }
}
