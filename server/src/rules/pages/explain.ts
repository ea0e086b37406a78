import type { Rule } from '../rule.ts';
import type { RuleExample } from '../rule-about.ts';
import { ruleCategories } from '../rule-categories.ts';
import { amountInWords, filesOf, severityInWords } from './words.ts';

/** So many characters fit on a line of any terminal. */
const width = 80;

/** What there is to say of a rule, as plain text for a terminal. */
export function explainRule({ code, category, severity, about, numbers = {} }: Rule): string {
  const blocks = [
    about.title,
    `${code} (${ruleCategories[category].title}, ${severityInWords[severity]} unless you choose otherwise)`,
    wrapped(about.reason),
    ...(about.leavesAlone ? [exceptionLines(about.leavesAlone)] : []),
    wrapped(`Where this comes from: ${about.source}`),
    'Wrong:',
    ...exampleLines(about.wrong),
    'Right:',
    ...exampleLines(about.right),
    ...Object.entries(numbers).map(([name, number]) =>
      wrapped(`${name}: ${number.about} ${amountInWords(number)} unless you choose otherwise.`),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function exceptionLines(leavesAlone: readonly string[]): string {
  return ['Nothing is said:', ...leavesAlone.map((end) => wrapped(`- ${end}`))].join('\n');
}

function exampleLines(example: RuleExample): string[] {
  return filesOf(example).map(([name, text]) => {
    const lines = text.trim().split('\n');
    return [...(name === undefined ? [] : [`# ${name}`]), ...lines]
      .map((line) => (line === '' ? '' : `    ${line}`))
      .join('\n');
  });
}

/** Words in lines that fit; a word that is longer than a line has one for itself. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
