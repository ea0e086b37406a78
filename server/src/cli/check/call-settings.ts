import path from 'node:path';
import { URI } from 'vscode-uri';
import { builtIn } from '../../built-in.ts';
import { diagnostics } from '../../features/diagnostics.ts';
import { formatCodes } from '../../rules/pages/format-codes.ts';
import { ruleCategories } from '../../rules/rule-categories.ts';
import { rules } from '../../rules/rules.ts';
import { closestTo } from '../../schema/words/did-you-mean.ts';
import { createTaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { configFileNames } from '../../workspace/config-file.ts';
import { createDocument } from '../../workspace/document.ts';
import { noFiles } from '../../workspace/files.ts';
import {
  type ChosenSeverity,
  chosenSeverities,
  configOf,
  nothingChosen,
  type RuleSettings,
} from '../../workspace/rule-settings.ts';
import { defaultSettings, type Settings } from '../../workspace/settings.ts';
import { createWorkspace } from '../../workspace/workspace.ts';
import { readNamedFile } from '../read-folder.ts';
import { WrongUse } from '../wrong-use.ts';
import type { CheckOptions } from './options.ts';

/** What is chosen for the rules by `--rule` and `--config`; undefined where neither is said. */
export async function callSettings(
  { rule, config }: Pick<CheckOptions, 'rule' | 'config'>,
  cwd: string,
): Promise<Settings | undefined> {
  if (rule === undefined && config === undefined) return undefined;
  return {
    ...defaultSettings,
    call: {
      ...(rule ? { first: chosenByRules(rule) } : {}),
      ...(config === undefined ? {} : { config: config === false ? nothingChosen : await readConfig(config, cwd) }),
    },
  };
}

/** `skill-gap=error`, or `skills=off` for a category; several with commas between them. */
function chosenByRules(written: readonly string[]): RuleSettings {
  const ofRules: Record<string, { severity: ChosenSeverity; numbers: Readonly<Record<string, number>> }> = {};
  const ofCategories: Record<string, ChosenSeverity> = {};
  for (const one of written.flatMap((choice) => choice.split(','))) {
    const [, name = '', word = ''] = /^\s*([^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(one) ?? [];
    if (name === '')
      throw new WrongUse(`“${one}” chooses nothing: write a rule and its severity, as in --rule skill-gap=error.`);
    const severity = severityOf(word, name);
    if (Object.hasOwn(ruleCategories, name)) ofCategories[name] = severity;
    else ofRules[knownRule(name)] = { severity, numbers: {} };
  }
  return { ...nothingChosen, rules: ofRules, categories: ofCategories };
}

function severityOf(word: string, name: string): ChosenSeverity {
  const found = chosenSeverities.find((severity) => severity === word.toLowerCase());
  if (found) return found;
  const near = word === '' ? undefined : closestTo(word.toLowerCase(), chosenSeverities);
  const hint = near === undefined ? '' : ` Did you mean ${name}=${near}?`;
  throw new WrongUse(
    `“${word}” is no severity: write ${chosenSeverities.toReversed().join(', ')} behind “${name}=”.${hint}`,
  );
}

function knownRule(name: string): string {
  if (rules.some(({ code }) => code === name)) return name;
  if (Object.hasOwn(formatCodes, name)) {
    throw new WrongUse(
      `“${name}” is what the format itself asks for, and as grave as it is; leave it out in a file by a comment: # hit-curriculum-ignore ${name}.`,
    );
  }
  const near = closestTo(name, [...rules.map(({ code }) => code), ...Object.keys(ruleCategories)]);
  const hint = near === undefined ? 'hit-curriculum rules lists all rules.' : `Did you mean ${near}?`;
  throw new WrongUse(`“${name}” is no rule and no category of rules. ${hint}`);
}

/** A configuration with a mistake in it would leave out what it is for, unseen. */
async function readConfig(written: string, cwd: string): Promise<RuleSettings> {
  const file = path.resolve(cwd, written);
  const text = await readNamedFile(file, written);
  const [name = ''] = configFileNames;
  // It may be called otherwise; what it is, it says by being named here.
  const uri = URI.file(path.join(path.dirname(file), name)).toString();
  const workspace = createWorkspace({
    files: noFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  workspace.open(uri, text, 1);
  const [mistake] = diagnostics(workspace.snapshot(), uri).filter(({ severity }) => severity === 1);
  if (mistake) throw new WrongUse(`${written}:${mistake.range.start.line + 1}: ${mistake.message}`);
  return configOf(createDocument(uri, text));
}
