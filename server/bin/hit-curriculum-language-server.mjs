#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';

const bundle = new URL('../dist/language-server.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write('The language server is not built yet: run `npm run build` first.\n');
  process.exitCode = 2;
}
