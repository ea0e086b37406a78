import { describe, expect, test } from 'vitest';
import { createVerbFinder } from '../../../../server/src/analysis/outcomes/outcome-verbs.ts';
import { inflected } from '../../../../server/src/analysis/outcomes/verb-forms.ts';
import { builtIn } from '../../../../server/src/built-in.ts';

const find = createVerbFinder(builtIn.taxonomy.bloomLevels);

/** `apply, analyze → analyze (analyze)`: the verbs, the one that counts and its level; else what is known. */
function read(text: string): string {
  const found = find(text);
  if (found.state === 'measurable') {
    const { verbs, highest } = found;
    for (const { start, end } of verbs) expect(text.slice(start, end)).toMatch(/^\p{L}+$/u);
    return `${verbs.map(({ verb }) => verb).join(', ')} → ${highest.level.id}`;
  }
  if (found.state === 'unknown') return 'unknown';
  expect(text.slice(found.phrase.start, found.phrase.end)).toBe(found.phrase.text);
  return `no: ${found.phrase.text}${found.instead ? `, but ${found.instead.verb}` : ''}`;
}

describe('the verb of an outcome', () => {
  test.each([
    ['Apply ICD-10-CM codes to outpatient encounters', 'apply → apply'],
    ['apply codes', 'apply → apply'],
    ['To code encounters', 'code → apply'],
    ['Analyzing denial patterns', 'analyze → analyze'],
    ['Accurately and efficiently code encounters', 'code → apply'],
    ['The learner accurately analyzes a data set', 'analyze → analyze'],
    ['The learner identifies the parts of a record', 'identify → remember'],
    ['The learner assesses risks', 'assess → evaluate'],
    ['The graduate analyses the workflow of a clinic', 'analyze → analyze'],
    ['Students will be able to evaluate a vendor', 'evaluate → evaluate'],
    ['Students will: design a data model', 'design → create'],
    ['The successful student will be able to: explain why codes are updated', 'explain → understand'],
    ['Upon completion, graduates can design a data model', 'design → create'],
    [
      'Upon completion of the program, the graduate will be able to critically appraise research',
      'appraise → evaluate',
    ],
    ['By the end of this course students should be able to list the parts of a record', 'list → remember'],
    ['After completing units 1, 2 and 3, students will compare payers', 'compare → analyze'],
    ['Given a set of records, calculate the error rate', 'calculate → apply'],
    ['Graduates of the program will be prepared to lead a team', 'lead → apply'],
    ['Students are able to trace a claim', 'trace → analyze'],
    ['Will be able to query a database', 'query → apply'],
    ['Ability to summarize a policy', 'summarize → understand'],
    ['Demonstrate the ability to code encounters', 'code → apply'],
    ['Demonstrate a discharge', 'demonstrate → apply'],
    ['PLO 1: Evaluate coding accuracy', 'evaluate → evaluate'],
    ['SLO-2 Evaluate coding accuracy', 'evaluate → evaluate'],
    ['3.1 Evaluate coding accuracy', 'evaluate → evaluate'],
    ['Develop plans for awareness of phishing', 'develop → create'],
    ['Ethics: apply the code of ethics', 'apply → apply'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('Of several verbs all are named, and the highest counts.', () => {
    expect(read('Identify and evaluate risks')).toBe('identify, evaluate → evaluate');
    expect(read('Design, build, and then carefully test a report')).toBe('design, build, test → create');
    expect(read('The learner plans, conducts and/or evaluates a project')).toBe('plan, conduct, evaluate → create');
    expect(read('Analyze/interpret data')).toBe('analyze, interpret → analyze');
    expect(read('Understand and apply coding guidelines')).toBe('apply → apply');
    expect(read('Students understand and can explain billing')).toBe('explain → understand');
  });

  test('A list of verbs in parentheses at the end counts, an aside or a code does not.', () => {
    expect(read('Data quality (Analyze, Evaluate)')).toBe('analyze, evaluate → evaluate');
    expect(read('Record analysis (Identify)')).toBe('identify → remember');
    expect(read('Coding guidelines (Application)')).toBe('application → apply');
    expect(read('Understand coding guidelines (Apply and Analyze).')).toBe('apply, analyze → analyze');
    expect(read('Data quality (analyze, evaluate)')).toBe('analyze, evaluate → evaluate');
    expect(read('Manage data (collect, store, analyze)')).toBe('manage → apply');
    expect(read('Apply coding guidelines (I.1, II.3)')).toBe('apply → apply');
    expect(read('Use health records (EHR)')).toBe('use → apply');
  });
});

describe('a noun at the beginning of an outcome is no verb', () => {
  test.each([
    'Coding compliance (evaluate, apply)',
    'Coding compliance',
    'Coding of encounters',
    'Report writing skills are demonstrated',
    'Report writing skills',
    'Record keeping',
    'Records are analyzed',
    'Records and reports are analyzed',
    'Records and reports',
    'Records, reports and charts can be evaluated',
    'Reports (analyze, evaluate)',
    'Reports for the medical staff',
    'Use of health records',
    'Release of information is handled by the rules',
    'Research and statistics',
    'Analyzing denial patterns is part of the job',
    'Learning theories are applied to training',
    'Understanding of privacy is shown',
    'PLO 1: Records are analyzed',
    'Privacy: Records are released by the rules',
  ])('%s', (text) => {
    expect(read(text)).toBe('unknown');
  });

  test.each([
    ['Code records with ICD-10-CM', 'code → apply'],
    ['Code records that are complete', 'code → apply'],
    ['Code encounters and procedures', 'code → apply'],
    ['Report quality measures to the state', 'report → understand'],
    ['Report how records are kept', 'report → understand'],
    ['Record vital signs', 'record → remember'],
    ['Test and troubleshoot an interface', 'test, troubleshoot → analyze'],
    ['Use the codes of a payer', 'use → apply'],
    ['Use records (EHR) to evaluate care', 'use → apply'],
    ['Research the laws of a state', 'research → analyze'],
    ['Review coding guidelines', 'review → understand'],
    ['Explain ways in which data are used', 'explain → understand'],
    ['Describes the ways data are used', 'describe → understand'],
    ['Analyzes records', 'analyze → analyze'],
    ['Codes encounters', 'code → apply'],
    ['The learner reports for a manager', 'report → understand'],
    ['The learner records and reports results', 'record, report → understand'],
    ['Analyzing denial patterns', 'analyze → analyze'],
    ['Coding the encounters of a clinic', 'code → apply'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what cannot be measured', () => {
  test.each([
    ['Understand coding guidelines', 'no: Understand'],
    ['Know the parts of a record', 'no: Know'],
    ['Students will understand HIPAA', 'no: understand'],
    ['The student understands HIPAA', 'no: understands'],
    ['Students will fully appreciate the role of privacy', 'no: appreciate'],
    ['Understanding of medical terminology', 'no: Understanding of'],
    ['Understand and appreciate privacy', 'no: Understand and appreciate'],
    ['Be aware of the risks of email', 'no: Be aware of'],
    ['Become familiar with code sets', 'no: Become familiar with'],
    ['Become a lifelong learner', 'no: Become'],
    ['Gain a basic knowledge of statistics', 'no: Gain a basic knowledge of'],
    ['Develop an understanding of privacy', 'no: Develop an understanding of'],
    ['The student has an understanding of privacy', 'no: has an understanding of'],
    ['Learn to code encounters', 'no: Learn, but code'],
    ['Learn about payers', 'no: Learn about'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is not to be judged', () => {
  test.each([
    '',
    'Demonstrate an understanding of privacy',
    'Demonstrates basic knowledge of statistics',
    'Health law and ethics',
    'Code-based payment',
    'Privacy is understood',
    'Knowledge of statistics',
    'Value-based care',
    'Los estudiantes comprenden las normas de codificación',
    'Die Studierenden verstehen die Kodierrichtlinien',
    '編碼病歷',
    'x'.repeat(100_000),
    'the '.repeat(20_000),
    '('.repeat(20_000),
    'students of '.repeat(20_000),
    'understand and '.repeat(20_000),
  ])('%.60s', (text) => {
    expect([
      'unknown',
      'no: understand and understand and understand and understand and understand and understand',
    ]).toContain(read(text));
  });
});

test('A verb is written in the form of the one that it replaces.', () => {
  const forms = (verb: string) => `${inflected(verb, 'third-person')} ${inflected(verb, 'gerund')}`;
  expect(['apply', 'assess', 'describe', 'plan', 'explain', 'query', 'submit', 'code', 'employ'].map(forms)).toEqual([
    'applies applying',
    'assesses assessing',
    'describes describing',
    'plans planning',
    'explains explaining',
    'queries querying',
    'submits submitting',
    'codes coding',
    'employs employing',
  ]);
});
