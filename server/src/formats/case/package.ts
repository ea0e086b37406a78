/** A package of CASE 1.0, as far as this format is written. */
export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
}

export interface CaseDocument {
  readonly identifier: string;
  readonly uri: string;
  readonly creator: string;
  readonly title: string;
  readonly lastChangeDateTime: string;
  readonly officialSourceURL?: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly subject?: readonly string[];
  readonly language?: string;
  readonly version?: string;
  readonly adoptionStatus?: string;
  readonly statusStartDate?: string;
  readonly licenseURI?: CaseLink;
  readonly notes?: string;
}

export interface CaseItem {
  readonly identifier: string;
  readonly uri: string;
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  readonly humanCodingScheme?: string;
  readonly CFItemType?: string;
  readonly conceptKeywords?: readonly string[];
  readonly notes?: string;
  readonly language?: string;
  readonly educationLevel?: readonly string[];
  readonly lastChangeDateTime: string;
}

export interface CaseAssociation {
  readonly identifier: string;
  readonly uri: string;
  readonly associationType: string;
  readonly sequenceNumber?: number;
  readonly originNodeURI: CaseLink;
  readonly destinationNodeURI: CaseLink;
  readonly lastChangeDateTime: string;
}

export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** The link under which the address of the official source is kept. */
export const officialSource = 'Official source';

/** What stands where the one who wrote a framework is not known; CASE asks for it. */
export const unknownCreator = 'Unknown';
