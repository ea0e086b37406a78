#!/usr/bin/env node
// Stands in for the `code` program of a desktop VS Code where there is none: takes the arguments that
// @vscode/test-electron gives to one, and runs the tests in VS Code in the browser, in a Chromium without a window.
import { chromium } from 'playwright-core';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import { installEditor } from '../../client/editor/install.mjs';
import { editorAddress, startEditor } from '../../client/editor/server.mjs';

const limit = 120_000;

const given = process.argv.slice(2);
const option = (name) => given.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const workspace = given.find((argument) => !argument.startsWith('-'));

process.exitCode = await runTests().catch((error) => {
  console.error(error.message);
  return 1;
});

async function runTests() {
  await installEditor();
  const executable = findChromium();
  if (!executable) throw new Error('There is no Chromium on this machine, and no VS Code for the desktop.');
  const editor = await startEditor({ testDriver: true });
  const browser = await chromium.launch(chromiumOptions(executable));
  try {
    return await testsIn(await browser.newPage({ viewport: { width: 1400, height: 900 } }), editor);
  } finally {
    await browser.close();
    await editor.stop();
  }
}

/** Opens the workspace with the tests, and waits for the exit code that the extension host reports for them. */
async function testsIn(page, editor) {
  const heard = [];
  await page.exposeFunction('codeAutomationLog', (_level, words) => {
    const line = words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
    // Its native logger is not compiled here, which it says at length and does without.
    if (!line.includes('spdlog')) heard.push(line);
    if (process.env.VERBOSE) console.log(line);
  });
  const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  let late;
  const tooLate = new Promise((_, reject) => {
    late = setTimeout(() => {
      const last = heard.slice(-40).join('\n');
      reject(new Error(`The tests did not end within ${limit / 1000} s. VS Code said last:\n${last}`));
    }, limit);
  });
  const tests = {
    extensionDevelopmentPath: option('extensionDevelopmentPath'),
    extensionTestsPath: option('extensionTestsPath'),
  };
  await page.goto(editorAddress(editor, workspace, tests));
  return Promise.race([ended, tooLate]).finally(() => clearTimeout(late));
}
