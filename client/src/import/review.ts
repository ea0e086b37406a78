import * as vscode from 'vscode';
import { madePages } from '../made-pages.ts';
import { plainText } from '../plain-text.ts';
import { createFiles, isThere, type NewFile } from './create-files.ts';
import type { ImportedFile, ImportNote } from './messages.ts';
import { pickWhileLooking } from './pick-while-looking.ts';
import { importReport, namesInWords } from './report.ts';
import { type ReviewedFile, reviewItems, sorted } from './review-items.ts';
import { tellCreated } from './tell-created.ts';

/** What would be made, as long as a person has not decided. */
export interface WaitingImport {
  /** The names of the files that it comes from. */
  readonly from: readonly string[];
  readonly folder: vscode.Uri;
  readonly files: readonly ImportedFile[];
  readonly notes: readonly ImportNote[];
  /** Asks for another name, where one file is made; undefined where the person wants none. */
  rename?(): Promise<WaitingImport | undefined>;
}

/** Shows what would be made, and makes it when a person says so. */
export interface ImportReview extends vscode.Disposable {
  begin(waiting: WaitingImport): Promise<void>;
  /** Asks again, when the person has read. */
  goOn(): Promise<void>;
}

/** The review of what would be imported: nothing is created before a person says so. */
export function importReview(): ImportReview {
  const pages = madePages('hit-import');
  const reminder = continueItem();
  let waiting: WaitingImport | undefined;
  let isAsking = false;

  const wait = (next: WaitingImport | undefined) => {
    waiting = next;
    if (next) reminder.show();
    else reminder.hide();
    void vscode.commands.executeCommand('setContext', 'hitCurriculum.importWaits', next !== undefined);
  };
  const finish = async () => {
    wait(undefined);
    await pages.close();
  };

  async function ask(): Promise<void> {
    // Another name leads to another question.
    while (waiting) {
      const now = waiting;
      const files = await filesOf(now);
      const [report, ...texts] = pages.replace([
        { name: 'Import.md', text: importReport({ from: now.from, files, notes: now.notes }) },
        ...files,
      ]);
      if (!report) return;
      const items = reviewItems({ ...now, files, report, pages: texts });
      const item = await pickWhileLooking(items, plainText(`Import ${namesInWords(now.from)}`));
      // It goes on when the person has read.
      if (item?.does === 'read') return;
      if (item?.does !== 'rename') {
        await finish();
        if (item?.does === 'create') await create(files, item.replaces);
        return;
      }
      const renamed = await now.rename?.();
      if (renamed) wait(renamed);
    }
  }

  const review = {
    async begin(next: WaitingImport) {
      if (isAsking) return;
      wait(next);
      await review.goOn();
    },
    async goOn() {
      if (isAsking) return;
      isAsking = true;
      await ask().finally(() => {
        isAsking = false;
      });
    },
  };
  const closed = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    // Who closes what there is to read has decided against it.
    if (waiting && !isAsking && closed.length > 0 && !pages.areOpen) wait(undefined);
  });
  return { ...review, dispose: () => vscode.Disposable.from(pages, reminder, closed).dispose() };
}

/** Says in the status bar that an import waits, and leads back to it. */
function continueItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('hitCurriculum.import', vscode.StatusBarAlignment.Left);
  item.name = 'HIT Curriculum: Import';
  item.text = '$(check) Continue Import…';
  item.tooltip = 'Nothing is created yet. Create the files, or cancel the import.';
  item.command = 'hitCurriculum.continueImport';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  return item;
}

function filesOf({ files, folder }: WaitingImport): Promise<ReviewedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const uri = vscode.Uri.joinPath(folder, file.name);
      return { ...file, uri, exists: await isThere(uri) };
    }),
  );
}

async function create(files: readonly ReviewedFile[], replaces: boolean): Promise<void> {
  const { created, grown, there } = sorted(files);
  const replaced: NewFile[] = [...grown, ...(replaces ? there : [])];
  const isDone = await createFiles(created, replaced).catch(() => false);
  const [first] = [...created, ...replaced];
  if (!first) return;
  if (!isDone) {
    const where = vscode.workspace.asRelativePath(vscode.Uri.joinPath(first.uri, '..'));
    vscode.window.showErrorMessage(plainText(`Nothing is imported: VS Code could not write to ${where}.`));
    return;
  }
  await vscode.window.showTextDocument(first.uri, { preview: false });
  void tellCreated(created, replaced);
}
