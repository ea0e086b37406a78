// VS Code's server wants a Node that many machines do not have yet; on Linux the project brings one from the registry.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const wanted = 24;

/** The Node for this system among the project's optional dependencies; there is one for Linux only. */
export const bundledNode = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');

/**
 * The Node that can run VS Code's server: the project's own, else the one running now.
 * Throws a sentence for the person when neither is new enough.
 */
export function editorNode() {
  if (existsSync(bundledNode)) return bundledNode;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  throw new Error(
    `VS Code in the browser needs Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      `Install Node ${wanted} from https://nodejs.org and run the command again.`,
  );
}
