import type { SyntaxNode, SyntaxTree } from '../tree.ts';

/**
 * Whether two texts say the same: the same nodes, written in the same way, and the same characters but for white space,
 * so that no comment was lost either.
 */
export function meansTheSame(one: SyntaxTree, other: SyntaxTree): boolean {
  return (
    withoutWhiteSpace(one.text) === withoutWhiteSpace(other.text) &&
    sameList(one.problems, other.problems, (a, b) => a.code === b.code) &&
    sameList(one.documents, other.documents, (a, b) => sameOrAbsent(a.root, b.root))
  );
}

function withoutWhiteSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

function sameOrAbsent(one: SyntaxNode | undefined, other: SyntaxNode | undefined): boolean {
  return one && other ? sameNode(one, other) : one === other;
}

function sameNode(one: SyntaxNode, other: SyntaxNode): boolean {
  if (one.kind === 'alias' || other.kind === 'alias') {
    return one.kind === 'alias' && other.kind === 'alias' && one.name === other.name;
  }
  if (one.anchor !== other.anchor || one.tag !== other.tag) return false;
  if (one.kind === 'scalar') {
    return (
      other.kind === 'scalar' &&
      one.style === other.style &&
      one.source === other.source &&
      Object.is(one.value, other.value)
    );
  }
  if (one.kind === 'sequence') {
    return other.kind === 'sequence' && one.flow === other.flow && sameList(one.items, other.items, sameNode);
  }
  return (
    other.kind === 'mapping' &&
    one.flow === other.flow &&
    sameList(one.entries, other.entries, (a, b) => sameNode(a.key, b.key) && sameNode(a.value, b.value))
  );
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && same(item, counterpart);
    })
  );
}
