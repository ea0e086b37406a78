import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, inject } from 'vitest';
import { ranFolder } from './programs-folder.ts';

/** Tests of how long something takes, or how much memory: to write down what ran takes some of both. */
const isAboutTime = /[\\/](?:bench|model)[\\/]|(?:hard-cases|heavy-texts|hostile-\w+|long-work)\.test\.ts$/;

/** The programs that these tests start write down what they ran, where somebody wants to know. */
const folder = ranFolder(path.dirname(inject('serverBundle')));
if (existsSync(folder) && !isAboutTime.test(expect.getState().testPath ?? '')) process.env.NODE_V8_COVERAGE = folder;
