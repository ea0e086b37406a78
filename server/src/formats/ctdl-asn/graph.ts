/** The context of CTDL-ASN, which says what its names mean. */
export const context = 'https://credreg.net/ctdlasn/schema/context/json';

/** A text in the languages that it is written in. */
export type LanguageMap<Text> = Readonly<Record<string, Text>>;

export interface CompetencyFramework {
  readonly '@id': string;
  readonly '@type': 'ceasn:CompetencyFramework';
  readonly 'ceterms:ctid': string;
  readonly 'ceasn:name': LanguageMap<string>;
  readonly 'ceasn:description'?: LanguageMap<string>;
  readonly 'ceasn:inLanguage': readonly string[];
  readonly 'ceasn:publisherName'?: LanguageMap<string>;
  readonly 'ceasn:publicationStatusType'?: string;
  readonly 'ceasn:dateValidFrom'?: string;
  readonly 'ceasn:license'?: string;
  readonly 'ceasn:source'?: readonly string[];
  readonly 'ceasn:localSubject'?: LanguageMap<readonly string[]>;
  readonly 'ceasn:hasTopChild': readonly string[];
}

export interface Competency {
  readonly '@id': string;
  readonly '@type': 'ceasn:Competency';
  readonly 'ceterms:ctid': string;
  readonly 'ceasn:competencyText': LanguageMap<string>;
  readonly 'ceasn:competencyLabel'?: LanguageMap<string>;
  readonly 'ceasn:competencyCategory'?: LanguageMap<string>;
  readonly 'ceasn:codedNotation'?: string;
  readonly 'ceasn:conceptKeyword'?: LanguageMap<readonly string[]>;
  readonly 'ceasn:comment'?: LanguageMap<readonly string[]>;
  readonly 'ceasn:inLanguage': readonly string[];
  readonly 'ceasn:isPartOf': string;
  readonly 'ceasn:isTopChildOf'?: string;
  readonly 'ceasn:isChildOf'?: readonly string[];
  readonly 'ceasn:hasChild'?: readonly string[];
  readonly 'ceasn:exactAlignment'?: readonly string[];
  readonly 'ceasn:prerequisiteAlignment'?: readonly string[];
}

/** What adoption is called for a framework in the registry. */
export const publicationStatuses: ReadonlyMap<string, string> = new Map([
  ['draft', 'publicationStatus:Draft'],
  ['review', 'publicationStatus:Draft'],
  ['adopted', 'publicationStatus:Published'],
  ['retired', 'publicationStatus:Deprecated'],
]);
