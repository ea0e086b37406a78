import { readdirSync, readFileSync } from 'node:fs';
import { workspaceTexts } from '../../bench/generate/workspace.ts';
import { randomEdit } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { randomYaml } from '../../support/random-yaml.ts';

/** The folders that a window may show: two apart from each other, and two that lie in others. */
export const folders = ['file:///one', 'file:///two', 'file:///one/south', 'file:///one/north'] as const;

/** The files that a window begins with, by their URIs. */
export function randomFiles(random: () => number): Record<string, string> {
  const files: Record<string, string> = {};
  const put = (path: string, text: string) => {
    files[`file://${path.split('/').map(encodeURIComponent).join('/')}`] = text;
  };
  for (const [path, text] of Object.entries(baseOf(random))) put(`/${random() < 0.9 ? 'one' : 'two'}${path}`, text);
  for (let more = Math.floor(random() * 4); more > 0; more--) {
    const [path, text] = randomFile(random);
    put(path, text);
  }
  for (const uri of Object.keys(files)) if (random() < 0.08) files[uri] = randomEdit(files[uri] ?? '', random);
  return files;
}

function baseOf(random: () => number): Record<string, string> {
  const kind = random();
  if (kind < 0.75) return randomCollege(random);
  if (kind < 0.85) {
    return Object.fromEntries(
      [...workspaceTexts(5, Math.floor(random() * 1_000))].map(([path, text]) => [`/${path}`, text]),
    );
  }
  return samples();
}

/** What may come to stand in a folder, with its path. */
export function randomFile(random: () => number): [path: string, text: string] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const folder = one(['/one', '/two', '/one/north', '/one/south', '/one/south/new folder', '/elsewhere']);
  const college = Object.entries(randomCollege(random));
  const [path, text] = one<[string, string]>([
    ...college.map(([from, word]): [string, string] => [from.slice(from.lastIndexOf('/')), word]),
    ...Object.entries(others),
    ...templates(),
    ['/noise.curriculum.yaml', randomYaml(random)],
    ['/broken.courses.yaml', randomEdit(randomEdit(one(college)[1], random), random)],
  ]);
  return [`${folder}${path}`, text];
}

const others: Readonly<Record<string, string>> = {
  '/hit-curriculum.config.yaml': 'preset: strict\nrules:\n  term-load: off\n',
  '/hit-curriculum.config.yml': 'rules:\n  unknown-course: error\n  term-load: { severity: warning }\n',
  '/.gitignore': 'sciences.*\n/south/\n',
  '/own.schema.json': '{ "type": "object", "required": ["approved"], "properties": { "title": { "type": "number" } } }',
  '/notes.yaml': 'any: thing\n',
  '/50 % of 100 #1 ä.curriculum.yaml':
    'curriculum: odd\ntitle: Odd name\naward: associate\nuses: [sciences]\ncourses: {}\n',
  '/half.curriculum.yaml': 'curriculum: half\ncourses:\n  HIT 100:\n    title: Half\n    cre',
  '/empty.role.yaml': '',
  '/clerk.role.yaml': 'role: clerk\ntitle: Another Clerk\nrequires: { sql: mastered }\n',
};

function templates(): [string, string][] {
  const folder = new URL('../../../schemas/templates/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`/new.${kindEndings[name] ?? name}`, readFileSync(new URL(name, folder), 'utf8')]);
}

const kindEndings: Readonly<Record<string, string>> = {
  'catalog.yaml': 'courses.yaml',
  'curriculum.yaml': 'curriculum.yaml',
  'framework.yaml': 'skills.yaml',
  'role.yaml': 'role.yaml',
};

function samples(): Record<string, string> {
  const folder = new URL('../../../samples/example-college/', import.meta.url);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`/north/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
  );
}
