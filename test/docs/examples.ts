import { readFileSync } from 'node:fs';
import type { SchemaName } from '../../schemas/derive/schemas.ts';
import { readYaml } from '../schemas/held-against.ts';

/** An example of docs/file-format.md, made a whole file where it is a part of one. */
export interface Example {
  /** Where it stands and how it begins, for the name of a test. */
  readonly name: string;
  readonly kind: SchemaName;
  /** What is written. */
  readonly written: unknown;
  /** What is written, in the smallest file that it can stand in. */
  readonly value: unknown;
}

/** The smallest files; an example that says `in curriculum` adds keys to one, `in course` to its only course. */
const smallest = {
  curriculum: { curriculum: 'smallest', title: 'Smallest', award: 'associate' },
  catalog: { catalog: 'smallest', title: 'Smallest', courses: {} },
  role: { role: 'smallest', title: 'Smallest' },
  framework: { framework: 'smallest', title: 'Smallest', items: {} },
} satisfies Record<SchemaName, object>;

/** The `yaml` blocks of the page. Behind `yaml` stands the kind of file; `in …` for keys that stand in such a file. */
export function examples(): Example[] {
  const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^```yaml *(.*)\n([\s\S]*?)^```/gm)].map((match) => {
    const [, place = '', text = ''] = match;
    const line = page.slice(0, match.index).split('\n').length;
    const written = readYaml(text);
    const name = `line ${line}: ${text.split('\n')[0]}`;
    return { name, written, ...whole(place.trim(), written, line) };
  });
}

function whole(place: string, written: unknown, line: number): { kind: SchemaName; value: unknown } {
  if (place === 'in course') {
    const course = { title: 'Smallest', credits: 3, ...(written as object) };
    return { kind: 'curriculum', value: { ...smallest.curriculum, courses: { 'HIT 1': course } } };
  }
  const [first, second] = place.split(' ');
  const kind = (first === 'in' ? second : first) as SchemaName;
  if (!(kind in smallest)) throw new Error(`docs/file-format.md, line ${line}: "${place}" is no kind of file.`);
  return { kind, value: first === 'in' ? { ...smallest[kind], ...(written as object) } : written };
}
