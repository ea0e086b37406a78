import * as vscode from 'vscode';
import { plainMarkdown, plainText } from '../plain-text.ts';
import { type LeastCovered, notifications, requests } from '../protocol.ts';
import { documentSelector, type Server } from '../server.ts';

/** A pause, in milliseconds, after which the item follows the file in front. */
const pause = 200;

/** Shows for the program in front which of its targets is covered least; hidden where no program is. */
export function leastCoveredItem(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hitCurriculum.leastCovered', vscode.StatusBarAlignment.Right, 90);
  item.name = 'HIT Curriculum: Coverage';
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    // A panel or a view in front leaves the program that was in front before.
    if (!document) {
      if (vscode.window.visibleTextEditors.length === 0) item.hide();
      return;
    }
    asked++;
    const question = asked;
    const isOurs = vscode.languages.match(documentSelector, document) > 0;
    const uri = document.uri.toString();
    const found = isOurs ? await server.ask<LeastCovered>(requests.leastCovered, { uri }) : undefined;
    if (question !== asked) return;
    if (!found) return item.hide();
    showOn(item, found);
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pause);
  };
  soon();

  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    server.onDidChangeState(soon),
    server.onNotification(notifications.coverageTreeChanged, soon),
  );
}

function showOn(item: vscode.StatusBarItem, { program, title, least, targets }: LeastCovered): void {
  item.text = `$(target) ${plainText(least.title)} ${least.percent}`;
  item.command = { title: 'Show Coverage', command: 'hitCurriculum.openCoverageToSide', arguments: [program] };
  item.accessibilityInformation = {
    label: `Coverage of ${title}: least covered is ${least.title}, ${least.percent}. Opens the coverage preview.`,
    role: 'button',
  };
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(
    `**Coverage of ${plainMarkdown(title)}**\n\n| Target |${gap}Covered |${gap}Met |\n|---|---|---|\n`,
  );
  for (const one of targets) {
    tooltip.appendMarkdown(
      `| ${plainMarkdown(one.title)} |${gap}${unbroken(one.coverage)} |${gap}${unbroken(one.met)} |\n`,
    );
  }
  item.tooltip = tooltip;
}

/** Room between two columns, which VS Code leaves none. */
const gap = '&nbsp;&nbsp;&nbsp;';

function unbroken(text: string): string {
  return plainMarkdown(text).replaceAll(' ', '&nbsp;');
}
