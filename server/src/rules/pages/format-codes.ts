import { codes } from '../../schema/words/codes.ts';
import { sentences, yamlCode } from '../../syntax/problems.ts';
import { schemaTitles } from '../comments/schema-titles.ts';

/** What a finding that no rule makes is about: the form of a file, as YAML and by its schema. */
export interface FormatCode {
  /** As a heading. */
  readonly title: string;
  /** What it means, and what to do. Markdown of one paragraph. */
  readonly about: string;
}

const ofSchemas: Readonly<Record<string, string>> = {
  [codes.missingKey]:
    'The format asks for a key that is not there, such as the `title` of a course. Add it; the message says which one and what it holds.',
  [codes.unknownKey]:
    'The format has no key of this name at this place, so nobody reads what it says. Mostly it is misspelled, or indented so that it belongs to something else. Notes of your own go into a comment, after `#`.',
  [codes.notAllowedKey]:
    'Here you choose the names of the keys yourself, but not every name will do: ids, for example, are lower-case words with hyphens.',
  [codes.missingValue]:
    'A key stands there with nothing behind its colon. Write its value, or take the key away until it is known.',
  [codes.wrongType]:
    'The value is of another kind than expected, such as a text where a number belongs, or one value where a list does. The message says what is expected.',
  [codes.notAllowedValue]:
    'Only certain words are allowed here, such as the levels of the scale, and this is none of them. The message names those that are, or the one that is probably meant.',
  [codes.outOfRange]: 'The number is below the least or above the greatest that makes sense here.',
  [codes.notMultiple]: 'The number has to be a multiple of a step, such as a quarter of a credit, and is not.',
  [codes.tooShort]: 'The text has fewer characters than it must have; mostly it is empty.',
  [codes.tooLong]: 'The text has more characters than are allowed here.',
  [codes.tooFew]: 'The list has fewer items, or the group fewer keys, than it must have.',
  [codes.tooMany]: 'The list has more items, or the group more keys, than are allowed.',
  [codes.duplicateItem]: 'The list may have each item only once. Remove one of the two.',
  [codes.pattern]: 'The text has to be written in a certain form, which the message describes.',
  [codes.format]:
    'The text has to be of a form that is known everywhere, such as a date (`2026-08-17`) or an address of the web.',
  [codes.severalForms]:
    'These keys say the same in different ways, so only one of them may stand here. Decide for one.',
  [codes.notAllowedHere]: 'What stands here is well formed and still ruled out, mostly by another key beside it.',
  [codes.deprecated]: 'The key is understood and will not be forever. The message says what to write instead.',
  [codes.other]: 'The schema of the file asks for something else, which the message tells as the schema has it.',
};

const ofOtherSchemas: Readonly<Record<string, FormatCode>> = {
  [codes.notUsable]: {
    title: 'Schema that cannot be used',
    about:
      'The file is bound to a schema of its own, and that is no valid JSON Schema. Nothing else is checked in the file until the schema is mended or the binding is taken away.',
  },
  'schema-not-found': {
    title: 'Schema that is not there',
    about: 'The file names a schema, in its first lines or by a setting, and there is no such file. Correct the path.',
  },
  'schema-not-local': {
    title: 'Schema on the web',
    about:
      'The file names a schema by an address of the web. Nothing is ever fetched from there: save the schema into the folder and name it by its path.',
  },
  'schema-outside-folder': {
    title: 'Schema outside of the folder',
    about:
      'The file names a schema that lies outside of the folder that is open. Such a file is not read: put the schema into the folder.',
  },
};

const ofYaml: Readonly<Record<string, FormatCode>> = {
  'duplicate-key': {
    title: 'Key that stands twice',
    about: 'In one group each key stands once, since nobody could say which of the two counts. Remove or rename one.',
  },
  'lone-carriage-return': {
    title: 'Old Mac line break',
    about:
      'A line ends as lines did on Macs of before 2001. Here that is not read as the end of a line, so that two lines become one. Set the line endings of the file to LF or CRLF in the editor.',
  },
  'hidden-direction-sign': {
    title: 'Invisible sign that turns the text',
    about:
      'A sign that nobody sees makes the editor show a part of the line from right to left, so that it looks otherwise than it is read. Somebody may have hidden something with it. Delete it.',
  },
  'number-not-finite': {
    title: 'Infinity, or no number',
    about:
      'In YAML `.inf` and `.nan` are numbers, but nothing can be counted with them. Write a number; if the word is part of a text, put it in quotation marks.',
  },
  'number-not-kept': {
    title: 'Number that cannot be kept',
    about:
      'The number has more digits than are kept, or is beyond all measure, so another one would be read in its place. If it is an id, put it in quotation marks; otherwise write a number that can be counted with.',
  },
  'stray-byte-order-mark': {
    title: 'Invisible character in the text',
    about:
      'A byte order mark stands inside of the text, mostly since two files were joined, and becomes part of a word. Delete it.',
  },
  'unknown-letter': {
    title: 'Letters that are not known',
    about:
      'The file was not saved as UTF-8 but in an encoding of old Windows programs, so that each of its accented letters, dashes and curly quotation marks is shown as �. In VS Code choose “Reopen with Encoding” in the status bar, and “Windows 1252”, before you save: what is saved with � in it is lost. Where the sign stands in the file already, write the letter again.',
  },
  'yaml-missing-space': {
    title: 'Colon without a space',
    about: 'YAML takes `credits:3` for one word. Write a space behind the colon: `credits: 3`.',
  },
  'yaml-non-breaking-space': {
    title: 'Space that is none to YAML',
    about:
      'Word processors write spaces at which a line is not broken. They look like any other, and YAML takes them for letters: behind a colon or a dash, or as indentation, a normal space has to stand in their place. In the middle of a text they may stay.',
  },
  'yaml-missing-colon': {
    title: 'Key without a colon',
    about: 'A word stands where a key is expected, and has no colon behind it. Write one: `title: …`.',
  },
  'yaml-missing-quote': {
    title: 'Quotation mark that is never closed',
    about: 'A text begins with a quotation mark and has none at its end, so all that follows becomes part of it.',
  },
  'yaml-missing-bracket': {
    title: 'Bracket that is never closed',
    about: 'A list begins with `[`, or a group with `{`, and is not closed with `]` or `}`.',
  },
  'yaml-missing-anchor': {
    title: 'Reference to nothing',
    about:
      '`*name` stands for what is called `&name` further up, and nothing is. If the asterisk is part of a text, put the text in quotes.',
  },
  'yaml-indented-too-far': {
    title: 'Line that is indented too far',
    about:
      'The line is indented as if it belonged to the line above, which has its value already. Move it to the left, to the column of the key above.',
  },
  'yaml-block-as-implicit-key': {
    title: 'Two pairs on one line',
    about:
      'Two “key: value” pairs stand on one line. Give the second a line of its own, or put a text that has a colon in quotes.',
  },
  'yaml-misplaced-item': {
    title: 'Item of a list at the wrong place',
    about:
      'A line begins with a dash, and the key above has its value already. Remove that value, or give the list a key of its own.',
  },
  'yaml-table-row': {
    title: 'Row of a table',
    about: 'The line looks like a row that was pasted from a table. YAML has no tables: write `key: value` pairs.',
  },
  'yaml-rest-not-read': {
    title: 'Rest of the file that is not read',
    about:
      'What stands above is complete already, so nothing from here on is read. Mostly a colon, a bracket or a quotation mark is missing in the line above.',
  },
  'yaml-unexpected-token': {
    title: 'Sign that cannot stand here',
    about: 'Check the indentation, the commas and the quotation marks around it.',
  },
  'yaml-missing-char': { title: 'Sign that is missing', about: 'Something is missing here, such as a space.' },
};

const notChecked: Readonly<Record<string, string>> = {
  'not-checked-no-text':
    'The file is called like a curriculum, and is a picture, a document of a word processor or the like. A curriculum is written as YAML in a text file: save the words of the document as plain text, or give the file its right name.',
  'not-checked-too-deep': 'Lists and groups are nested so deeply that they are not read.',
  'not-checked-too-large': 'The file is so large that it is not read. Split it into several files.',
  'not-checked-unreadable':
    'The reader of YAML fails on something in the file, which is a fault of its own. Words with `&` or `!` and question marks are what to look for.',
  'not-checked-too-slow':
    'The file is long and unusual, and reading it takes too much time or memory. Split it into several files.',
  [codes.notCheckedPattern]: 'The schema of the file has a pattern that cannot be read, so nothing is checked by it.',
  [codes.notCheckedCycle]: 'A value contains itself by a reference such as `*name`.',
  [codes.notCheckedTooManyAliases]: 'References such as `*name` repeat so much that the whole is not checked.',
  [codes.notCheckedTooManyValues]: 'The file has so many values that it is not checked. Split it into several files.',
  [codes.notCheckedSchemaFailed]: 'The schema of the file fails on this value, so the value is not checked.',
  [codes.notCheckedMore]: 'There are more findings in the file than are shown. Mend these first.',
};

const ofChoices: Readonly<Record<string, FormatCode>> = {
  'config-contradiction': {
    title: 'Two numbers that leave no room',
    about:
      'In `hit-curriculum.config.yaml` the least that a rule allows is above the most, so that nothing can be right. Change one of the two.',
  },
  'rule-failed': {
    title: 'Rule that could not be checked',
    about:
      'HIT Curriculum has a fault in one of its rules, which was left out for this file; all others were checked. Please report it.',
  },
};

/** What findings that no rule makes are about, by their codes. */
export const formatCodes: Readonly<Record<string, FormatCode>> = {
  ...Object.fromEntries(
    Object.entries(sentences).map(([mistake, about]) => [yamlCode(mistake), { title: 'Mistake in the YAML', about }]),
  ),
  ...ofYaml,
  ...Object.fromEntries(
    Object.entries(ofSchemas).map(([code, about]) => [code, { title: schemaTitles[code] ?? code, about }]),
  ),
  ...ofOtherSchemas,
  ...Object.fromEntries(
    Object.entries(notChecked).map(([code, about]) => [code, { title: 'Something that is not checked', about }]),
  ),
  ...ofChoices,
};
