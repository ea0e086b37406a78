import type { Declaration } from '../../model/link.ts';

/** The id of a declaration as people read it: an item with its framework in front, once that has an id. */
export function idInWords({ id, word }: Pick<Declaration, 'id' | 'word'>): string {
  return id.startsWith('/') ? word.text : id;
}
