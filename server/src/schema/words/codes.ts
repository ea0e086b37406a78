/** The codes of all findings that a schema makes. They never change: fixes, suppressions and documentation go by them. */
export const codes = {
  /** A mapping lacks keys that it must have. `values`: `missing`, `oneIsEnough`, `suggestion` (a key meant for it). */
  missingKey: 'schema-missing-key',
  /** A key that may not stand here. `values`: `key`, `suggestion`, `allowed`. */
  unknownKey: 'schema-unknown-key',
  /** A key is free to choose, but its name is not allowed. `values`: `key`, `suggestion`, `allowed`. */
  notAllowedKey: 'schema-not-allowed-key',
  /** A key has no value yet, and must have one. `values`: `key`, `expected`. */
  missingValue: 'schema-missing-value',
  /** A value of the wrong kind, such as a text for a number. `values`: `value`, `expected`, `suggestion`. */
  wrongType: 'schema-wrong-type',
  /** A value that is none of those allowed. `values`: `value`, `allowed`, `suggestion`, `expected`. */
  notAllowedValue: 'schema-not-allowed-value',
  /** A number below the least, or above the greatest that is allowed. `values`: `value`, `limit`. */
  outOfRange: 'schema-out-of-range',
  /** A number that is no multiple of another. `values`: `value`, `step`. */
  notMultiple: 'schema-not-multiple',
  /** A text that is too short. `values`: `value`, `limit`. */
  tooShort: 'schema-too-short',
  /** A text that is too long. `values`: `value`, `limit`. */
  tooLong: 'schema-too-long',
  /** A list with too few items, or a mapping with too few keys. `values`: `limit`. */
  tooFew: 'schema-too-few',
  /** A list with too many items, or a mapping with too many keys. `values`: `limit`. */
  tooMany: 'schema-too-many',
  /** An item that stands in a list twice. `values`: `value`, `index`, `first`. */
  duplicateItem: 'schema-duplicate-item',
  /** A text that has not the form of its pattern. `values`: `value`, `pattern`, `expected`. */
  pattern: 'schema-pattern',
  /** A text that is not of a well-known form, such as a date. `values`: `value`, `format`, `expected`. */
  format: 'schema-format',
  /** A value that fits several forms of which only one may apply. `values.keys`: keys of which only one may stand. */
  severalForms: 'schema-several-forms',
  /** A value, a key or a combination that is ruled out. `values`: `keys`. */
  notAllowedHere: 'schema-not-allowed-here',
  /** A key that is out of use. `values`: `key`. */
  deprecated: 'schema-deprecated',
  /** Something that has no words of its own yet. `values.keyword`: the keyword of JSON Schema. */
  other: 'schema-other',
  /** The schema itself cannot be used, so that nothing is checked. */
  notUsable: 'schema-not-usable',
  /** A text is not checked against a pattern that cannot be read. `values.pattern`: the pattern. */
  notCheckedPattern: 'not-checked-pattern',
  /** A value contains itself. */
  notCheckedCycle: 'not-checked-cycle',
  /** Aliases make a value too large. */
  notCheckedTooManyAliases: 'not-checked-too-many-aliases',
  /** There are more values than anybody writes. */
  notCheckedTooManyValues: 'not-checked-too-many-values',
  /** The schema fails on this value. */
  notCheckedSchemaFailed: 'not-checked-schema-failed',
  /** There are more findings than are shown. `values.limit`: how many are shown. */
  notCheckedMore: 'not-checked-more-findings',
} as const;
