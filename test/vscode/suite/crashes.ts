import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import * as vscode from 'vscode';
import { closeAll, expectFindings, open, pause, replace, until } from './editor.ts';
import { runMocha } from './mocha.ts';

const misspelledKey = /^2: .*titel/;
const misspelledLevel = /^10: .*introduced/;
const misspelledSkill = /^11: .*icd-10-cm-codin/;

/** What VS Code calls in the window in which the server is killed. */
export function run(): Promise<void> {
  return runMocha(() => {
    suite('A server that is killed', () => {
      teardown(closeAll);

      test('is started again, and knows what was typed and not saved', async function () {
        if (process.platform === 'win32') this.skip();
        const document = await open('mistakes.curriculum.yaml');
        await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
        await replace(document, 'titel', 'title');
        await expectFindings(document.uri, misspelledLevel, misspelledSkill);
        const typed = document.getText();

        const killed = await killServer();
        await until('another server', () => serverProcess() !== undefined && serverProcess() !== killed);
        assert.equal(document.getText(), typed);
        assert.ok(document.isDirty);
        await replace(document, 'introducd', 'introduced');
        await expectFindings(document.uri, misspelledSkill);
      });

      test('knows what is typed while it is not there', async function () {
        if (process.platform === 'win32') this.skip();
        const document = await open('mistakes.curriculum.yaml');
        await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
        await killServer();
        await replace(document, 'titel', 'title');
        await replace(document, 'introducd', 'introduced');
        await expectFindings(document.uri, misspelledSkill);
        assert.match(document.getText(), /^title: /m);
      });

      test('is left alone after five times, until somebody presses the button of the message', async function () {
        if (process.platform === 'win32') this.skip();
        this.timeout(120_000);
        const document = await open('mistakes.curriculum.yaml');
        await expectFindings(document.uri, misspelledKey, misspelledLevel, misspelledSkill);
        // It was killed twice above.
        for (let time = 3; time <= 5; time++) await killServer();
        await pause(4_000);
        assert.equal(serverProcess(), undefined);
        await replace(document, 'titel', 'title');

        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        await until('the server', () => serverProcess());
        await expectFindings(document.uri, misspelledLevel, misspelledSkill);
      });
    });
  });
}

/** Ends the server at once, when it is there; gives the id of the process. */
async function killServer(): Promise<number> {
  const id = await until('the server', () => serverProcess());
  // It is there before it is ready to be asked.
  await pause(1_500);
  process.kill(id, 'SIGKILL');
  await until('the end of the server', () => serverProcess() !== id || undefined);
  return id;
}

/** The id of the process that serves this window. */
function serverProcess(): number | undefined {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  for (const line of listed.split('\n')) {
    const [id, parent, state = '', ...args] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && !state.startsWith('Z');
    if (isOurs && args.join(' ').includes('server/dist/node.js')) return Number(id);
  }
  return undefined;
}
