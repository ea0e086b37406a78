import type { CodeLens } from 'vscode-languageserver-types';
import type { LensSwitch, Switches } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { rangeIn } from '../navigation/id-at.ts';
import { courseLens } from './course-lens.ts';
import type { LensData, LensMaker } from './lens.ts';
import { catalogLens, frameworkLens } from './library-lens.ts';
import { outcomeLens } from './outcome-lens.ts';
import { roleLens } from './role-lens.ts';
import { skillLens } from './skill-lens.ts';
import { targetLens } from './target-lens.ts';

export const lensMakers: readonly LensMaker[] = [
  catalogLens,
  frameworkLens,
  courseLens,
  skillLens,
  outcomeLens,
  roleLens,
  targetLens,
];

/** Where lenses stand in a file, and what they are about; what they say is for `resolveCodeLens`. */
export function codeLenses(snapshot: Snapshot, uri: string, switches: Switches<LensSwitch>): CodeLens[] {
  const document = snapshot.document(uri);
  if (!document?.kind) return [];
  return lensMakers
    .filter((maker) => switches[maker.switch])
    .flatMap((maker) => maker.places(snapshot, document))
    .map(({ at, data }): CodeLens & { data: LensData } => ({ range: rangeIn(document, at), data }));
}
