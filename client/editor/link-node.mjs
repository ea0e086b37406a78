// Runs after `npm ci`: puts the Node among the optional dependencies on the path of the npm scripts. npm does so itself,
// but older ones take the link away again with the package for the other processor, whose program has the same name.
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { bundledNode } from './node.mjs';
import { root } from './places.mjs';

const link = path.join(root, 'node_modules', '.bin', 'node');
if (existsSync(bundledNode) && !existsSync(link)) symlinkSync(path.relative(path.dirname(link), bundledNode), link);
