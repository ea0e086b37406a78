import { stringify } from 'yaml';
import type { ApplicableSchema } from '../schema/applicable.ts';
import { asArray } from '../schema/decide.ts';
import type { JsonSchemaObject } from '../schema/schema.ts';
import { documentationOf, enumDocumentation } from '../schema/suggest/documentation.ts';
import type { Documentation } from '../schema/suggest/suggestion.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { harmlessMarkdown } from './harmless-markdown.ts';
import { escapeMarkdown, inlineCode } from './markdown.ts';

const maximumValues = 20;
const maximumExamples = 3;
const maximumTitles = 4;

/** The examples of schemas as YAML, which stay the same. */
export type ExampleTexts = WeakMap<JsonSchemaObject, readonly string[]>;

export function newExampleTexts(): ExampleTexts {
  return new WeakMap();
}

/** What the schemas of a place say to people, in Markdown; absent when they say nothing. `node` is what is written. */
export function schemaMarkdown(
  schemas: readonly ApplicableSchema[],
  node: SyntaxNode | undefined,
  known: ExampleTexts,
): string | undefined {
  const general = schemas.filter(({ branch }) => branch.length === 0).map(({ schema }) => schema);
  const alternatives = schemas.filter(({ branch }) => branch.length > 0).map(({ schema }) => schema);
  const titles = titlesOf(alternatives);
  const title = (titles.length > 0 ? titles : titlesOf(general).slice(0, 1)).map(escapeMarkdown).join(' || ');
  const said = documentationOf(general);
  const descriptions = said
    ? [said]
    : alternatives.map((one) => documentationOf([one])).filter((one) => one !== undefined);
  const description = [...new Set(descriptions.slice(0, maximumTitles).map(markdownText))].join(' || ');

  let text = title === '' ? '' : `#### ${title}`;
  if (description !== '') text = withBreak(text) + description;
  const values = allowedValues(schemas, node);
  if (values !== '') text = `${withBreak(text)}Allowed Values:\n\n${values}`;
  for (const example of examplesOf(schemas, known)) text = `${withBreak(text)}Example:\n\n${example}`;
  return text === '' ? undefined : text;
}

function titlesOf(parts: readonly { readonly title?: unknown }[]): string[] {
  const titles = parts.flatMap(({ title }) => (typeof title === 'string' && title !== '' ? [title] : []));
  return [...new Set(titles)].slice(0, maximumTitles);
}

function markdownText({ text, format }: Documentation): string {
  return format === 'markdown' ? harmlessMarkdown(text) : escapeMarkdown(text);
}

/** Ends a paragraph. */
function withBreak(text: string): string {
  if (text === '') return '';
  return text.endsWith('\n') ? `${text}\n` : `${text}\n\n`;
}

/** The values that may stand here, each once. */
function allowedValues(schemas: readonly ApplicableSchema[], node: SyntaxNode | undefined): string {
  const values = new Map<string, string | undefined>();
  let lists = 0;
  for (const { schema: part } of schemas) {
    const listed: readonly unknown[] = Array.isArray(part.enum) ? part.enum : 'const' in part ? [part.const] : [];
    if (listed.length > 0) lists++;
    listed.forEach((value, index) => {
      const word = typeof value === 'string' ? value : JSON.stringify(value);
      const about = Array.isArray(part.enum) ? enumDocumentation(part, index) : undefined;
      values.set(word, values.get(word) ?? (about && markdownText(about)));
    });
  }
  const words = [...values.keys()];
  const written = node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
  const at = written === undefined ? 0 : words.indexOf(written);
  // A list that several alternatives make up starts with what is written, and with its last value where that is none
  // of them, as other editors have it; a single list may be a scale, whose order says something.
  if (lists > 1) words.unshift(...words.splice(at, 1));
  const lines = words.slice(0, maximumValues).map((word) => {
    const about = values.get(word);
    return `* ${inlineCode(word)}${about ? `: ${about}` : ''}`;
  });
  const rest = words.length - lines.length;
  return [...lines, ...(rest > 0 ? [`* and ${rest} more`] : [])].join('\n');
}

function examplesOf(schemas: readonly ApplicableSchema[], known: ExampleTexts): string[] {
  const texts = new Set(schemas.flatMap(({ schema }) => examplesIn(schema, known)));
  return [...texts].slice(0, maximumExamples).map((text) => `\`\`\`yaml\n${text.replaceAll('```', "'''")}\n\`\`\``);
}

function examplesIn(part: JsonSchemaObject, known: ExampleTexts): readonly string[] {
  const texts = known.get(part) ?? asArray(part.examples).map((example) => stringify(example).trimEnd());
  known.set(part, texts);
  return texts;
}
