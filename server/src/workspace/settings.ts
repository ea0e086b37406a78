import { type Choice, createChoice, createExclusion, createGlobs } from './globs.ts';
import { nothingChosen, type RuleSettings, readRuleSettings } from './rule-settings.ts';

/** The settings of the server, read from whatever the editor sends. */
export interface Settings {
  /** In the order in which they are written; of several that match a file, the last one counts. */
  readonly schemas: readonly SchemaRule[];
  /** Which files of the folder belong to the workspace. */
  readonly files: Choice;
  /** Files and folders that the editor itself does not show. */
  readonly hidden: HiddenFiles;
  /** When a document is judged. */
  readonly run: 'onType' | 'onSave' | 'off';
  /** Whether files that are not open have findings. */
  readonly scope: 'openFiles' | 'workspace';
  /** What is chosen for the rules where no configuration file says otherwise. */
  readonly rules: RuleSettings;
  /** What is chosen for the rules in one call, by somebody who has no editor to set it in. */
  readonly call?: CallSettings;
  /** Which lines above courses, roles, skills and outcomes are shown. */
  readonly codeLens: Switches<LensSwitch>;
  /** Which words are shown behind codes, ids and terms. */
  readonly inlayHints: Switches<HintSwitch>;
}

export interface CallSettings {
  /** Counts before all else. */
  readonly first?: RuleSettings;
  /** Takes the place of the configuration files. */
  readonly config?: RuleSettings;
}

/** What can be switched on and off one by one. */
export type Switches<Name extends string> = Readonly<Record<Name, boolean>>;

export const lensSwitches = ['courses', 'roles', 'skills', 'outcomes'] as const;

export type LensSwitch = (typeof lensSwitches)[number];

export const hintSwitches = ['titles', 'labels', 'credits'] as const;

export type HintSwitch = (typeof hintSwitches)[number];

/** One entry of the setting `hitCurriculum.schemas`. */
export interface SchemaRule {
  /** The schema as written: a path (from the workspace folder) or a file URI. */
  readonly schema: string;
  readonly globs: readonly string[];
  /** Whether a file is meant, by its path below the workspace folder or by its name alone. */
  matches(path: string): boolean;
}

/** The editor's setting `files.exclude`. */
export interface HiddenFiles {
  readonly globs: readonly string[];
  /** Whether a file or folder is hidden, by its path below the workspace folder. */
  matches(path: string): boolean;
}

export const defaultSettings: Settings = {
  schemas: [],
  files: createChoice([]),
  hidden: readHiddenFiles(undefined),
  run: 'onType',
  scope: 'workspace',
  rules: nothingChosen,
  codeLens: readSwitches({}, 'codeLens', lensSwitches),
  inlayHints: readSwitches({}, 'inlayHints', hintSwitches),
};

/**
 * Reads the section `hitCurriculum` of the editor's settings, and its `files.exclude`. What it does not understand
 * counts as not set.
 */
export function readSettings(section: unknown, filesExclude?: unknown): Settings {
  const hidden = readHiddenFiles(filesExclude);
  if (!isObject(section)) return { ...defaultSettings, hidden };
  const run = valueAt(section, 'validate', 'run');
  const scope = valueAt(section, 'validate', 'workspace');
  const switchedOff = section.validate === false;
  return {
    schemas: readSchemaRules(section.schemas),
    files: createChoice(Array.isArray(section.files) ? section.files.filter(isText) : []),
    hidden,
    run: run === 'onType' || run === 'onSave' || run === 'off' ? run : switchedOff ? 'off' : defaultSettings.run,
    scope: scope === 'openFiles' || scope === 'workspace' ? scope : defaultSettings.scope,
    rules: readRuleSettings(section),
    codeLens: readSwitches(section, 'codeLens', lensSwitches),
    inlayHints: readSwitches(section, 'inlayHints', hintSwitches),
  };
}

/** All are on that nobody switched off, one by one or together (`codeLens: false`). */
function readSwitches<Name extends string>(
  section: Readonly<Record<string, unknown>>,
  group: string,
  names: readonly Name[],
): Switches<Name> {
  const isOn = (name: Name) => section[group] !== false && valueAt(section, group, name) !== false;
  return Object.fromEntries(names.map((name) => [name, isOn(name)])) as Record<Name, boolean>;
}

function readSchemaRules(value: unknown): SchemaRule[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([schema, written]) => {
    const globs = (Array.isArray(written) ? written : [written]).filter(isText);
    if (schema.trim() === '' || globs.length === 0) return [];
    return [{ schema: schema.trim(), globs, matches: createGlobs(globs) }];
  });
}

/** A glob that hides a file only beside another one (`{ when: … }`) hides nothing here: it is meant for what is built. */
function readHiddenFiles(value: unknown): HiddenFiles {
  const globs = isObject(value) ? Object.keys(value).filter((glob) => value[glob] === true) : [];
  return { globs, matches: createExclusion(globs) };
}

/** `validate: { run: … }`, or `"validate.run": …` as some editors send it. */
function valueAt(section: Readonly<Record<string, unknown>>, group: string, name: string): unknown {
  const nested = section[group];
  return isObject(nested) && name in nested ? nested[name] : section[`${group}.${name}`];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
