import type { Occupation } from './occupations.ts';
import { isOf } from './ratings.ts';
import type { Tables } from './tables.ts';

/** The levels of education that O*NET asks about, by their numbers, as awards of the taxonomy; others are none. */
const awards: ReadonlyMap<string, string> = new Map([
  ['3', 'certificate'],
  ['5', 'associate'],
  ['6', 'bachelor'],
  ['7', 'graduate-certificate'],
  ['8', 'master'],
  ['9', 'graduate-certificate'],
  ['11', 'doctorate'],
]);

/** What most occupations of a zone require, where it is one award: the lower zones are open to several. */
const awardsOfZones: ReadonlyMap<string, string> = new Map([
  ['4', 'bachelor'],
  ['5', 'master'],
]);

/** Of a hundred people in the occupation, so many have to name the same education for it to be clear. */
const clearShare = 40;

export interface Education {
  /** The award that is required, where that is clear. */
  readonly award?: string;
  /** What people should know who decide about it, in a sentence. */
  readonly note?: string;
  /** The experience that is asked for, in words. */
  readonly experience?: string;
}

/** The education that an occupation requires: by what people in it say, otherwise by its job zone. */
export function educationOf({ code }: Occupation, tables: Tables): Education {
  const zone = tables.rows('jobZones').find(isOf(code))?.cell('jobzone');
  const reference = tables.rows('jobZoneReference').find((row) => row.cell('jobzone') === zone);
  const experience = reference === undefined ? '' : firstSentence(reference.cell('experience'));
  const said = mostNamed(code, tables);
  const award = said === undefined ? awardsOfZones.get(zone ?? '') : awards.get(said);
  const about = reference === undefined ? '' : firstSentence(reference.cell('education'));
  const inWords = about === '' ? '' : ` O*NET says of its job zone: ${about}`;
  return {
    ...(award === undefined ? { note: `O*NET names no single award for it.${inWords}` } : { award }),
    ...(experience === '' ? {} : { experience }),
  };
}

/** The level that most people in the occupation name as required, where enough of them agree and it may be used. */
function mostNamed(code: string, tables: Tables): string | undefined {
  const rows = tables
    .rows('education')
    .filter((row) => row.cell('scaleid').toUpperCase() === 'RL' && isOf(code)(row))
    .map((row) => ({
      category: row.cell('category'),
      share: Number(row.cell('datavalue')),
      isSuppressed: row.cell('recommendsuppress').toUpperCase() === 'Y',
    }))
    .filter(({ share }) => Number.isFinite(share))
    .sort((a, b) => b.share - a.share);
  const [first] = rows;
  return first && first.share >= clearShare && !first.isSuppressed ? first.category : undefined;
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}
