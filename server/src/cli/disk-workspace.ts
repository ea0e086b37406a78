import { builtIn } from '../built-in.ts';
import { diskFiles } from '../node/disk-files.ts';
import { createTaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';

/** A workspace of the files of this machine, with the taxonomy and the schemas that ship; nothing is read yet. */
export function diskWorkspace(): Workspace {
  return createWorkspace({
    files: diskFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
}
