import { URI } from 'vscode-uri';
import { parentOf, resolveReference, uriKey } from '../../workspace/uris.ts';
import { isMoved, type Moves } from './moves.ts';

/** A relative path as somebody wrote it. */
interface WrittenPath {
  /** The path, decoded where it was copied from a browser. */
  readonly path: string;
  /** What follows the path: `#page=2`. */
  readonly fragment: string;
  readonly isEncoded: boolean;
}

/** An address may have been copied from a browser, and may lead to a part of a file; a path is what it says. */
type Style = 'address' | 'path';

/**
 * What a relative path has to be after files are moved, so that it leads to the same file as before; undefined where it
 * can stay, or leads to no file beside the one that it is written in.
 */
export function pathAfter(written: string, from: string, moves: Moves, style: Style): string | undefined {
  const read = readPath(written, style);
  const target = read && resolveReference(read.path, parentOf(from));
  if (!read || target === undefined || (!isMoved(from, moves) && !isMoved(target, moves))) return undefined;
  const newFrom = moves(from);
  const newTarget = moves(target);
  const asBefore = resolveReference(read.path, parentOf(newFrom));
  if (asBefore !== undefined && uriKey(asBefore) === uriKey(newTarget)) return undefined;
  const path = relativePath(newFrom, newTarget);
  if (path === undefined) return undefined;
  const folder = /[\\/]$/.test(read.path) && !path.endsWith('/') ? `${path}/` : path;
  const start = /^\.[\\/]/.test(read.path) && !folder.startsWith('../') ? './' : '';
  return `${start}${asWritten(folder, read, style, start === '')}${read.fragment}`;
}

/** The file that a relative path leads to; undefined for an address of the web and for a path from the root. */
export function fileAt(written: string, from: string): string | undefined {
  const read = readPath(written, 'address');
  return read && resolveReference(read.path, parentOf(from));
}

function readPath(written: string, style: Style): WrittenPath | undefined {
  const hash = style === 'address' ? written.indexOf('#') : -1;
  const raw = hash < 0 ? written : written.slice(0, hash);
  const path = style === 'address' ? decoded(raw) : raw;
  if (path === '' || /^([a-z][a-z0-9+.-]*:|[\\/]|www\.)/i.test(path)) return undefined;
  return { path, fragment: hash < 0 ? '' : written.slice(hash), isEncoded: path !== raw };
}

/** From a file to another; undefined where one is on another computer or drive. */
function relativePath(from: string, to: string): string | undefined {
  const a = URI.parse(from);
  const b = URI.parse(to);
  if (a.scheme !== b.scheme || a.authority !== b.authority) return undefined;
  const folders = a.path.split('/').slice(1, -1);
  const steps = b.path.split('/').slice(1);
  const isDrive = (step: string | undefined) => /^[a-z]:$/i.test(step ?? '');
  if (isDrive(folders[0]) && folders[0]?.toLowerCase() !== steps[0]?.toLowerCase()) return undefined;
  let shared = 0;
  while (shared < folders.length && shared < steps.length - 1 && isSame(folders[shared], steps[shared])) shared++;
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || (/^[a-z]:$/i.test(one ?? '') && one?.toLowerCase() === other?.toLowerCase());
}

/** A path in the style of the one before; what could be taken for something else is encoded or kept apart. */
function asWritten(path: string, { isEncoded }: WrittenPath, style: Style, isStart: boolean): string {
  const text =
    style === 'path' ? path : isEncoded ? encoded(path) : path.replace(/%(?=[0-9a-f]{2})|#/gi, encodeURIComponent);
  return isStart && /^([a-z][a-z0-9+.-]*:|www\.)/i.test(text) ? `./${text}` : text;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
