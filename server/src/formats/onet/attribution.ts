import type { Occupation } from './occupations.ts';
import type { Release } from './tables.ts';

/** Whose information it is and on which terms, as the license asks to say: at the top of a file, and in it. */
export interface Attribution {
  readonly comments: readonly string[];
  readonly notes: string;
  readonly links: Readonly<Record<string, string>>;
}

const license = 'https://creativecommons.org/licenses/by/4.0/';

export function attributionOf({ version, published }: Release, occupation?: Occupation): Attribution {
  const database = `the O*NET ${version === undefined ? '' : `${version} `}Database${published === undefined ? '' : ` (${published})`}`;
  const about = occupation ? `, occupation ${occupation.code}` : '';
  return {
    comments: [
      `Includes information from ${database}${about},`,
      'by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA),',
      `used under the CC BY 4.0 license (${license}).`,
      'O*NET is a trademark of USDOL/ETA. The information was modified; USDOL/ETA has not approved,',
      'endorsed or tested the modifications.',
    ],
    notes: `From ${database} by USDOL/ETA, under CC BY 4.0; modified, which USDOL/ETA has not approved, endorsed or tested.`,
    links: {
      ...(occupation
        ? { 'Occupation at O*NET OnLine': `https://www.onetonline.org/link/summary/${withDecimals(occupation.code)}` }
        : {}),
      'O*NET database': 'https://www.onetcenter.org/database.html',
      'License CC BY 4.0': license,
    },
  };
}

function withDecimals(code: string): string {
  return code.includes('.') ? code : `${code}.00`;
}
