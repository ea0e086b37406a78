/**
 * Every row that the founding survey of health IT jobs names, grouped as the survey groups them: its words → the id of
 * the entry that stands for them.
 */
export const roleRows = {
  'HIT Manager': 'hit-manager',
  'Health Informatics Specialist': 'health-informatics-specialist',
  'Clinical Analyst': 'clinical-analyst',
  'Health IT Project Manager': 'health-it-project-manager',
  'Health Information Exchange (HIE) Specialist': 'hie-specialist',
  'Medical coder': 'medical-coder',
  'Health data analyst': 'health-data-analyst',
  'Health information technician': 'health-information-technician',
  'Clinical systems analyst': 'clinical-systems-analyst',
  'EHR implementation consultant': 'ehr-implementation-consultant',
  'Health information director': 'health-information-director',
  'Health informatics consultant': 'health-informatics-consultant',
  'Healthcare data manager': 'healthcare-data-manager',
};

/** The skills of the survey's four categories. */
export const skillRows = {
  technical: {
    'health information systems': 'health-information-systems',
    'electronic health records (EHR)': 'electronic-health-records',
    'healthcare software': 'healthcare-software',
    'database management': 'database-management',
    'data warehousing': 'data-warehousing',
    'information security': 'information-security',
    'health data standards': 'health-data-standards',
    HL7: 'hl7-v2',
    'SNOMED CT': 'snomed-ct',
    'interoperability and data exchange': 'interoperability',
  },
  analytical: {
    'interpreting healthcare data': 'data-interpretation',
    'patterns and insights': 'pattern-recognition',
    'data analysis tools': 'data-analysis-tools',
    reporting: 'reporting',
    'performance evaluation': 'performance-evaluation',
    'evidence-based decisions': 'evidence-based-decision-making',
    statistics: 'statistics',
    'data visualization': 'data-visualization',
  },
  communication: {
    'written communication': 'written-communication',
    'verbal communication': 'verbal-communication',
    'translating technical concepts': 'translating-technical-concepts',
    'end-user training': 'end-user-training',
    recommendations: 'recommendations',
  },
  interpersonal: {
    'interdisciplinary teamwork': 'teamwork',
    collaboration: 'collaboration',
    'active listening': 'active-listening',
    'consensus building': 'consensus-building',
    'change management': 'change-management',
    'stakeholder engagement': 'stakeholder-engagement',
  },
};

/** Named in the survey as work or knowledge, outside its four categories. */
export const workRows = {
  'computerized physician order entry (CPOE)': 'computerized-physician-order-entry',
  telemedicine: 'telemedicine',
  'medical coding': 'medical-coding',
  'health data management': 'health-data-management',
  'healthcare information systems': 'health-information-systems',
  'health law, policy and ethics': 'health-law-and-ethics',
  privacy: 'privacy',
  'regulatory compliance': 'regulatory-compliance',
  'data governance': 'data-governance',
  'data quality and integrity': 'data-quality',
  'data validation': 'data-validation',
  'data quality assessment': 'data-quality-assessment',
  cybersecurity: 'cybersecurity',
  'quality assurance': 'quality-assurance',
  'data modelling': 'data-modeling',
  'clinical decision support': 'clinical-decision-support',
  'quality improvement': 'quality-improvement',
  'workflow analysis': 'workflow-analysis',
  'project management': 'project-management',
  timeline: 'project-scheduling',
  budget: 'project-budgeting',
  'resource management': 'resource-planning',
  scope: 'scope-management',
  'risk management': 'project-risk-management',
  'strategic planning': 'strategic-planning',
  leadership: 'leadership',
  'research methods': 'research-methods',
  'data mapping': 'data-mapping',
  'population health management': 'population-health-management',
  'clinical research support': 'clinical-research-support',
  'information lifecycle': 'information-lifecycle-management',
};

/** What a real program needs beyond the survey. */
export const beyondRows = {
  'ICD-10-CM': 'icd-10-cm-coding',
  'ICD-10-PCS': 'icd-10-pcs-coding',
  CPT: 'cpt-coding',
  HCPCS: 'hcpcs-coding',
  'DRG grouping': 'drg-grouping',
  'revenue cycle': 'revenue-cycle-management',
  HIPAA: 'hipaa',
  'release of information': 'release-of-information',
  LOINC: 'loinc',
  RxNorm: 'rxnorm',
  DICOM: 'dicom',
  FHIR: 'fhir',
  CDA: 'clinical-document-architecture',
  'IHE integration profiles': 'ihe-profiles',
  'master patient index': 'master-patient-index',
  SQL: 'sql',
  ETL: 'etl',
  'Power BI': 'business-intelligence',
  Tableau: 'business-intelligence',
  'survey design': 'research-methods',
  usability: 'usability',
  agile: 'agile-methods',
  waterfall: 'waterfall-methods',
  'vendor selection': 'vendor-selection',
  contracts: 'contract-management',
  'disaster recovery': 'disaster-recovery',
  'identity and access management': 'identity-and-access-management',
  audit: 'compliance-auditing',
  'audit logs': 'access-auditing',
  'de-identification': 'de-identification',
  EMR: 'electronic-health-records',
  'medical terminology': 'medical-terminology',
  'anatomy and physiology': 'anatomy-and-physiology',
  pathophysiology: 'pathophysiology',
  pharmacology: 'pharmacology',
  internship: 'professional-practice',
  'work experience': 'professional-practice',
  'continuing education': 'continuing-education',
  conferences: 'continuing-education',
  workshops: 'continuing-education',
  webinars: 'continuing-education',
};

interface EducationRow {
  readonly award: string;
  readonly subject: string;
  readonly years: number;
  readonly preparesFor: readonly string[];
  /** The survey's words for what the award teaches. */
  readonly teaches: readonly string[];
}

export const educationRows: readonly EducationRow[] = [
  {
    award: 'associate',
    subject: 'Health Information Technology',
    years: 2,
    preparesFor: ['medical-coder', 'health-data-analyst', 'health-information-technician'],
    teaches: ['healthcare systems', 'medical coding', 'health data management', 'health law'],
  },
  {
    award: 'bachelor',
    subject: 'Health Informatics',
    years: 4,
    preparesFor: ['health-informatics-specialist', 'clinical-systems-analyst', 'ehr-implementation-consultant'],
    teaches: [
      'health information systems',
      'data analytics',
      'health policy',
      'project management',
      'strategic leadership',
    ],
  },
  {
    award: 'master',
    subject: 'Health Information Management',
    years: 2,
    preparesFor: ['health-information-director', 'health-informatics-consultant', 'healthcare-data-manager'],
    teaches: ['health data governance', 'systems management', 'healthcare leadership', 'research methods'],
  },
];

export const credentialRows = ['RHIT', 'CHDA', 'CPHI', 'RHIA', 'CCS', 'CCA', 'CPC', 'CAHIMS', 'CPHIMS', 'AHIC'];

/** Emerging technology → words that its uses name. */
export const technologyRows = {
  'artificial-intelligence': ['diagnosis', 'chatbots', 'predictive analytics'],
  blockchain: ['identity', 'exchange', 'tamper-proof records'],
  'internet-of-things': ['wearables', 'remote monitoring', 'adherence'],
  'big-data-analytics': ['decision support', 'population health'],
  telemedicine: ['remote consultation'],
};

export const challengeRows = [
  'privacy-and-security',
  'interoperability',
  'data-quality',
  'expanding-role',
  'skilled-workforce',
];

export const classificationRows = {
  onet: ['29-9021.00', '29-2072.00', '15-1211.01', '11-9111.00', '15-1299.09', '15-2051.02'],
  cip: ['51.0706', '51.0707'],
  esco: ['3252.1.1', '3252.2', '1342.1'],
};

export const benefitRows = ['Demand', 'Salary', 'Advancement', 'Contribution to care', 'Flexibility'];

export const scaleRows = [
  ['introduced', 'reinforced', 'mastered'],
  ['introduced', 'developed', 'mastered'],
  ['introduced', 'reinforced', 'synthesized', 'demonstrated'],
  ['baseline', 'basic', 'intermediate', 'advanced', 'expert'],
];
