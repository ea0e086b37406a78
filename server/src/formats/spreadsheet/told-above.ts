import type { Taxonomy } from '../../../../schemas/taxonomy.ts';
import { oneLine } from './entries.ts';

/** What the lines above a table say for certain of the program. */
export interface ToldAbove {
  readonly cip?: string;
  readonly version?: string | number;
  /** The id of an accreditor of the taxonomy. */
  readonly accreditor?: string;
  /** The lines that say it, and nothing else that would be kept. */
  readonly lines: readonly string[];
}

const cip = /\bCIP(?: ?codes?)?\s*[:#–-]?\s*(\d{2}\.\d{4})(?!\d)/iu;
const year = '((?:19|20)\\d\\d(?: ?[-–/] ?(?:(?:19|20)?\\d\\d))?)(?!\\d)';
const versions = [
  new RegExp(`\\b(?:catalog(?:ue)?|academic)(?: year)?\\s*[:–-]?\\s*${year}`, 'iu'),
  new RegExp(`${year} (?:college )?catalog(?:ue)?\\b`, 'iu'),
];
/** Words with which nothing is accredited yet, or any more. */
const uncertain =
  /\b(?:not|non|seek\w*|pursu\w*|pending|candida\w*|appl(?:y|ying|ied)|eligible|former\w*|previous\w*|plan\w*|until|in progress|will)\b/iu;

/** Reads the code of the CIP, the year of the catalog and the accreditation where the words are certain. */
export function toldAbove(above: readonly string[], taxonomy: Taxonomy | undefined): ToldAbove {
  const read = above.map((cell) => {
    const line = oneLine(cell).slice(0, 300);
    return {
      line,
      cip: cip.exec(line)?.[1],
      version: versions.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined),
      accreditor: accreditorIn(line, taxonomy),
    };
  });
  const code = onlyOne(read.map((one) => one.cip));
  const version = onlyOne(read.map((one) => one.version?.replace(/ ?[–/-] ?/u, '-')));
  const accreditor = onlyOne(read.map((one) => one.accreditor));
  return {
    ...(code === undefined ? {} : { cip: code }),
    ...(version === undefined ? {} : { version: /^\d{4}$/u.test(version) ? Number(version) : version }),
    ...(accreditor === undefined ? {} : { accreditor }),
    lines: read.flatMap((one) =>
      (one.cip ?? one.version ?? one.accreditor) !== undefined && one.line.length <= 60 ? [one.line] : [],
    ),
  };
}

/** Two of them that differ say nothing for certain. */
function onlyOne(found: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(found.filter((one) => one !== undefined));
  return others.length === 0 ? first : undefined;
}

function accreditorIn(line: string, taxonomy: Taxonomy | undefined): string | undefined {
  if (!/\baccredited\b/iu.test(line) || uncertain.test(line)) return undefined;
  return taxonomy?.accreditors.find(
    ({ abbreviation }) =>
      line.includes(`${abbreviation} accredited`) ||
      line.includes(`${abbreviation}-accredited`) ||
      (/\baccredited (?:by|through)\b/iu.test(line) && new RegExp(`\\b${abbreviation}\\b`, 'u').test(line)),
  )?.id;
}
