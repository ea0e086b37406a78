import type { Entry } from '../../../../schemas/taxonomy.ts';
import type { ReferableList, TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { entryBlocks, type Naming, titleOf } from '../entry-markdown.ts';
import { escapeMarkdown, factLines, inlineCode, link, paragraphs } from '../markdown.ts';
import { type EntryAddress, pagePath } from './page-address.ts';
import { pageLink } from './page-link.ts';

/** What an entry of each list is. */
export const thingNames: Readonly<Record<ReferableList, string>> = {
  skills: 'skill',
  roles: 'role',
  awards: 'award',
  credentials: 'credential',
  technologies: 'technology',
  challenges: 'challenge of the field',
  bloomLevels: "level of Bloom's taxonomy",
  levelScales: 'scale of levels',
  accreditors: 'accreditor',
  classifications: 'code of a public classification',
  skillCategories: 'category of skills',
};

/** On a page there is room for everything, and every name leads to a page of its own. */
const onPages: Naming = {
  shown: Number.POSITIVE_INFINITY,
  name: (list, { id, label }) => pageLink(label, pagePath({ list, id })),
};

/** The part of a page that depends on nothing but the taxonomy: what there is to know of the entry. */
export function entryPart(taxonomy: TaxonomyIndex, { list, id }: EntryAddress): string | undefined {
  const entry = taxonomy.entry(list, id);
  if (!entry) return undefined;
  const [description, ...rest] = entryBlocks(taxonomy, list, entry, onPages);
  return paragraphs([
    `# ${escapeMarkdown(titleOf(entry))}`,
    whatItIs(list, entry),
    description,
    ...rest,
    ...(list === 'roles' ? roleBlocks(taxonomy, id) : []),
    factLines([['Also found as', entry.synonyms?.map(escapeMarkdown).join(', ')]]),
  ]);
}

/** What the entry is, and what to write in a file for it. */
function whatItIs(list: ReferableList, entry: Entry): string {
  const isWritten = list !== 'challenges' && list !== 'skillCategories';
  const written = 'code' in entry && typeof entry.code === 'string' ? entry.code : entry.id;
  const thing = `*${capitalized(thingNames[list])}*`;
  return isWritten ? `${thing}, in a file ${inlineCode(written)}` : thing;
}

/** What a role does, and where it is found in public classifications. */
function roleBlocks(taxonomy: TaxonomyIndex, id: string): string[] {
  const role = taxonomy.entry('roles', id);
  const codes = (role?.classifications ?? []).flatMap((code) => taxonomy.entry('classifications', code) ?? []);
  const sources = new Map(codes.map(({ source }) => [source.title, source]));
  return [
    '**Responsibilities**',
    (role?.responsibilities ?? []).map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
    factLines([
      [
        'Classifications',
        codes.map(({ id, code }) => pageLink(code, pagePath({ list: 'classifications', id }))).join(' · '),
      ],
      ['Source of the codes', [...sources.values()].map(sourceInWords).join(' · ')],
    ]),
  ];
}

function sourceInWords({ title, url, asOf }: { readonly title: string; readonly url: string; readonly asOf: string }) {
  return `${link(title, url)}, as of ${escapeMarkdown(asOf)}`;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
