import * as vscode from 'vscode';
import { type LeastCovered, requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { createGapWalk } from './gaps.ts';
import { leastCoveredItem } from './least-covered.ts';
import { askedBy, teachSkill } from './teach.ts';
import { coverageView } from './view.ts';

/** Coverage beside the text: the tree, the status bar item, and the commands that lead to gaps and close them. */
export function coverageBesideText(server: Server): vscode.Disposable {
  const walk = createGapWalk(server);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    coverageView(server),
    leastCoveredItem(server),
    walk,
    command('hitCurriculum.nextGap', () => walk.go(false)),
    command('hitCurriculum.previousGap', () => walk.go(true)),
    command('hitCurriculum.teachSkill', async (argument: unknown) => {
      const asked = askedBy(argument) ?? (await askedHere(server));
      const gap = walk.current();
      const isTaught = asked !== undefined && (await teachSkill(server, asked));
      if (isTaught && gap) walk.continueFrom(gap);
    }),
  );
}

/** Any gap of the program in front. */
async function askedHere(server: Server): Promise<{ readonly program: string } | undefined> {
  await server.wake();
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const found = uri === undefined ? undefined : await server.ask<LeastCovered>(requests.leastCovered, { uri });
  if (!found) void vscode.window.showInformationMessage('Open the program that is to teach a skill.');
  return found ? { program: found.program } : undefined;
}
