// Checks the curricula of a folder, and says of each program how far it covers what it prepares for.
//
//   npm install hit-curriculum-language-server
//   node check-and-coverage.mjs curricula
//
// Ends with 1 where there are errors, or where less than 80 % of something is covered for everyone; with 2 where
// there is nothing to read.
import process from 'node:process';
import {
  CurriculumError,
  check,
  coverage,
  createWorkspace,
  reachesPercent,
  wholePercent,
} from 'hit-curriculum-language-server';

const [folder = '.'] = process.argv.slice(2);
const minimum = 80;

try {
  const workspace = await createWorkspace({ folder });
  // A wrong folder must not look like one in which all is well.
  if (workspace.files().length === 0) {
    throw new CurriculumError('file-missing', `There are no curricula in ${folder}.`);
  }

  const { files, counts } = check(workspace);
  for (const { file, range, severity, message } of files.flatMap(({ findings }) => findings)) {
    console.log(`${file}:${range.start.line + 1}: ${severity}: ${message}`);
  }
  console.log(`${counts.error} errors and ${counts.warning} warnings in ${counts.files} files.`);

  let isBelow = false;
  for (const { file, title } of workspace.programs()) {
    console.log(`\n${title ?? file}`);
    for (const target of coverage(workspace, file).targets) {
      for (const { way, guaranteed } of target.results) {
        // Where too little is known to judge, there is no number.
        const share = guaranteed === undefined ? 'not known' : `${wholePercent(guaranteed)} %`;
        console.log(`  ${target.title}${way === '' ? '' : ` (${way})`}: ${share}`);
        if (guaranteed !== undefined && !reachesPercent(guaranteed, minimum)) isBelow = true;
      }
    }
  }
  if (counts.error > 0 || isBelow) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CurriculumError)) throw error;
  // One sentence for people, such as “There is no folder curricula.”
  console.error(error.message);
  process.exitCode = 2;
}
