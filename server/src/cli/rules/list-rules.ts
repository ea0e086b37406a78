import path from 'node:path';
import { jsonText } from '../../formats/json-text.ts';
import type { Rule, RuleCategory } from '../../rules/rule.ts';
import { ruleCategories } from '../../rules/rule-categories.ts';
import { choicesFor, type RuleChoices } from '../../rules/rule-choices.ts';
import { rules } from '../../rules/rules.ts';
import type { Severity } from '../../syntax/finding.ts';
import { createDocument } from '../../workspace/document.ts';
import { childUri } from '../../workspace/uris.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAmong } from '../format-option.ts';
import { readFolder } from '../read-folder.ts';
import { tableText } from '../table-text.ts';
import { type Paint, paintFor, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import type { RulesOptions } from './options.ts';

/** A rule as it is in a folder. */
interface RuleHere {
  readonly code: string;
  readonly title: string;
  readonly category: RuleCategory;
  readonly severity: Severity | 'off';
  /** What it is where nobody chooses. */
  readonly usualSeverity: Severity;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Lists the rules with what a folder chooses for them; resolves to the exit code. */
export async function listRules(options: RulesOptions, terminal: Terminal): Promise<number> {
  const format = formatAmong(options.format, ['text', 'json', 'markdown', 'md']);
  const categories = categoriesNamed(options.category);
  const choices = await choicesIn(path.resolve(terminal.cwd(), options.folder ?? '.'));
  const listed = categories.flatMap((category) =>
    rules.filter((rule) => rule.category === category).map((rule) => ruleHere(rule, choices)),
  );
  const paint = paintFor(terminal, options);
  const written =
    format === 'json'
      ? jsonText(listed)
      : format === 'text'
        ? asText(categories, listed, { paint, width: terminal.stdout.columns ?? Number.POSITIVE_INFINITY })
        : asMarkdown(categories, listed);
  terminal.stdout.write(written);
  return exitCodes.clean;
}

function categoriesNamed(named: readonly string[] | undefined): readonly RuleCategory[] {
  const all = Object.keys(ruleCategories) as RuleCategory[];
  if (named === undefined) return all;
  const wanted = new Set(named.map((one) => one.toLowerCase()));
  for (const one of wanted) {
    if (!all.some((category) => category === one)) {
      throw new WrongUse(`“${one}” is no category of rules. There is: ${all.join(', ')}.`);
    }
  }
  return all.filter((category) => wanted.has(category));
}

/** What counts for a program that lies directly in the folder. */
async function choicesIn(folderPath: string): Promise<RuleChoices> {
  const { workspace, folder } = await readFolder(folderPath);
  return choicesFor(workspace.snapshot(), createDocument(childUri(folder, 'program.curriculum.yaml'), ''));
}

function ruleHere(rule: Rule, choices: RuleChoices): RuleHere {
  const { code, about, category, severity } = rule;
  return {
    code,
    title: about.title,
    category,
    severity: choices.severityOf(rule),
    usualSeverity: severity,
    numbers: choices.numbersOf(rule),
  };
}

function asText(
  categories: readonly RuleCategory[],
  listed: readonly RuleHere[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string {
  const painted: Readonly<Record<Severity | 'off', (text: string) => string>> = {
    error: paint.poor,
    warning: paint.fair,
    information: (text) => text,
    hint: (text) => text,
    off: paint.faint,
  };
  const blocks = categories.map((category) => {
    const rows = listed
      .filter((rule) => rule.category === category)
      .map(({ code, title, severity, usualSeverity }) => [
        { text: code },
        { text: severity === usualSeverity ? severity : `${severity} (chosen)`, paint: painted[severity] },
        { text: title },
      ]);
    const table = tableText(
      [{ heading: ruleCategories[category].title }, { heading: '' }, { heading: '', flexible: true }],
      rows,
      { paint, width },
    );
    return table;
  });
  return `${blocks.join('\n\n')}\n`;
}

function asMarkdown(categories: readonly RuleCategory[], listed: readonly RuleHere[]): string {
  const blocks = categories.flatMap((category) => [
    `## ${ruleCategories[category].title}`,
    ruleCategories[category].about,
    [
      '| what is found | as | name |',
      '|---|---|---|',
      ...listed
        .filter((rule) => rule.category === category)
        .map(({ code, title, severity }) => `| ${title} | ${severity} | \`${code}\` |`),
    ].join('\n'),
  ]);
  return `${['# Rules', ...blocks].join('\n\n')}\n`;
}
