// Times our language server and yaml-language-server in one run: npm run bench -- --help
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { programOfLines } from './generate.ts';
import { measureAll } from './measure/all.ts';
import { help, readOptions } from './options.ts';
import { printProfile } from './profile.ts';
import { page } from './report/page.ts';
import { buildOurs, ourServer, root, yamlLanguageServer } from './server/servers.ts';

await run();

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(help);
    return;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'hit-bench-'));
  const tell = (what: string) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${what}\n`);
  try {
    tell('Bundling the server');
    buildOurs(path.join(scratch, 'server'));
    const ours = ourServer(path.join(scratch, 'server'), options.node);
    if (options.profile !== undefined) {
      const text = programOfLines(options.profile);
      await printProfile(ours, { name: 'program.curriculum.yaml', text, edits: options.edits });
      return;
    }
    const servers = { ours, ...(options.withPeer ? { peer: yamlLanguageServer(options.node) } : {}) };
    const figures = await measureAll({ servers, options, scratch, tell });
    const written = page(figures, { servers, options });
    process.stdout.write(written);
    if (options.out !== undefined) writeFileSync(path.resolve(root, options.out), written);
    if (figures.failures.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
