/** What a new program starts with when its title names an award; the person corrects what is different. */
export interface AwardInTitle {
  /** An id of the taxonomy. */
  readonly award: string;
  /** A usual total, in semester credits. */
  readonly credits: number;
  /** An id of the taxonomy: a position for which such a program often prepares. */
  readonly role: string;
}

interface AwardByWords extends AwardInTitle {
  /** Words of a title, and abbreviations in capitals, from which the points have been taken. */
  readonly words: RegExp;
}

/** The first that fits counts: a certificate after a degree names the degree as well. */
const awards: readonly AwardByWords[] = [
  {
    words: /\b(?:[Pp]ost-?\s?[Bb]accalaureate|[Pp]ost-?\s?[Mm]aster\S*|(?:[Pp]ost-?)?[Gg]raduate)\s+[Cc]ertificate\b/,
    award: 'graduate-certificate',
    credits: 18,
    role: 'health-informatics-specialist',
  },
  { words: /\b(?:[Cc]ertificate|[Dd]iploma)\b/, award: 'certificate', credits: 30, role: 'medical-coder' },
  {
    words: /\b(?:[Dd]octor|[Dd]octoral|[Dd]octorate|PhD|DHI|DNP)\b/,
    award: 'doctorate',
    credits: 60,
    role: 'health-informatics-consultant',
  },
  {
    words: /\b(?:[Mm]asters?|MS[A-Z]*|MHIM?|MBA|MPH)\b/,
    award: 'master',
    credits: 36,
    role: 'health-information-director',
  },
  {
    words: /\b(?:[Bb]achelors?|[Bb]accalaureate|BA|BAS|BHS|BS[A-Z]*)\b/,
    award: 'bachelor',
    credits: 120,
    role: 'health-informatics-specialist',
  },
  { words: /\b(?:[Aa]ssociate|AA|AAS|AS)\b/, award: 'associate', credits: 60, role: 'health-information-technician' },
];

/** The award that the title of a program names, as `Coding Certificate` and `Health Informatics, B.S.` do; else none. */
export function awardInTitle(title: string): AwardInTitle | undefined {
  const words = title.replaceAll('.', '');
  return awards.find((one) => one.words.test(words));
}
