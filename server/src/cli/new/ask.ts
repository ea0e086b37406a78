import { input, select } from '@inquirer/prompts';
import { idFrom } from '../../../../schemas/templates/fill-template.ts';
import { type FileKind, fileNameOf } from '../../model/file-kind.ts';
import type { Terminal } from '../terminal.ts';
import { exampleTitles, type NewFile, type Said } from './new-file.ts';

const choices: readonly { readonly value: FileKind; readonly name: string; readonly description: string }[] = [
  { value: 'curriculum', name: 'Curriculum', description: 'a program with its courses, outcomes and plan' },
  { value: 'role', name: 'Role', description: 'a position, and what it requires of a person' },
  { value: 'catalog', name: 'Catalog', description: 'courses that several programs share' },
  { value: 'framework', name: 'Framework', description: 'skills or standards of your own' },
];

/** Asks for what was not said yet; undefined where the person stops with Ctrl+C. */
export async function askForFile(
  said: Said,
  { stdin, stdout }: Pick<Terminal, 'stdin' | 'stdout'>,
): Promise<NewFile | undefined> {
  const context = { input: stdin, output: stdout as NodeJS.WritableStream };
  try {
    const kind = said.kind ?? (await select({ message: 'What is it to be?', choices }, context));
    const title =
      said.title ??
      (await input(
        {
          message: `What is the ${kind} called? For example: ${exampleTitles[kind]}`,
          validate: (words) => idFrom(words) !== '' || 'Use at least one letter or digit.',
        },
        context,
      ));
    const id =
      said.id ??
      (await input(
        {
          message: 'By which id do other files call it?',
          default: idFrom(title),
          validate: (words) => (words !== '' && idFrom(words) === words) || 'Write lower-case words with hyphens.',
          transformer: (words, { isFinal }) => (isFinal ? `${words} (${fileNameOf(kind, words)})` : words),
        },
        context,
      ));
    return { kind, title: title.replaceAll(/\s+/g, ' ').trim(), id };
  } catch (error) {
    // The library says so by an error of this name.
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined;
    throw error;
  }
}
