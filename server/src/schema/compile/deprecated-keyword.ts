import { _, type Ajv, type KeywordCxt, Name } from 'ajv';

/** Name of the parameter that holds the path of a value, in the code that ajv generates. */
const instancePath = new Name('instancePath');

/** Keywords that say that something is out of use; the second is the way of VS Code. */
export const deprecatedKeywords: readonly string[] = ['deprecated', 'deprecationMessage'];

/** Reports each value that a deprecated part speaks about; it fits all the same. */
export function reportDeprecated(ajv: Ajv, report: (pointer: string, prepared: unknown) => void): void {
  for (const keyword of deprecatedKeywords) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({
      keyword,
      code({ gen, it, parentSchema, schema }: KeywordCxt) {
        if (schema === false || schema === '') return;
        const call = gen.scopeValue('keyword', { ref: (pointer: string) => report(pointer, parentSchema) });
        gen.code(_`${call}(${instancePath} + ${it.errorPath})`);
      },
    });
  }
}
