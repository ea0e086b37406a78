import type { BloomLevel } from '../../../../schemas/taxonomy.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Scale } from '../level-scale.ts';
import type { RequiredSkill } from '../skills/role-requirements.ts';

/** By what a requirement is measured. */
export interface Measure {
  readonly by: 'level' | 'bloom' | 'taught';
  /** Equal for measures with the same ranks and labels. */
  readonly key: string;
  /** What a rank, counted from 1, is called; undefined where there are no words for it. */
  labelOf(rank: number): string | undefined;
}

/** What a requirement asks for: absent where none is written, or where it is enough that it is taught. */
export type RequiredRank = { readonly rank: number; readonly label: string } | undefined;

/** Gives the measures of one snapshot, each once. */
export interface Measures {
  of(required: RequiredSkill): { readonly measure: Measure; readonly required: RequiredRank };
  onScale(scale: Scale | undefined): Measure;
}

export function createMeasures({ taxonomy }: Snapshot): Measures {
  const onScales = new Map<Scale | undefined, Measure>();
  const { bloomLevels } = taxonomy.taxonomy;
  const bloom: Measure = { by: 'bloom', key: 'bloom', labelOf: (rank) => bloomLevels.find(hasRank(rank))?.label };

  function onScale(scale: Scale | undefined): Measure {
    const known = onScales.get(scale);
    if (known) return known;
    const levels = scale?.levels ?? [];
    const key = `level ${levels.map(({ id, label }) => JSON.stringify([id, label])).join(' ')}`;
    const made: Measure = { by: 'level', key, labelOf: (rank) => levels[rank - 1]?.label };
    onScales.set(scale, made);
    return made;
  }

  return {
    onScale,
    of({ level, scale, atAnyLevel, bloom: bloomId }) {
      if (bloomId !== undefined) {
        const one = taxonomy.entry('bloomLevels', bloomId);
        return { measure: bloom, required: one && { rank: one.rank, label: one.label } };
      }
      if (atAnyLevel) return { measure: onlyTaught, required: undefined };
      const index = scale?.levels.findIndex(({ id }) => id === level) ?? -1;
      const found = scale?.levels[index];
      return { measure: onScale(scale), required: found && { rank: index + 1, label: found.label } };
    },
  };
}

/** It is enough that it is taught: rank 1 says so. */
const onlyTaught: Measure = { by: 'taught', key: 'taught', labelOf: () => undefined };

function hasRank(rank: number) {
  return (level: BloomLevel) => level.rank === rank;
}
