import type { Curriculum } from '../model/file-model.ts';

/**
 * Says that a program has no such way, and which it has.
 *
 * @param isPlanTaken another plan of the program can be meant as well as a concentration
 */
export function unknownWay(
  model: Curriculum,
  written: string,
  { isPlanTaken }: { readonly isPlanTaken: boolean },
): string {
  const [concentrations, plans] = [model.concentrations, model.plans].map((tracks) => tracks.map(({ id }) => id.text));
  const program = model.id?.text || model.title?.text || 'this program';
  const known = `Concentrations: ${listed(concentrations)}`;
  const own = 'or “own”, for what is taken without a concentration';
  if (isPlanTaken) {
    return `“${written}” is no concentration and no plan of ${program}. ${known}; plans: ${listed(plans)}; ${own}.`;
  }
  const problem = plans?.includes(written)
    ? `“${written}” is a plan of ${program} and no concentration; only hit-curriculum export writes a single plan`
    : `“${written}” is no concentration of ${program}`;
  return `${problem}. ${known}; ${own}.`;
}

function listed(ids: readonly string[] = []): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}
