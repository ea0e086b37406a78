import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Some words of the client that VS Code shows, and that are not certainly harmless. */
export interface DoubtfulWords {
  readonly file: string;
  /** What shows them, such as `showWarningMessage` or `label`. */
  readonly shows: string;
  readonly words: string;
}

/** Texts of VS Code in which `$(name)` is a picture, or `[words](address)` a link. */
const iconTexts = new Set(['label', 'description', 'detail', 'placeHolder', 'placeholder', 'prompt', 'title', 'text']);
const messages = /^show(?:Information|Warning|Error)Message$/;
const pickers =
  /^(?:showQuickPick|createQuickPick|showInputBox|createStatusBarItem|createLanguageStatusItem|TreeItem)$/;
const makesPlain = new Set(['plainText', 'plainMarkdown', 'markdownWithCode', 'counted']);

const source = path.join(import.meta.dirname, '../../client/src');

/**
 * Words that the client has VS Code show and that may come from a file or from the server, without `plainText` about them.
 * What it looks for are messages anywhere, and the texts of lists, statuses and trees in the files that make some.
 */
export function doubtfulWords(): readonly DoubtfulWords[] {
  return globSync('**/*.ts', { cwd: source }).flatMap((name) => {
    const file = name.replaceAll(path.sep, '/');
    return doubtfulIn(file, readFileSync(path.join(source, name), 'utf8'));
  });
}

export function doubtfulIn(file: string, text: string): DoubtfulWords[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const nodes = all(tree);
  const constants = new Map(
    nodes.flatMap((node) =>
      ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer
        ? [[node.name.text, node.initializer] as const]
        : [],
    ),
  );
  const isPlain = (node: ts.Expression, depth = 0): boolean => {
    if (depth > 8) return false;
    const plain = (one: ts.Expression) => isPlain(one, depth + 1);
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
    if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true;
    if (ts.isIdentifier(node)) {
      const initial = constants.get(node.text);
      return node.text === 'undefined' || (initial !== undefined && plain(initial));
    }
    if (ts.isPropertyAccessExpression(node)) return node.name.text === 'length';
    if (ts.isParenthesizedExpression(node)) return plain(node.expression);
    if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => plain(expression));
    if (ts.isConditionalExpression(node)) return plain(node.whenTrue) && plain(node.whenFalse);
    if (ts.isBinaryExpression(node)) return plain(node.left) && plain(node.right);
    if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && makesPlain.has(node.expression.text);
    return false;
  };
  const makesLists = nodes.some(
    (node) => ts.isIdentifier(node) && (pickers.test(node.text) || /QuickPickItem$/.test(node.text)),
  );
  return nodes.flatMap((node): DoubtfulWords[] => {
    const doubtful = (shows: string, words: ts.Expression | undefined) =>
      words === undefined || isPlain(words)
        ? []
        : [{ file, shows, words: words.getText(tree).replaceAll(/\s+/g, ' ') }];
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const called = node.expression.name.text;
      return messages.test(called) ? doubtful(called, node.arguments[0]) : [];
    }
    if (!makesLists || isInSeparator(node)) return [];
    if (ts.isPropertyAssignment(node) && iconTexts.has(node.name.getText(tree)))
      return doubtful(node.name.getText(tree), node.initializer);
    if (ts.isShorthandPropertyAssignment(node) && iconTexts.has(node.name.text))
      return doubtful(node.name.text, node.name);
    const isSet = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (isSet && ts.isPropertyAccessExpression(node.left) && iconTexts.has(node.left.name.text))
      return doubtful(node.left.name.text, node.right);
    return [];
  });
}

/** A line between others, which draws no icons. */
function isInSeparator({ parent }: ts.Node): boolean {
  return (
    parent !== undefined &&
    ts.isObjectLiteralExpression(parent) &&
    /QuickPickItemKind\.Separator/.test(parent.getText())
  );
}

function all(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void found.push(...all(child)));
  return found;
}
