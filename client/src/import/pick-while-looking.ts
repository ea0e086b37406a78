import * as vscode from 'vscode';
import type { ReviewItem } from './review-items.ts';

/**
 * Lets a person choose, and shows behind the list what each line is about while they go through it. The list stays when
 * they scroll there with the mouse. What was chosen to be read gets the focus.
 */
export async function pickWhileLooking(items: readonly ReviewItem[], title: string): Promise<ReviewItem | undefined> {
  const quickPick = vscode.window.createQuickPick<ReviewItem>();
  quickPick.title = title;
  quickPick.placeholder = 'Nothing is created yet. Look at what would be made, then decide.';
  quickPick.ignoreFocusOut = true;
  quickPick.matchOnDescription = true;
  quickPick.items = items;
  let shown: ReviewItem | undefined;
  const look = (item: ReviewItem | undefined) => {
    if (item?.does !== 'read' || item === shown) return;
    shown = item;
    item.show({ preserveFocus: true }).then(undefined, () => undefined);
  };
  quickPick.onDidChangeActive(([item]) => look(item));
  const chosen = new Promise<ReviewItem | undefined>((resolve) => {
    quickPick.onDidAccept(() => resolve(quickPick.selectedItems[0]));
    quickPick.onDidHide(() => resolve(undefined));
  });
  look(items.find(({ does }) => does === 'read'));
  quickPick.show();
  try {
    const item = await chosen;
    if (item?.does === 'read') {
      quickPick.hide();
      await item.show({ preserveFocus: false });
    }
    return item;
  } finally {
    quickPick.dispose();
  }
}
