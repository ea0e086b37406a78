import { skillLabel } from '../../analysis/labels.ts';
import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import type { FileModel } from '../../model/file-model.ts';
import type { Declaration, Reference } from '../../model/link.ts';
import type { Outcome } from '../../model/outcome.ts';
import { shortened } from '../../rules/words/lists.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';

/** An outcome of a program or a course, in Markdown: its text, its skills, and which courses contribute to it. */
export function outcomeMarkdown(snapshot: Snapshot, target: FileTarget): string | undefined {
  const { document, declaration } = target;
  const model = factsOf(document)?.model;
  const outcome = model && outcomesOf(model).find(({ id }) => id?.start === declaration.word.start);
  if (!outcome) return undefined;
  const bloom = outcome.bloom && snapshot.taxonomy.entry('bloomLevels', outcome.bloom.text);
  const skills = outcome.skills.map(({ text }) => inlineText(skillLabel(snapshot, document, text)));
  return paragraphs([
    `#### ${inlineText(declaration.word.text)}`,
    outcome.text && inlineText(outcome.text.text),
    factLines([
      ['Bloom level', bloom && inlineText(bloom.label)],
      ['Stands for', shortened(skills, 6, ' · ')],
      ...contributors(snapshot, target),
    ]),
  ]);
}

function outcomesOf(model: FileModel): readonly Outcome[] {
  if (model.kind === 'catalog') return model.courses.flatMap(({ outcomes }) => outcomes);
  if (model.kind !== 'curriculum') return [];
  return [
    ...model.outcomes,
    ...model.courses.flatMap(({ outcomes }) => outcomes),
    ...model.concentrations.flatMap(({ outcomes }) => outcomes),
  ];
}

/** A course that contributes as a whole and by an outcome of its own counts once, with the level. */
function contributors(snapshot: Snapshot, target: FileTarget): (readonly [string, string])[] {
  const places = snapshot.links.everyUseOf(target);
  const words = (use: 'contributes-to' | 'assesses') => {
    const levels = new Map<string, string | undefined>();
    for (const { document, reference } of places) {
      if (reference.use !== use) continue;
      const model = factsOf(document)?.model;
      const scale = model && scaleOf(model, snapshot.taxonomy);
      const name = courseAround(reference)?.word.text ?? 'the program';
      const label = levelLabel({ level: reference.level?.text, scale })?.toLowerCase();
      levels.set(name, levels.get(name) ?? label);
    }
    const names = [...levels].map(([name, label]) => inlineText(label === undefined ? name : `${name} (${label})`));
    return shortened(names, 8, ' · ');
  };
  return [
    ['Contributing', words('contributes-to')],
    ['Assessed in', words('assesses')],
  ];
}

function courseAround({ owner }: Reference): Declaration | undefined {
  return [owner, owner?.owner].find((one) => one?.kind === 'course');
}
