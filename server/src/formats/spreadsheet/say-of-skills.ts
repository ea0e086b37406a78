import type { Skill } from '../../../../schemas/taxonomy.ts';
import { oneLine } from './entries.ts';
import type { Say } from './say.ts';
import { folded } from './skill-names.ts';
import type { MapSkills } from './skills.ts';

/** So many headings are named in one note. */
const mostNamed = 12;

/** Says which skills of the taxonomy the headings were taken for, and what the others may be. */
export function sayOfSkills({ known, items }: MapSkills, framework: string, say: Say): void {
  for (const { heading, skill, byWords } of known) {
    if (byWords) {
      say('warning', `“${shown(heading)}” is taken for the skill “${skill.label}” (${skill.id}) by its words.`);
    } else if (folded(heading) !== folded(skill.label)) {
      say('information', `“${shown(heading)}” is the skill “${skill.label}” (${skill.id}).`);
    }
  }
  const all = [...items];
  const levels = [...new Set(all.flatMap(([, { bloom }]) => bloom ?? []))];
  if (levels.length > 0) say('information', `The levels of Bloom are read as ${levels.join(', ')}.`);
  for (const [id, { label, near }] of all) {
    if (near.length === 0) continue;
    say(
      'warning',
      `“${shown(label)}” is no skill of the taxonomy under this name; near it ${near.length === 1 ? 'is' : 'are'} ${near.map(named).join(' and ')}. It is the item ${framework}/${id}, where “equals” can say which it is.`,
    );
  }
  const alone = all.filter(([, { near }]) => near.length === 0).map(([, { label }]) => `“${shown(label)}”`);
  if (alone.length === 0) return;
  const more = alone.length > mostNamed ? ` and ${alone.length - mostNamed} more` : '';
  const one = alone.length === 1;
  say(
    'information',
    `The taxonomy has nothing like ${alone.slice(0, mostNamed).join(', ')}${more}: ${one ? 'it is an item' : 'they are items'} of ${framework}.skills.yaml.`,
  );
}

function named({ id, label }: Skill): string {
  return `${id} (“${label}”)`;
}

function shown(heading: string): string {
  return oneLine(heading).slice(0, 80);
}
