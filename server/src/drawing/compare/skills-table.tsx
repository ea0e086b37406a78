import type { JSX } from 'preact';
import type { ReportDifference } from '../../analysis/report/difference.ts';
import { type Direction, Sign } from './sign.tsx';
import { levelWords } from './words.ts';

type Kind = keyof ReportDifference['skills'];

const groups: readonly { readonly kind: Kind; readonly direction: Direction; readonly title: string }[] = [
  { kind: 'lost', direction: 'gone', title: 'Lost' },
  { kind: 'lowered', direction: 'down', title: 'Lowered' },
  { kind: 'gained', direction: 'new', title: 'Gained' },
  { kind: 'raised', direction: 'up', title: 'Raised' },
];

/** The skills that are taught otherwise than before: first what the program does less of. */
export function SkillsTable({ skills }: { skills: ReportDifference['skills'] }): JSX.Element {
  const shown = groups.filter(({ kind }) => skills[kind].length > 0);
  return (
    <section aria-label="Skills">
      <h3>Skills</h3>
      {shown.length === 0 ? (
        <p>Every skill is taught as before.</p>
      ) : (
        <table>
          <caption class="hc-unseen">Skills that are taught otherwise than before</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          {shown.map(({ kind, direction, title }) => (
            <tbody key={kind}>
              <tr class="hc-group">
                <th scope="rowgroup" colSpan={3}>
                  <Sign direction={direction} /> {title} ({skills[kind].length})
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
