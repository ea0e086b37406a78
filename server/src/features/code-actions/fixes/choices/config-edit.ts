import { applied, type TextChange } from '../../../../syntax/edit/change.ts';
import { insertEntry } from '../../../../syntax/edit/insert.ts';
import { layoutOf } from '../../../../syntax/edit/layout.ts';
import { group, type NewValue, renderEntry } from '../../../../syntax/edit/new-value.ts';
import { replaceValue } from '../../../../syntax/edit/replace.ts';
import { childFor, rootSpot } from '../../../../syntax/edit/spot.ts';
import { isMistakeInYaml } from '../../../../syntax/misread.ts';
import { parseText } from '../../../../syntax/parse.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';

/** Without quotation marks: whoever takes it for `false`, as YAML once did, understands the same. */
const off: NewValue = { kind: 'lines', lines: ['off'], flow: 'off' };

/** The changes of a configuration file by which rules are off; undefined where they cannot be made safely. */
export function turnedOffIn(tree: SyntaxTree, codes: readonly string[]): TextChange[] | undefined {
  const [code, ...others] = codes;
  if (code === undefined) return [];
  const changes = oneTurnedOffIn(tree, code);
  if (others.length === 0 || !changes) return changes;
  // Where the second one belongs is only known once the first one stands there.
  let after = applied(tree.text, changes);
  for (const other of others) {
    const more = after === undefined ? undefined : oneTurnedOffIn(parseText(after), other);
    after = more && after !== undefined ? applied(after, more) : undefined;
  }
  return after === undefined ? undefined : [difference(tree.text, after)];
}

/** What one text has between the same beginning and the same end where another one has something else. */
function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

function oneTurnedOffIn(tree: SyntaxTree, code: string): TextChange[] | undefined {
  // What could not be read may choose something for the rule already.
  if (tree.problems.some(isMistakeInYaml) || tree.documents.length > 1) return undefined;
  const root = rootSpot(tree);
  if (!root) return atEnd(tree, turnedOff([code], layoutOf(tree)));
  if (root.node.kind !== 'mapping') return undefined;
  const rules = childFor(root, 'rules');
  if (!rules) return insertEntry(tree, root, 'end', { key: 'rules', value: group([{ key: code, value: off }]) });
  const rule = childFor(rules, code);
  if (!rule) return insertEntry(tree, rules, 'end', { key: code, value: off });
  if (rule.node.kind !== 'mapping') return replaceValue(tree, rule, off);
  const severity = childFor(rule, 'severity');
  if (!severity) return insertEntry(tree, rule, 0, { key: 'severity', value: off });
  return replaceValue(tree, severity, off);
}

/** A whole configuration by which rules are off. */
export function turnedOff(codes: readonly string[], layout: Parameters<typeof renderEntry>[1]): string {
  const { lines } = renderEntry({ key: 'rules', value: group(codes.map((key) => ({ key, value: off }))) }, layout);
  return [...lines, ''].join(layout.lineBreak);
}

/** Behind comments, where there is nothing else. */
function atEnd({ text }: SyntaxTree, added: string): TextChange[] | undefined {
  if (/^(---|\.\.\.|%)/m.test(text)) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ start: text.length, end: text.length, newText: `${gap}${added}` }];
}
