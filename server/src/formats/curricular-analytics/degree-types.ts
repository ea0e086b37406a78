/** Types of degrees as colleges abbreviate them, and the awards of the taxonomy that they are; longer ones first. */
const degrees: readonly (readonly [type: RegExp, award: string])[] = [
  [/^(graduate|post-?baccalaureate|post-?master'?s)\s+certificate$|^gc$|^gcert$/i, 'graduate-certificate'],
  [/certificate|diploma|^cert$|^cer$|^c$|^dip$/i, 'certificate'],
  [/^associate|^a\.?a\.?s?\.?t?\.?$|^a\.?s\.?t?\.?$|^a\.?g\.?s\.?$|^a\.?s\.?n\.?$/i, 'associate'],
  [/^doctor|^ph\.?\s?d\.?$|^ed\.?\s?d\.?$|^d\.?n\.?p\.?$|^d\.?h\.?[ais]\.?$/i, 'doctorate'],
  [/^master|^m\.?\s?(a|s|ed|eng|ba|ph|ha|hi|him|hia|fa|sw|is)\.?$|^mshi[am]?$|^mshim$/i, 'master'],
  [/^bachelor|^baccalaureate|^b\.?\s?(a|s|fa|ba|as|hs|sc|is|sn|sw|eng|arch|gs|m|me|la|ed|se|sme|see|sce)\.?(\s?s\.?)?$|^b\.?s\.?([a-z]{1,2}\.?){1,3}$/i, 'bachelor'],
]; // biome-ignore format: a list of pairs reads best as one

/** The award that a type of degree is; undefined where it cannot be told. */
export function awardOf(degreeType: string): string | undefined {
  const type = degreeType.trim();
  return degrees.find(([pattern]) => pattern.test(type))?.[1];
}

/** The types that the format names. */
const usual: Readonly<Record<string, string>> = {
  associate: 'AS',
  bachelor: 'BS',
  master: 'MS',
  doctorate: 'PhD',
  certificate: 'Certificate',
  'graduate-certificate': 'Graduate Certificate',
};

/** A title and the type of degree behind its comma, as in `Health Information Technology, A.A.S.`, without points. */
export function titleAndDegree(title: string, award: string | undefined): { title: string; degreeType: string } {
  const [, name, degree] = /^(.*\S)\s*,\s*([^,]{1,40})$/.exec(title) ?? [];
  if (name !== undefined && degree !== undefined && award !== undefined && awardOf(degree) === award) {
    return { title: name, degreeType: /^[A-Za-z.\s]{1,8}$/.test(degree) ? degree.replace(/[.\s]/g, '') : degree };
  }
  // As in `BSCE-Civil Engineering`: the title tells the type, and keeps it.
  const told = title.split(/[^\p{L}]+/u).find((word) => /^[A-Z]{2,5}$/.test(word) && awardOf(word) === award);
  return { title, degreeType: told ?? (award && usual[award]) ?? '' };
}
