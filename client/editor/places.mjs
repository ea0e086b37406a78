// Where things are: the project, the editor package, and the VS Code inside it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds this file, the editor's package.json and, once installed, its node_modules. */
export const editorFolder = path.dirname(fileURLToPath(import.meta.url));

/** The project's root, which is also the extension's folder: its package.json is the extension's manifest. */
export const root = path.resolve(editorFolder, '..', '..');

/** VS Code as it ships inside the npm package code-server. */
export const vscodeFolder = path.join(editorFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The program of VS Code's own server. */
export const vscodeServer = path.join(vscodeFolder, 'out', 'server-main.js');
