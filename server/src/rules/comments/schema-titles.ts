import { codes } from '../../schema/words/codes.ts';

/** What the findings of schemas are about, by their codes: those that a comment can ignore. */
export const schemaTitles: Readonly<Record<string, string>> = {
  [codes.missingKey]: 'Key that must be there',
  [codes.unknownKey]: 'Key that is not known here',
  [codes.notAllowedKey]: 'Name that a key may not have',
  [codes.missingValue]: 'Key without a value',
  [codes.wrongType]: 'Value of another kind than expected',
  [codes.notAllowedValue]: 'Value that is none of those allowed',
  [codes.outOfRange]: 'Number that is too small or too large',
  [codes.notMultiple]: 'Number that is between two steps',
  [codes.tooShort]: 'Text that is too short',
  [codes.tooLong]: 'Text that is too long',
  [codes.tooFew]: 'Too few items or keys',
  [codes.tooMany]: 'Too many items or keys',
  [codes.duplicateItem]: 'Item that stands in a list twice',
  [codes.pattern]: 'Text that is written in another form than expected',
  [codes.format]: 'Text that is not of a well-known form, such as a date',
  [codes.severalForms]: 'Keys of which only one may stand',
  [codes.notAllowedHere]: 'Value or key that is ruled out here',
  [codes.deprecated]: 'Key that is out of use',
  [codes.other]: 'Something else that the schema asks for',
};
