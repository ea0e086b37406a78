// Finds a Chromium that is already on the machine; the project downloads none.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program of a Chromium-like browser: the variable CHROMIUM, else the first one found; undefined when none is. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return findProgram(names) ?? places.find(isProgram);
}

/** The first of the programs `names` that is on the path. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending))).find(isProgram);
}

/** What playwright-core's `chromium.launch` needs to start that browser quietly, also as root in a container. */
export function chromiumOptions(executablePath) {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] };
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
