import { describe, expect, test } from 'vitest';
import { importReport } from '../../client/src/import/report.ts';
import { markdownWithCode, plainMarkdown, plainText } from '../../client/src/plain-text.ts';
import { doubtfulIn, doubtfulWords } from './client-words.ts';
import { hostileStrings } from './hostile-strings.ts';
import { iconFaults, linkFaults, markdownFaults } from './judges.ts';

/** Words of our own: titles of formats and rules, entries of the taxonomy, counts, and what was made plain before. */
const ours = [
  /^(?:coverage-export|explain-rule|look-up|server|import\/choose-format|import\/sources|export\/export)\.ts: /,
  // The title of a schema may be anybody's, and everything else there is not.
  /^status\.ts: detail (?:server\.state|info\?\.schema \? origins)|^status\.ts: text (?:serverStates|info\?\.kind \? kindNames)/,
  /^status\.ts: text info\?\.schema \? plainText\(`Schema: /,
  /: placeHolder (?:named|examples\.length) === 0 \? '[\w ,.]+' : (?:plainText\(|`Mark more)/,
  /: label `\$\{iconOf\(column\)\} \$\{plainText\(/,
  /^import\/ask-about-columns\.ts: (?:description \[ `\$\{understood\}|label `\$\{one\.about|description `\$\{one\.field\})/,
  /^import\/ask-for-name\.ts: prompt `What is it called\? Its file gets this name, with \$\{ending\}/,
  /^import\/pick-while-looking\.ts: title title$/,
  /^coverage\/panels\.ts: showInformationMessage notTrusted$/,
  /^import\/review-items\.ts: (?:label `\$\([a-z-]+\) \$\{doneTo\(|description (?:notesInWords\(|`\$\{foundInWords\())/,
  /^import\/review\.ts: text importReport\(/,
  // What is chosen is told to the panel, which makes text of it.
  /^coverage\/choose-comparison\.ts: label label$/,
  // VS Code reads these aloud.
  /: label (?:`Coverage of \$\{title\}: |parts\.filter\()/,
  /^coverage-tree\/least-covered\.ts: text `\$\(target\) \$\{plainText\(least\.title\)\} \$\{least\.percent\}`$/,
];

describe('what VS Code is given to show', () => {
  test('is made plain, or is none of a stranger’s words', () => {
    const doubtful = doubtfulWords().map(({ file, shows, words }) => `${file}: ${shows} ${words}`);
    expect(doubtful.filter((one) => !ours.some((known) => known.test(one)))).toEqual([]);
  });

  test('a message, a label and a text of a status that are not made plain are noticed', () => {
    const text = `
      vscode.window.showWarningMessage(answer.refusal);
      vscode.window.showWarningMessage(plainText(answer.refusal));
      const said = answer.problem;
      vscode.window.showErrorMessage(said ?? 'Nothing.');
      vscode.window.showQuickPick([{ label: node.label, description: plainText(node.about) }]);
      item.text = label + title;
    `;
    expect(doubtfulIn('some.ts', text).map(({ words }) => words)).toEqual([
      'answer.refusal',
      "said ?? 'Nothing.'",
      'node.label',
      'label + title',
    ]);
  });

  test.each(Object.entries(hostileStrings))('%s is shown as it is written', (_what, text) => {
    const plain = plainText(text);
    expect([...iconFaults(plain), ...linkFaults(plain)]).toEqual([]);
    // Signs that nobody sees, and that turn or hide what stands beside them, are seen.
    const seen = text.replaceAll(/[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu, '\ufffd');
    expect(plain.replaceAll('\u200B', '')).toBe(seen.replaceAll('\u200B', ''));
    expect(markdownFaults(plainMarkdown(text))).toEqual([]);
    expect(markdownFaults(markdownWithCode(text))).toEqual([]);
    // In a table, as the status shows it.
    expect(markdownFaults(`**${plainMarkdown(text)}**\n\n| a |\n|---|\n| ${plainMarkdown(text)} |`)).toEqual([]);
  });

  test.each(Object.entries(hostileStrings))('%s does nothing in the report of an import', (_what, text) => {
    const report = importReport({
      from: [text],
      files: [
        {
          name: text,
          made: text,
          exists: true,
          grown: false,
          findings: { words: '1 problem', first: [{ line: 1, message: text }] } as never,
        },
      ],
      notes: [{ severity: 'error', message: `${text} and \`${text}\``, source: text, place: text }],
    });
    expect(markdownFaults(report)).toEqual([]);
  });
});
