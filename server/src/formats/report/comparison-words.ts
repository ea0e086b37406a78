/** The words that all documents of comparisons share. */
export { countsOf } from '../../drawing/compare/counts.ts';
export {
  changedTooLittleToSee,
  changeOf,
  directionOf,
  numberOf,
  tellingTargets,
  tooSmallToSee,
  wayShown,
} from '../../drawing/compare/targets.ts';
export { type Vocabulary, vocabularyOf } from '../../drawing/compare/vocabulary.ts';
export { changeTitle, levelWords, sideWords } from '../../drawing/compare/words.ts';
export { comparisonTitle } from './comparison-facts.ts';
export { percentShown } from './words.ts';
