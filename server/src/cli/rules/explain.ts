import { builtIn } from '../../built-in.ts';
import { rulePageNamed } from '../../features/rule-page/rule-page.ts';
import { formatCodes } from '../../rules/pages/format-codes.ts';
import { rules } from '../../rules/rules.ts';
import { closestTo } from '../../schema/words/did-you-mean.ts';
import { createTaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { workspaceApart } from '../../workspace/apart.ts';
import { createSchemaStore } from '../../workspace/schema-store.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageText, readableWidth } from '../page-text.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import type { ExplainOptions } from './options.ts';

/** Says what there is to say of the findings with a code; gives the exit code. */
export function explain(written: string, options: ExplainOptions, terminal: Terminal): number {
  const code = written.trim().toLowerCase();
  const page = rulePage(code) ?? formatCodePage(code);
  if (page === undefined) throw new WrongUse(nothingCalled(written));
  terminal.stdout.write(
    pageText(page, {
      paint: paintFor(terminal, options),
      width: Math.min(terminal.stdout.columns ?? readableWidth, readableWidth + 20),
      addressShown: () => undefined,
    }),
  );
  return exitCodes.clean;
}

function rulePage(code: string): string | undefined {
  if (!rules.some((rule) => rule.code === code)) return undefined;
  const schemas = createSchemaStore(builtIn.schemas);
  const taxonomy = createTaxonomyIndex(builtIn.taxonomy);
  const page = rulePageNamed(code, (files) => workspaceApart(files, schemas, taxonomy));
  // In a terminal there is nothing to follow.
  return page?.replace(/\n\[All rules\]\(README\.md\)\n$/, '');
}

function formatCodePage(code: string): string | undefined {
  const known = formatCodes[code];
  return known && `# ${known.title}\n\n\`${code}\` · The form of files\n\n${known.about}`;
}

function nothingCalled(written: string): string {
  const known = [...rules.map(({ code }) => code), ...Object.keys(formatCodes)];
  const near = closestTo(written, known);
  return near === undefined
    ? `“${written}” is the code of no finding. hit-curriculum rules lists all rules.`
    : `“${written}” is the code of no finding. Did you mean ${near}?`;
}
