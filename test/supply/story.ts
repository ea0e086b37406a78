import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/editor/places.mjs';
import { temporaryFolder, writeFile } from '../protocol/bundle.ts';

const plan = `Curriculum,Coding
Degree Type,AAS
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,Introduction,HIT,100,,,,3,,
`;

/**
 * A college whose files name an address wherever a program could be tempted to call it: in comments, schemas, sources,
 * titles, the configuration, and the repository, which lacks an earlier version that its remote would have.
 */
export function temptingCollege(address: string): string {
  const folder = temporaryFolder();
  cpSync(path.join(root, 'samples/example-college'), folder, { recursive: true });
  const program = 'hit-aas.curriculum.yaml';
  const text = readFileSync(path.join(folder, program), 'utf8');
  const role = (id: string) =>
    `role: ${id}\ntitle: "![x](${address}/x.png) <img src='${address}/y.png'>"\nsummary: ${address}\nrequires: { medical-terminology: introduced }\n`;
  const files: Readonly<Record<string, string>> = {
    'a.role.yaml': `# yaml-language-server: $schema=${address}/a.json\n${role('a')}`,
    'b.role.yaml': `# yaml-language-server: $schema=own.json\n${role('b')}`,
    'c.role.yaml': `%TAG ! ${address}/\n---\n${role('c')}`,
    'typo.role.yaml': role('typo').replace('introduced', 'introducd'),
    'own.json': JSON.stringify({ $schema: `${address}/draft`, $id: `${address}/own.json`, $ref: `${address}/b.json` }),
    'plain.yaml': `# yaml-language-server: $schema=${address}/c.json\nimage: ${address}\n`,
    'broken.curriculum.yaml': `curriculum: broken\ntitle: "${address}\n`,
    'plan.csv': plan.replace('Coding', address),
    'list.csv': `Code,Title,Credits,Description\nHIT 100,Introduction,3,=WEBSERVICE("${address}")\n`,
    'framework.json': JSON.stringify({
      CFDocument: { identifier: 'x', uri: `${address}/x`, title: 'X', creator: 'Y', CFPackageURI: { uri: address } },
      CFItems: [{ identifier: 'i', uri: `${address}/i`, fullStatement: 'Does it.', humanCodingScheme: '1' }],
      CFAssociations: [],
    }),
  };
  for (const [name, content] of Object.entries(files)) writeFile(path.join(folder, name), content);

  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'One');
  const lost = git('rev-parse', `HEAD:${program}`).trim();
  writeFile(path.join(folder, program), `${text}\n# Later.\n`);
  git('commit', '--quiet', '-a', '-m', 'Two');
  git('remote', 'add', 'origin', `${address}/college.git`);
  for (const [name, value] of [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
  ] as const) {
    git('config', name, value);
  }
  const object = path.join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2));
  if (!existsSync(object)) throw new Error('Git keeps its objects otherwise than this test knows.');
  rmSync(object, { force: true });
  return folder;
}
