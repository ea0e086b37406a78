import type { Chosen } from './editor.ts';

const nothing: Chosen = { settings: null, filesExclude: null, ofFolders: {} };

/** What a person may have chosen in the settings. When files are checked is the same for all folders. */
export const choices: readonly [Chosen, ...Chosen[]] = [
  nothing,
  { ...nothing, settings: { preset: 'strict' } },
  { ...nothing, settings: { preset: 'strict', rules: { 'term-load': 'error', 'unknown-course': 'off' } } },
  { ...nothing, settings: { categories: { structure: 'off' }, rules: { 'unknown-library': 'hint' } } },
  { ...nothing, settings: { validate: { run: 'onSave' } } },
  { ...nothing, settings: { validate: { run: 'onSave', workspace: 'openFiles' } } },
  { ...nothing, settings: { validate: { run: 'off' } } },
  { ...nothing, settings: { validate: { workspace: 'openFiles' } } },
  { ...nothing, settings: { codeLens: false, inlayHints: { titles: false } } },
  { ...nothing, settings: { files: ['!south/**'] } },
  { ...nothing, settings: { files: ['!**/sciences.courses.yaml', '**/*.yaml'] } },
  { ...nothing, settings: { schemas: { 'own.schema.json': ['*.role.yaml'] } } },
  { ...nothing, filesExclude: { '**/south': true, '**/clerk.*': true } },
  { ...nothing, ofFolders: { 'file:///one': { preset: 'strict', inlayHints: false } } },
  {
    ...nothing,
    ofFolders: { 'file:///two': { rules: { 'term-load': 'error' }, validate: { workspace: 'openFiles' } } },
  },
];

/** Whether files are checked when they are saved. */
export function isOnSave(chosen: Chosen): boolean {
  return whenChecked(chosen) === 'onSave';
}

export function isOnType(chosen: Chosen): boolean {
  return whenChecked(chosen) === undefined;
}

function whenChecked({ settings }: Chosen): string | undefined {
  const { validate } = (settings ?? {}) as { validate?: { run?: string } };
  return validate?.run;
}
