/** A small college with everything that refers to something, written in all the ways that YAML has. */
export function randomCollege(random: () => number): Record<string, string> {
  const chance = (part: number) => random() < part;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list));

  /** A name in one of its spellings, plain or in quotation marks. */
  const written = (name: string) => {
    const style = random();
    if (style < 0.15) return `"${name}"`;
    if (style < 0.3) return `'${name.replaceAll("'", "''")}'`;
    return name;
  };
  const code = (name: string) => {
    if (chance(0.2)) return written(name.toLowerCase());
    return written(chance(0.2) ? name.replace(' ', '') : name);
  };
  const own = ['HIT 100', 'HIT 112', 'HIT 112L', 'C802'];
  const shared = ['BIO 168', 'BIO 169', 'ENG 101'];
  const codes = [...own, ...shared];
  const outcomes = ['plo-1', 'plo-2'];
  const skills = ['hipaa', 'competencies/thinking', 'competencies/deep', 'elsewhere/unknown'];

  const requisite = (depth: number): string => {
    const kind = random();
    if (depth < 3 && kind < 0.3)
      return `{ ${one(['any', 'all'])}: [${some([0, 0, 0], 3)
        .map(() => requisite(depth + 1))
        .join(', ')}] }`;
    if (kind < 0.4) return `{ course: ${code(one(codes))}, minimum-grade: C }`;
    if (kind < 0.45) return '{ course: XYZ 9, external: true }';
    if (kind < 0.5) return '{ condition: After HIT 100 }';
    return code(one([...codes, 'UNK 1']));
  };
  const course = (name: string, levels: readonly string[], withOutcomes: boolean) => {
    const lines = [`  ${code(name)}:`, `    title: About ${name}`, `    credits: ${one([3, 3, 4, 0.5])}`];
    if (chance(0.4)) lines.push(`    offered: [${one(['fall', 'spring', 'fall, spring'])}]`);
    if (chance(0.3)) lines.push('    weekly-hours: { lecture: 3 }');
    for (const key of ['prerequisites', 'corequisites', 'strict-corequisites']) {
      if (!chance(0.5)) continue;
      const items = some([0, 0], 3).map(() => requisite(0));
      lines.push(
        chance(0.5)
          ? `    ${key}: [${items.join(', ')}]`
          : `    ${key}:\n${items.map((item) => `      - ${item}`).join('\n')}`,
      );
    }
    if (chance(0.6)) {
      const taught = [...new Set(some(skills, 3))].map((skill) => `${written(skill)}: ${one(levels)}`);
      lines.push(`    teaches: { ${taught.join(', ')} }`);
    }
    if (chance(0.5)) lines.push(`    contributes-to: { ${written(one(outcomes))}: ${one(levels)} }`);
    if (chance(0.5)) lines.push(`    part: ${written('Core')}`);
    if (withOutcomes) {
      lines.push(
        `    outcomes:\n      - { id: see, text: See, program-outcomes: [${one(outcomes)}], skills: [${one(skills)}] }`,
      );
      lines.push('    assessments: { Test: { weight: 100, outcomes: [see] } }');
    }
    return lines.join('\n');
  };

  const levels = ['aware', 'able'];
  const anchored = chance(0.3);
  const program = [
    'curriculum: hit',
    'title: HIT',
    'award: associate',
    `uses: [${written('sciences')}, competencies]`,
    `prepares-for: { roles: [${written('clerk')}, medical-coder], frameworks: [competencies] }`,
    'levels: [aware, able]',
    'credit-parts: { Core: 10, "Rest: all": 2 }',
    'outcomes:\n  plo-1: One\n  plo-2: { text: Two, skills: [competencies/thinking] }',
    `courses:\n${own.map((name) => course(name, levels, chance(0.5))).join('\n')}`,
    'terms:',
    `  - title: ${written('Fall I')}`,
    '    season: fall',
    '    credits: 9',
    `    courses: [${some(codes, 4).map(code).join(', ')}, { elective: Any elective, credits: 3, part: "Rest: all" }]`,
    '  - title: Spring',
    '    season: spring',
    '    courses:',
    `      - { choose: 1, title: Science, from: [${code('BIO 168')}, { all: [BIO 168, ${code('BIO 169')}] }] }`,
    anchored ? '      - &shared HIT 100\n      - *shared' : '      - HIT 100',
    'plans:',
    `  slow: { concentration: ${written('data')}, terms: [{ title: Spring, courses: [${code(one(codes))}] }] }`,
    'concentrations:',
    '  data:',
    '    title: Data',
    `    adds: { ${written('Fall I')}: [${code(one(codes))}] }`,
    `    replaces: { Science: [${code(one(codes))}], HIT 112: ${code(one(codes))} }`,
  ];
  const scale = ['introduced', 'reinforced'];
  return {
    '/north/hit.curriculum.yaml': `${program.join('\n')}\n`,
    '/north/sciences.courses.yaml': `catalog: sciences\ntitle: Sciences\nuses: [competencies]\ncourses:\n${shared.map((name) => course(name, scale, false)).join('\n')}\n`,
    '/north/competencies.skills.yaml': `framework: competencies\ntitle: C\nitems:\n  ${written('thinking')}: Thinking\n  deep: { label: Deep, broader: ${written('thinking')}, equals: [data-quality] }\n`,
    '/north/clerk.role.yaml':
      'role: clerk\ntitle: Clerk\nuses: [competencies]\nrequires: { competencies/deep: reinforced, hipaa: { level: mastered, importance: core } }\nleads-to: [chief]\n',
    '/north/chief.role.yaml': `role: chief\ntitle: Chief\nleads-to: [${written('clerk')}]\n`,
    // Another college, which has a catalog of the same name.
    '/south/hit.curriculum.yaml': `curriculum: south\ntitle: South\naward: associate\nuses: [sciences]\ncourses:\n${own.map((name) => course(name, scale, false)).join('\n')}\n`,
    '/south/sciences.courses.yaml': `catalog: sciences\ntitle: Sciences of the South\ncourses:\n${shared.map((name) => course(name, scale, false)).join('\n')}\n`,
  };
}
