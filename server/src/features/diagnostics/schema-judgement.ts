import { type Checked, checkWhole } from '../../schema/check.ts';
import { editedPlace } from '../../schema/follow/edited-part.ts';
import { type EditedSince, followCheck } from '../../schema/follow/follow-check.ts';
import type { Ways } from '../../schema/follow/ways.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { YamlDocument } from '../../syntax/tree.ts';
import type { Following } from '../../workspace/document.ts';

/** What was found in a text by a schema, or in the text that it follows. */
export interface SchemaJudgement {
  readonly schema: Schema;
  readonly ways: Ways;
  /** What there is to say of this very text; absent as long as only that of a text before is known. */
  readonly findings?: readonly Finding[];
  /** What the schema alone found in each YAML document; in the text before the edits, where there are any. */
  readonly checked: readonly Checked[];
  readonly since: EditedSince;
}

export const nothingSince: EditedSince = { edits: [], paths: [], formerPaths: [] };

/** More edits than these without a check in between, and the whole is checked again. */
const maximumEdits = 16;

/** What is known of a text that follows another one. */
export function followedJudgement(judgement: SchemaJudgement, { splice, before }: Following): SchemaJudgement {
  const { schema, ways, checked, since } = judgement;
  const place = editedPlace(splice, before.text);
  if (!place || since.edits.length >= maximumEdits) return { schema, ways, checked: [], since: nothingSince };
  const { path, formerPath } = place;
  const edited = {
    edits: [...since.edits, splice.edit],
    paths: [...since.paths, path],
    formerPaths: [...since.formerPaths, ...(formerPath ? [formerPath] : [])],
  };
  return { schema, ways, checked, since: edited };
}

/** What a schema has against the one YAML document of a text, of which a version before may have been judged. */
export function checkedAgain(document: YamlDocument, judgement: SchemaJudgement): Checked {
  const { schema, ways, checked, since } = judgement;
  const basis = checked.length === 1 ? checked[0]?.basis : undefined;
  try {
    const followed = basis && followCheck(schema, ways, basis, since, document);
    if (followed) return followed;
  } catch {
    // What goes wrong with a part of the document goes wrong with the whole as well, and is told there.
  }
  return checkWhole(schema, document);
}
