/** The words that all documents of comparisons share. */
export { countsOf } from '../../drawing/compare/counts.ts';
export { changeOf, directionOf, numberOf, tellingTargets, wayShown } from '../../drawing/compare/targets.ts';
export { type Vocabulary, vocabularyOf } from '../../drawing/compare/vocabulary.ts';
export { changeTitle, levelWords, sideWords } from '../../drawing/compare/words.ts';
export { comparisonTitle } from './comparison-facts.ts';
export { percentShown } from './words.ts';
