import type { RequisiteKind } from './requisites.ts';

/** A phrase that was recognized at a place. */
export interface GradePhrase {
  readonly end: number;
  readonly grade: string;
  /** `C or better in` goes before its courses. */
  readonly before: boolean;
  /** It says that it is meant for each of several courses. */
  readonly each: boolean;
}

export interface TimingPhrase {
  readonly end: number;
  readonly kind: RequisiteKind;
  /** Which side its courses stand on: `concurrent enrollment in BIO 168`, `BIO 168 may be taken concurrently`. */
  readonly courses: 'after' | 'before' | 'either';
}

const gradePhrase = new RegExp(
  [
    '(?:(each|both|all)(?: courses?)?,? )?(?:(?:completed|passed|earned) )?',
    '(?:with |earned |earning )?(?:an? )?(?:(?:final|course|overall) )?(?:minimum |min\\.? |at least )?(?:an? )?(?:(?:final|course|letter) )?',
    '(?:grades? )?(?:of |: ?)?(?:at least )?(?:an? )?(?:minimum (?:of )?)?(?:an? )?',
    '["“\']?([A-DF][+\\-–]?|[0-4]\\.\\d{1,2}|pass)["”\']?(?![\\w+&]|\\.\\d)(?! ?(?:GPA|grade[- ]point|cumulative|overall|average))',
    '(?: grades?)?(?: \\([0-4]\\.\\d{1,2}\\))?(?: (?:or|and) (?:better|higher|above|greater|up)\\b| minimum\\b)?(?: grades?\\b)?(?: (?:is )?required\\b)?',
    '(?: (?:in|for) (each|both|all)(?: of (?:the following|these)(?: courses)?:?)?(?: (?:prerequisite )?courses?\\b| prerequisites\\b)?| (in|for)(?: (?:the )?following(?: courses)?:?)?(?= ))?',
  ].join(''),
  'iy',
);

/** The minimum grade that stands here: `with a C or better`, `minimum grade C`, `grade of C or higher in`. */
export function gradeAt(text: string, start: number): GradePhrase | undefined {
  gradePhrase.lastIndex = start;
  const match = gradePhrase.exec(text);
  if (match === null) return undefined;
  const [whole, first, grade = '', each, before] = match;
  if (grade !== grade.toUpperCase() && grade.toLowerCase() !== 'pass') return undefined;
  const said = whole.toLowerCase();
  const better = /\b(?:better|higher|above|greater|up)\b/u.test(said);
  if (!/\b(?:with|grades?|min|minimum|at least)\b/u.test(said) && !better) return undefined;
  if (/^(?:A|pass)$/iu.test(grade) && !better && !/\bgrades?\b/u.test(said)) return undefined;
  const following =
    each !== undefined && /^ (?=[A-Z(])/u.test(text.slice(start + whole.length, start + whole.length + 2));
  return {
    end: start + whole.length,
    grade: grade.replace('–', '-'),
    before: before !== undefined || following,
    each: first !== undefined || each !== undefined,
  };
}

type Side = TimingPhrase['courses'];

const link = '(?: (in|with|for)(?: the following(?: courses?)?)?:?(?= ))?';
const sameTime =
  '(?:concurrently|simultaneously|together|at the same time|(?:in|during) the same (?:term|semester|quarter|session))';
const enrolling = '(?:enrollment|registration|enrolment)';

const timings: readonly (readonly [RegExp, RequisiteKind, Side | 'by-link'])[] = (
  [
    [
      `(?:(?:taken|completed) )?(?:either )?(?:before|prior to|previously),? or (?:concurrently )?(?:with|at the same time as)\\b`,
      'corequisites',
      'either',
    ],
    [
      `(?:(?:this course|which|that|and|or|but) )?(?:must|to) (?:also )?be (?:taken|completed) ${sameTime}${link}`,
      'strict-corequisites',
      'by-link',
    ],
    ['(?:this course )?must (?:also )?be taken (with)(?= (?!an? |grade))', 'strict-corequisites', 'by-link'],
    [
      `(?:students )?must (?:also )?(?:be )?(?:enroll(?:ed)?|register(?:ed)?) ${sameTime}${link}`,
      'strict-corequisites',
      'by-link',
    ],
    [`(?:this course )?(?:is )?taken ${sameTime}${link}`, 'strict-corequisites', 'by-link'],
    [
      `(?:this course )?(?:(?:which|that|and|or|but) )?(?:may|can) (?:also )?be (?:taken|completed) (?:prior to or )?${sameTime}${link}`,
      'corequisites',
      'by-link',
    ],
    [
      `(?:successful )?(?:completion(?: of)?|credit(?: in| for)?|previous(?:ly)?|prior|completed|past|before),? (?:or|and/or) (?:be )?(?:concurrent|current|simultaneous)(?:ly)?(?: ${enrolling}| enrolled)?(?: (?:in|with)\\b)?`,
      'corequisites',
      'after',
    ],
    [
      `(?:or|and/or) (?:(?:concurrent|simultaneous|co-?)(?:ly)? ?${enrolling}|concurrently)\\b(?! (?:in|with|for)\\b)`,
      'corequisites',
      'before',
    ],
    [
      `(?:concurrent|simultaneous)(?:ly)? (?:${enrolling}|enrolled)(?: (?:is )?required)?${link}`,
      'corequisites',
      'by-link',
    ],
    [`(?:enrolled |taken )?concurrent(?:ly)?${link}`, 'corequisites', 'by-link'],
    [
      `(?:(?:is|are|as|or) )?(?:an? )?pre-?(?: ?req(?:uisites?)?\\.?)? ?(?:or|/) ?co-?req(?:uisites?)?\\b`,
      'corequisites',
      'before',
    ],
    [`(?:(?:is|are|as) )?(?:an? )?co-?req(?:uisites?)?\\b(?: with\\b)?`, 'corequisites', 'before'],
    [`(?:(?:is|are|as) )(?:an? )?pre-?req(?:uisites?)?\\b`, 'prerequisites', 'before'],
    [
      `(?:(?:is|are) )?(?:(?:strongly|highly) )?(?:recommended|advised|suggested|encouraged)(?:,? but not required)?\\b:?`,
      'advisories',
      'either',
    ],
  ] as const
).map(([pattern, kind, side]) => [new RegExp(pattern, 'iy'), kind, side]);

/** When the courses beside it are taken, where words here say so. */
export function timingAt(text: string, start: number): TimingPhrase | undefined {
  for (const [pattern, kind, side] of timings) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = start + match[0].length;
    if (side !== 'by-link') return { end, kind, courses: side };
    return { end, kind, courses: match[1] === undefined ? 'before' : 'after' };
  }
  return undefined;
}

/** Words that say nothing beside a course. They are left out without a note. */
const fillers = [
  '(?:under)?graduate level(?= [A-Z(])',
  '(?:the )?students? (?:must|should|need to|are required to) (?:have |be )?(?=\\w)',
  '(?:must|should) (?:have|be) (?=(?:successfully )?(?:complet|pass))',
  '(?:(?:prior|previous|successful|satisfactory) )?completion of(?: (?:all|both|each)(?: of)?(?! (?:courses?|prerequisites?|required|general|first|core|other|program)\\b))?(?: the)?(?: following)?(?: courses?)?:?(?! \\d+ (?!of\\b))',
  '(?:(?:successfully|satisfactorily|previously) )?(?:completed|complete|passed|take)(?=[ :])(?: the following(?: courses?)?)?:?(?! (?:at|a|an|by|within|all|through|\\d)\\b)',
  '(?:prior )?credit (?:in|for)(?= [A-Z(])',
  'a passing grade in(?= [A-Z(])',
  '(?:is|are) required\\b(?! (?:by|for|to|before|if))',
  'required(?=[.;,)]|$)',
  'both(?: of)?(?: the following)?:?(?= [A-Z(])',
  'all of(?: the following)?(?: courses?)?:?(?= [A-Z(])',
].map((pattern) => new RegExp(pattern, 'iy'));

/** The end of the words that say nothing, where such words stand here. */
export function fillerAt(text: string, start: number): number | undefined {
  for (const pattern of fillers) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const end = start + match[0].length;
    // Here the letter has to be a capital: `both HIT 100 and`, and not `both may be`.
    if (pattern.source.endsWith('[A-Z(])') && !/^ ?[A-Z(]/u.test(text.slice(end, end + 2))) continue;
    return end;
  }
  return undefined;
}

/** What catalogs ask for that is no course. Words of which one of these holds need no note. */
const conditions =
  /\b(?:consent|permission|approval|authorization|signature|admission|admitted|acceptance|accepted|standing|placement|placed|GPA|grade[- ]point|equivalent|equivalency|equiv|instructor|departmental|background check|drug screen|immunizations?|CPR|high school|diploma|G\.?E\.?D|certified|certification|licensure|reading level|proficiency|major|majors|degree|graduates?|credits?|units|semester hours|experience|eligib\w+|qualifying|score|higher|above|freshman|sophomore|junior|senior|keyboarding|computer literacy|enrollment in|enrolled in)\b|\bC\.\s?I\.|^[CIP]\.?I\.?$/iu;

/** What catalogs say beside requisites. */
const noRequisites = /^(?:may be (?:repeated|taken)|repeatable|repeat|offered|credit not|cross-?listed|fees?)\b/iu;

export function isKnownCondition(words: string): boolean {
  return conditions.test(words) && !noRequisites.test(words);
}

/** Whether words are a condition of their own, and not the beginning of one such as `junior or senior standing`. */
export function isWholeCondition(words: string): boolean {
  return isKnownCondition(words) && !/^(?:freshman|sophomore|junior|senior|credits?|units|higher|above)$/iu.test(words);
}

/** Words that turn the meaning of what stands beside them, so that the whole sentence is kept as it is. */
const turning =
  /\b(?:not|no|nor|never|except\w*|unless|without|if|cannot|waive\w*|exempt\w*|instead|substitut\w*|only|other than|but|formerly|who|whose|those|when|until|unlike|previously known|two of|three of|four of|\d+ of|courses? from|in lieu)\b/iu;

export function turnsTheMeaning(words: string): boolean {
  return turning.test(words);
}

/** Words after which a course is the goal of a test, not a course to be taken: `placement into ENG 101`. */
export const testedInto =
  /\b(?:place(?:ment|d|s)?|placing|eligib\w*|qualif\w*|test(?:ed|ing)?|ready|readiness|score\w*)(?: (?:test|tests|exam|examination|score|scores|level))?(?: (?:in|into|for|at|to|out of|to enroll in|to take|above))?(?: the| a)?(?: level of)?$/iu;
