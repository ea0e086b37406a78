import type { Severity } from '../../syntax/finding.ts';
import type { Rule } from '../rule.ts';
import type { RuleExample } from '../rule-about.ts';
import { ruleCategories } from '../rule-categories.ts';
import { amountInWords, exampleFiles, filesOf, onlyFile, severityInWords } from './words.ts';

/** What is said and offered where the wrong example of a rule is written into a file. */
export interface Demonstration {
  readonly found: readonly ShownFinding[];
  /** The titles of the fixes that are offered for it. */
  readonly fixes: readonly string[];
}

export interface ShownFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The path of the file in the example. */
  readonly file: string;
  /** The number of its line, counted from 1. */
  readonly line: number;
}

/** The page about a rule, in Markdown. */
export function rulePage(rule: Rule, demonstration: Demonstration): string {
  const { about, category, code, severity } = rule;
  const blocks = [
    `# ${about.title}`,
    `\`${code}\` · ${ruleCategories[category].title} · ${severityInWords[severity]} unless you choose otherwise`,
    about.reason,
    ...exceptionBlocks(rule),
    `**Where this comes from.** ${about.source}`,
    '## Wrong',
    ...exampleBlocks(about.wrong),
    ...demonstration.found.map((finding) => shownFinding(finding, about.wrong)),
    '## Right',
    ...exampleBlocks(about.right),
    ...fixBlocks(demonstration.fixes),
    ...numberBlocks(rule),
    ...choiceBlocks(rule),
    '[All rules](README.md)',
  ];
  return `${blocks.join('\n\n')}\n`;
}

function exceptionBlocks({ about: { leavesAlone = [] } }: Rule): string[] {
  return leavesAlone.length === 0 ? [] : ['Nothing is said:', leavesAlone.map((end) => `- ${end}`).join('\n')];
}

function exampleBlocks(example: RuleExample): string[] {
  return filesOf(example).flatMap(([name, text]) => [
    ...(name === undefined ? [] : [`\`${name}\``]),
    `\`\`\`yaml\n${text.trim()}\n\`\`\``,
  ]);
}

function shownFinding({ severity, message, file, line }: ShownFinding, example: RuleExample): string {
  const text = exampleFiles(example)[file]?.split('\n')[line - 1]?.trim() ?? '';
  const place = file === onlyFile ? '' : ` in \`${file}\``;
  return `What you see, as ${severityInWords[severity]} at \`${text}\`${place}:\n\n> ${message}`;
}

function fixBlocks(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  return [
    '## How to fix it',
    'Put the cursor on what is underlined and press `Ctrl+.` (on a Mac `Cmd+.`). Here you are offered:',
    titles.map((title) => `- ${title}`).join('\n'),
  ];
}

function numberBlocks({ numbers = {} }: Rule): string[] {
  const rows = Object.entries(numbers);
  if (rows.length === 0) return [];
  return [
    '## Numbers that you can choose',
    [
      '| name | what it says | unless you choose otherwise | at least |',
      '|---|---|---|---|',
      ...rows.map(
        ([name, number]) => `| \`${name}\` | ${number.about} | ${amountInWords(number)} | ${number.minimum} |`,
      ),
    ].join('\n'),
  ];
}

function choiceBlocks(rule: Rule): string[] {
  const { code, numbers = {}, atMost } = rule;
  const severity = otherSeverity(rule);
  const [number] = Object.entries(numbers);
  return [
    '## How to change this',
    `How grave a finding is can be \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`.${atMost ? ` No preset makes this rule more than ${severityInWords[atMost]}; naming the rule does.` : ''} For everybody who works in a folder, write it into a file \`hit-curriculum.config.yaml\` there:`,
    `\`\`\`yaml\nrules:\n  ${code}: ${severity}\n\`\`\``,
    ...(number
      ? [
          'A number is chosen in the same place, with how grave it is or without:',
          `\`\`\`yaml\nrules:\n  ${code}: { severity: ${severity}, ${number[0]}: ${number[1].default} }\n\`\`\``,
        ]
      : []),
    `In VS Code the same can be written into the setting \`hitCurriculum.rules\`, as \`"${code}": "${severity}"\`. Where both say something of it, the file counts.`,
    ...ignoreBlocks(rule),
  ];
}

function ignoreBlocks({ code, category }: Rule): string[] {
  // What is wrong with such a comment is not left out by another one.
  if (category === 'comments') return [];
  return [
    'A single finding is left out by a comment on its line or the line above it, and all of a file by a comment at its top. Say why, for whoever reads it later:',
    `\`\`\`yaml\n# hit-curriculum-ignore ${code}: the curriculum committee decided so in May\n\`\`\``,
  ];
}

/** Something else than what the rule has by itself, so that an example makes a difference. */
function otherSeverity({ severity }: Rule): string {
  return severity === 'error' ? 'warning' : severity === 'warning' ? 'information' : 'off';
}
