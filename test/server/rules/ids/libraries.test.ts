import { describe, expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';

describe('a catalog or framework that is not there', () => {
  test('is told where it is used, and makes unknown what it would declare', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [scences, outcomes]
      #      ^^^^^^^ unknown-library No catalog or framework of this workspace has the id \`scences\`. Did you mean \`sciences\`?
      #               ^^^^^^^^ unknown-library A catalog is a file that begins with \`catalog: outcomes\`, a framework one that begins with \`framework: outcomes\`.
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          prerequisites: [BIO 111]
          teaches: { outcomes/thinking: introduced, outcomes/writing: introduced }
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
    `);
  });

  test('is for the schema to tell where it has no id at all', () => {
    expectFindings(`
      //- /clerk.role.yaml
      role: clerk
      title: Clerk
      requires: { /thinking: mastered }
      #           ^^^^^^^^^ schema-not-allowed-key \`/thinking\` is not a known skill
    `);
  });

  test('is told once where only skills name it', () => {
    const workspace = expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      prepares-for: { frameworks: [outcmes] }
      #                            ^^^^^^^ unknown-framework No framework of this workspace has the id \`outcmes\`. Did you mean \`outcomes\`?
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          teaches: { outcmes/thinking: introduced, outcmes/writing: introduced }
      //- /outcomes.skills.yaml
      framework: outcomes
      title: Outcomes
      items: { thinking: Critical thinking, writing: Writing }
    `);
    const found = findingWith(workspace, '/hit.curriculum.yaml', 'unknown-framework');
    expect(found.data).toEqual({ values: { written: 'outcmes', suggestions: ['outcomes'] } });
    expect(relatedTo(workspace, found)).toEqual([
      '/hit.curriculum.yaml:9 outcmes stands here as well',
      '/hit.curriculum.yaml:9 outcmes stands here as well',
    ]);
  });

  test('a catalog has no skills', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          prerequisites: [BIO 111]
          teaches:
            sciences/thinking: introduced
      #     ^^^^^^^^ unknown-framework \`sciences\` is a catalog, and not a framework of skills.
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
    `);
  });
});

describe('an item that a framework does not have', () => {
  test('is told as a whole, with the framework as its other place', () => {
    const workspace = expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [outcomes]
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          teaches:
            "outcomes/thinkin": introduced
      #     ^^^^^^^^^^^^^^^^^^ unknown-item The framework “General Outcomes” has no item \`thinkin\`. Did you mean \`outcomes/thinking\`?
      //- /outcomes.skills.yaml
      framework: outcomes
      title: General Outcomes
      items:
        reasoning: Reasoning
        thinking: { label: Critical thinking, broader: reasonin }
        #                                              ^^^^^^^^ unknown-item This framework has no item \`reasonin\`. Did you mean \`reasoning\`?
    `);
    const found = findingWith(workspace, '/hit.curriculum.yaml', 'unknown-item');
    expect(found.data).toEqual({
      values: {
        framework: 'outcomes',
        item: 'thinkin',
        written: 'outcomes/thinkin',
        suggestions: ['outcomes/thinking'],
        uri: workspace.uriOf('/outcomes.skills.yaml'),
      },
    });
    expect(relatedTo(workspace, found)).toEqual(['/outcomes.skills.yaml:1 General Outcomes is this file']);
  });
});

describe('what is there and not used', () => {
  test('is one finding for a catalog, with what to add', () => {
    const workspace = expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [outcomes]
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          prerequisites: [BIO 111, bio112]
          #               ^^^^^^^ library-not-used \`BIO 111\` is a course of the catalog “Sciences”, which this file does not name under \`uses\`. Add it there: \`uses: [outcomes, sciences]\`. It stands in 2 places
          teaches: { outcomes/thinking: introduced }
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
        BIO 112: { title: Biology II, credits: 4 }
      //- /outcomes.skills.yaml
      framework: outcomes
      title: Outcomes
      items: { thinking: Critical thinking }
    `);
    const found = findingWith(workspace, '/hit.curriculum.yaml', 'library-not-used');
    expect(found.data).toEqual({
      values: {
        written: 'BIO 111',
        library: 'sciences',
        libraryKind: 'catalog',
        uri: workspace.uriOf('/sciences.courses.yaml'),
      },
    });
    expect(relatedTo(workspace, found)).toEqual([
      '/sciences.courses.yaml:4 BIO 111 stands in the catalog “Sciences”',
      '/hit.curriculum.yaml:9 bio112 stands here as well',
    ]);
  });

  test('is one finding for a framework, where its id first stands', () => {
    expectFindings(`
      //- /clerk.role.yaml
      role: clerk
      title: Clerk
      requires:
        outcomes/thinking: introduced
      # ^^^^^^^^ library-not-used \`outcomes\` is the framework “Outcomes”, which this file does not name under \`uses\`. Add it there: \`uses: [outcomes]\`.
        outcomes/writing: introduced
      //- /outcomes.skills.yaml
      framework: outcomes
      title: Outcomes
      items: { thinking: Critical thinking, writing: Writing }
    `);
  });
});
