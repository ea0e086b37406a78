import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { editFile, type MadeEdit } from '../programs/changed-file.ts';
import {
  type CoverageNode,
  type GapsParams,
  requests,
  type ShownGap,
  type TeachChoice,
  type TeachChoicesAnswer,
  type TeachSkillAnswer,
  type TeachSkillParams,
} from '../protocol.ts';
import { rangeOf } from '../served-tree.ts';
import type { Server } from '../server.ts';

/** For which program, and perhaps for which target and skill, a course is chosen. */
export type TeachAsked = Pick<TeachSkillParams, 'program' | 'target'> & Partial<Pick<TeachSkillParams, 'skill'>>;

/**
 * Lets a person choose a course that is to teach a skill, first the skill where none is named, and writes it there. False
 * where nothing was written.
 */
export async function teachSkill(server: Server, asked: TeachAsked): Promise<boolean> {
  const params = await withSkill(server, asked);
  if (!params) return false;
  const answer = server.ask<TeachChoicesAnswer>(requests.teachChoices, params);
  const chosen = await chooseCourse(answer);
  if (!chosen) return false;
  if (chosen.refusal !== undefined) {
    void vscode.window.showWarningMessage(plainText(`${chosen.label}: ${chosen.refusal}`));
    return false;
  }
  const change = await server.ask<TeachSkillAnswer>(requests.teachSkill, { ...params, course: chosen.course });
  if (change?.problem !== undefined) void vscode.window.showWarningMessage(plainText(change.problem));
  if (change?.uri === undefined || !change.edits) return false;
  const uri = vscode.Uri.parse(change.uri);
  const made = await editFile(uri, change.edits);
  if (!made) return false;
  if (change.range) await vscode.window.showTextDocument(uri, { selection: rangeOf(change.range), preview: false });
  if (change.told !== undefined) void tell(made, change.told);
  return true;
}

async function tell(made: MadeEdit, told: string): Promise<void> {
  // With something to choose, VS Code shows all of a message, and not only its first line.
  const chosen = await vscode.window.showInformationMessage(plainText(told), 'Next Gap', 'Undo');
  if (chosen === 'Next Gap') await vscode.commands.executeCommand('hitCurriculum.nextGap');
  if (chosen === 'Undo') await made.undo();
}

/** The argument of the command: what an action asks for, or a line of the tree. */
export function askedBy(argument: unknown): TeachAsked | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { teach } = argument as Partial<CoverageNode>;
  if (teach) return teach;
  return typeof (argument as Partial<TeachAsked>).program === 'string' ? (argument as TeachAsked) : undefined;
}

async function withSkill(server: Server, asked: TeachAsked): Promise<TeachSkillParams | undefined> {
  const { program, target, skill } = asked;
  if (skill !== undefined) return { ...asked, skill };
  const params: GapsParams = { program, ...(target === undefined ? {} : { target }) };
  const gaps = ((await server.ask<ShownGap[]>(requests.gaps, params)) ?? []).filter((gap) => gap.skill !== undefined);
  if (gaps.length === 0) {
    void vscode.window.showInformationMessage('No skill is known that this program lacks.');
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(gaps.map(gapChoice), {
    placeHolder: 'Teach which skill?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const gap = chosen?.gap;
  return gap?.skill === undefined ? undefined : { program, skill: gap.skill, target: gap.target };
}

function gapChoice(gap: ShownGap): vscode.QuickPickItem & { readonly gap: ShownGap } {
  return { label: plainText(gap.label), description: plainText(gap.targetTitle), detail: plainText(gap.words), gap };
}

interface CourseItem extends vscode.QuickPickItem {
  readonly course?: TeachChoice;
}

/** The list is there at once, and says that it waits, where the courses take a moment to be worked out. */
async function chooseCourse(asked: Promise<TeachChoicesAnswer | null | undefined>): Promise<TeachChoice | undefined> {
  const quickPick = vscode.window.createQuickPick<CourseItem>();
  quickPick.busy = true;
  quickPick.placeholder = 'Looking for courses that suit…';
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  const chosen = new Promise<TeachChoice | undefined>((resolve) => {
    quickPick.onDidAccept(() => resolve(quickPick.selectedItems[0]?.course));
    quickPick.onDidHide(() => resolve(undefined));
  });
  quickPick.show();
  try {
    const answer = await asked;
    if (!answer?.choices) {
      void vscode.window.showWarningMessage(
        plainText(answer?.problem ?? 'The courses are not known yet. Try again in a moment.'),
      );
      return undefined;
    }
    quickPick.items = courseItems(answer.choices);
    quickPick.placeholder = plainText(`Teach ${answer.what ?? 'it'} in which course?`);
    quickPick.busy = false;
    return await chosen;
  } finally {
    quickPick.dispose();
  }
}

function courseItems(choices: readonly TeachChoice[]): CourseItem[] {
  const suiting = choices.filter(({ suits }) => suits);
  const others = choices.filter(({ suits }) => !suits);
  const separator = (label: string): CourseItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(suiting.length > 0 ? [separator('Suits it best')] : []),
    ...suiting.map(courseItem),
    ...(others.length > 0 && suiting.length > 0 ? [separator('Other courses')] : []),
    ...others.map(courseItem),
  ];
}

function courseItem(course: TeachChoice): CourseItem {
  const { label, description, detail, refusal } = course;
  return {
    label: plainText(label),
    description: plainText(description),
    detail: refusal === undefined ? plainText(detail) : `$(circle-slash) ${plainText(detail)}`,
    course,
  };
}
