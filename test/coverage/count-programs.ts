import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inject } from 'vitest';
import { ranFolder } from './programs-folder.ts';

/** The programs that tests start write down what they ran, where somebody wants to know. */
const folder = ranFolder(path.dirname(inject('serverBundle')));
if (existsSync(folder) && !process.env.UNCOUNTED) process.env.NODE_V8_COVERAGE = folder;
