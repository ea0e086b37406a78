// The person's own VS Code, where there is one.
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const windows = process.platform === 'win32';

/**
 * The `code` command of a desktop VS Code that can load the extension, or the reason in words why there is none.
 * `oldest` is the oldest VS Code that the extension works in, such as `1.91.0`.
 */
export async function findDesktopCode(oldest) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display' };
  }
  // In a terminal of VS Code in the browser, `code` only opens files in that window; a WSL terminal names its client.
  if (process.env.VSCODE_IPC_HOOK_CLI && !process.env.VSCODE_CLIENT_COMMAND) {
    return { reason: 'this terminal belongs to a remote VS Code' };
  }
  // `code` is a batch file on Windows, which only a shell runs.
  const answer = await run('code', ['--version'], { timeout: 10_000, shell: windows }).catch(() => undefined);
  const version = answer?.stdout.split(/\r?\n/)[0]?.trim();
  if (!version || !/^\d+\.\d+\.\d+/.test(version)) return { reason: 'there is no `code` command on the path' };
  if (isOlder(version, oldest)) return { reason: `the VS Code on the path is ${version}, and ${oldest} is needed` };
  return { version };
}

/** Opens `folder` with `file` in a window of its own that has the extension in `extension` loaded. */
export async function openDesktopCode({ extension, folder, file }) {
  const args = [`--extensionDevelopmentPath=${extension}`, folder, file].filter((arg) => arg !== undefined);
  const child = windows
    ? spawn('code', args.map(quoted), { stdio: 'inherit', shell: true })
    : spawn('code', args, { stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`\`code\` ended with ${code}.`);
}

function quoted(argument) {
  return `"${argument}"`;
}

function isOlder(version, oldest) {
  const [a, b] = [version, oldest].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && a[at] < b[at];
}
