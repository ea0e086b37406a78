import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { isOurName, languageId, nameEndings, ourFiles } from '../../client/src/file-names.ts';
import { legendFor } from '../../server/src/features/semantic-tokens/legend.ts';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semantic-tokens/token.ts';
import { fileKinds, kindByName } from '../../server/src/model/file-kind.ts';
import { configFileNames } from '../../server/src/workspace/config-file.ts';
import { defaultSettings, readSettings } from '../../server/src/workspace/settings.ts';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { contributes } = manifest;
const sources = globSync(path.join(root, 'client', 'src', '**', '*.ts')).map((file) => readFileSync(file, 'utf8'));
const settings: Readonly<Record<string, { type: string; enum?: string[]; default: unknown; scope: string }>> =
  contributes.configuration.properties;

describe('Commands', () => {
  const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command);

  test('each one in the manifest is registered, and the other way around', () => {
    const registered = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:command|registerCommand|registerTextEditorCommand)\('([\w.]+)'/g)].map(([, id]) => id),
    );
    expect(registered.sort()).toEqual(contributed.toSorted());
  });

  test('each one that the code, a menu or a key refers to is there', () => {
    const ofMenus = Object.values<{ command?: string }[]>(contributes.menus).flat();
    const used = [...ofMenus, ...contributes.keybindings].map(({ command }) => command).filter(Boolean);
    const ofCode = sources.flatMap((source) => source.match(/'hitCurriculum\.(new|open|show|restart)\w+'/g) ?? []);
    expect(used.filter((command) => !contributed.includes(command ?? ''))).toEqual([]);
    expect(ofCode.filter((command) => !contributed.includes(command.slice(1, -1)))).toEqual([]);
  });

  test('each submenu has a place and something in it', () => {
    for (const { id } of contributes.submenus) {
      expect(contributes.menus[id].length).toBeGreaterThan(0);
      expect(contributes.menus['explorer/context']).toContainEqual(expect.objectContaining({ submenu: id }));
    }
  });

  test('a file of each kind can be made, from the File menu and from a folder', () => {
    for (const menu of ['file/newFile', 'hitCurriculum.newFile']) {
      expect(contributes.menus[menu]).toHaveLength(fileKinds.length);
    }
    for (const kind of fileKinds) {
      expect(existsSync(path.join(root, 'schemas', 'templates', `${kind}.yaml`)), kind).toBe(true);
    }
  });
});

describe('Files', () => {
  test('each one that the manifest names is there', () => {
    const [language] = contributes.languages;
    const named: string[] = [
      manifest.icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
      ...contributes.snippets.map((snippets: { path: string }) => snippets.path),
    ];
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('the extension has a picture of 256 by 256', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });
});

describe('The language', () => {
  const [language] = contributes.languages;
  const patterns: string[] = language.filenamePatterns;

  test('covers every kind of file, as .yaml and as .yml', () => {
    expect(language.id).toBe(languageId);
    const kinds = patterns.map((pattern) => kindByName(pattern.replace('*', 'file:///x/a')));
    expect(kinds.toSorted()).toEqual([...fileKinds, ...fileKinds].toSorted());
    expect(patterns.every(isOurName)).toBe(true);
    for (const ending of Object.values(nameEndings)) expect(patterns).toContain(`*${ending}`);
  });

  test('covers the configuration file', () => {
    expect(language.filenames).toEqual(configFileNames);
    expect(configFileNames.every(isOurName)).toBe(true);
  });

  test('wakes the extension for files first seen as YAML, a folder that has one of ours, and a preview left open', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:yaml',
      `workspaceContains:${ourFiles}`,
      'onWebviewPanel:hitCurriculum.coverage',
    ]);
  });

  test('has its own defaults in the editor', () => {
    expect(contributes.configurationDefaults[`[${languageId}]`]).toMatchObject({
      'editor.tabSize': 2,
      // Enter behind a value that is typed in full makes a new line.
      'editor.acceptSuggestionOnEnter': 'smart',
    });
  });
});

describe('Settings', () => {
  test('have the names, the words and the defaults that the server understands', () => {
    const run = settings['hitCurriculum.validate.run'];
    const scope = settings['hitCurriculum.validate.workspace'];
    expect(run?.enum?.map((word) => readSettings({ validate: { run: word } }).run)).toEqual(run?.enum);
    expect(scope?.enum?.map((word) => readSettings({ validate: { workspace: word } }).scope)).toEqual(scope?.enum);
    expect(run?.default).toBe(defaultSettings.run);
    expect(scope?.default).toBe(defaultSettings.scope);
    expect(readSettings({ schemas: { 'a.json': ['*.x.yaml', '*.y.yaml'] } }).schemas).toHaveLength(1);
    expect(readSettings({ schemas: settings['hitCurriculum.schemas']?.default }).schemas).toEqual([]);
    expect(readSettings({ files: settings['hitCurriculum.files']?.default }).files.globs).toEqual([]);
  });

  test('switch every kind of lens and of hint, and are on until somebody switches them off', () => {
    const groups = { codeLens: defaultSettings.codeLens, inlayHints: defaultSettings.inlayHints };
    const understood = Object.entries(groups).flatMap(([group, switches]) =>
      Object.entries(switches).map(([name, isOn]) => [`hitCurriculum.${group}.${name}`, isOn]),
    );
    const offered = Object.entries(settings).filter(([name]) => /\.(codeLens|inlayHints)\./.test(name));
    expect(offered.map(([name, setting]) => [name, setting.default])).toEqual(understood);
    expect(readSettings({ codeLens: { roles: false } }).codeLens).toEqual({ ...groups.codeLens, roles: false });
    expect(Object.values(readSettings({ inlayHints: false }).inlayHints)).toEqual([false, false, false]);
  });

  test('can differ from folder to folder where the server reads them for a file', () => {
    const ofServer = Object.entries(settings).filter(([name]) => !name.endsWith('trace.server'));
    expect(ofServer.map(([, { scope }]) => scope)).toEqual(ofServer.map(() => 'resource'));
  });

  test('a folder that is not trusted cannot point at schemas', () => {
    const { untrustedWorkspaces } = manifest.capabilities;
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(untrustedWorkspaces.restrictedConfigurations).toEqual(['hitCurriculum.schemas']);
  });
});

describe('The colors of ids', () => {
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const [{ language, scopes }] = contributes.semanticTokenScopes;

  test('are there for every kind that the server tells', () => {
    expect(idsOf(contributes.semanticTokenTypes)).toEqual([...tokenTypes]);
    // VS Code itself knows what a declaration is.
    expect(['declaration', ...idsOf(contributes.semanticTokenModifiers)]).toEqual([...tokenModifiers]);
    expect(language).toBe(languageId);
    expect(Object.keys(scopes)).toEqual([...tokenTypes, '*.external', '*.unresolved']);
  });

  test('are like those of the nearest of the protocol’s kinds in a theme that knows only these', () => {
    const { legend } = legendFor({ types: new Set(), modifiers: new Set() });
    const standard = contributes.semanticTokenTypes.map(({ superType }: { superType: string }) => superType);
    expect(standard).toEqual(legend.tokenTypes);
  });
});

describe('Snippets', () => {
  interface Snippet {
    readonly prefix?: string;
    readonly body: readonly string[];
    readonly isFileTemplate?: boolean;
  }
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
    readFileSync(path.join(root, 'client', 'language', 'snippets.json'), 'utf8'),
  );

  test('there is a whole file of each kind', () => {
    const files = Object.values(snippets).filter(({ isFileTemplate }) => isFileTemplate);
    const kinds = files.map(({ body }) => Object.keys(parse(filledIn(body)))[0]);
    expect(kinds.toSorted()).toEqual([...fileKinds].toSorted());
  });

  test('none is among the suggestions, where the server offers what fits', () => {
    expect(Object.values(snippets).filter(({ prefix }) => prefix !== undefined)).toEqual([]);
  });

  test.each(Object.entries(snippets))('%s is YAML when its fields are left as they are', (_name, { body }) => {
    expect(() => parse(filledIn(body))).not.toThrow();
  });
});

/** A snippet as it stands in the file when the person tabs through it without typing. */
function filledIn(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$(\d+|[A-Z_]+)/g, '');
}
