import type { JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { type Direction, Sign } from './sign.tsx';
import type { Vocabulary } from './vocabulary.ts';
import { levelWords } from './words.ts';

type Kind = keyof ReportDifference['skills'];

const groups: readonly { readonly kind: Kind; readonly direction: Direction }[] = [
  { kind: 'lost', direction: 'gone' },
  { kind: 'lowered', direction: 'down' },
  { kind: 'gained', direction: 'new' },
  { kind: 'raised', direction: 'up' },
];

interface SkillsProps {
  readonly skills: ReportDifference['skills'];
  readonly words: Vocabulary;
}

/** The skills that are taught otherwise than before, or in the other program: first what the program does less of. */
export function SkillsTable({ skills, words }: SkillsProps): JSX.Element {
  const shown = groups.filter(({ kind }) => skills[kind].length > 0);
  return (
    <section aria-label="Skills">
      <h3>Skills</h3>
      {shown.length === 0 ? (
        <p>{words.sameSkills}</p>
      ) : (
        <table>
          <caption class="hc-unseen">{words.differentSkills}</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          {shown.map(({ kind, direction }) => (
            <tbody key={kind}>
              <tr class="hc-group">
                <th scope="rowgroup" colSpan={3}>
                  <Sign direction={direction} isJudged={words.isJudged} /> {words.skills[kind]} ({skills[kind].length})
                </th>
              </tr>
              {skills[kind].map(({ id, label, before, after }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{levelWords(before)}</td>
                  <td>{levelWords(after)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
