import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from './is-within.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Refuses a place in a folder, such as the one of the call, that a link takes out of it: a folder can come from a stranger,
 * and what is written must not end up where nobody named it. A place outside of the folder is not looked at.
 *
 * @param called what the folder is for the person who called
 */
export async function mustStayInside(
  place: string,
  shown: string,
  folder: string,
  called = 'this folder',
): Promise<void> {
  if (!isWithin(folder, place)) return;
  const real = await realPlace(place);
  if (isWithin(await realPlace(folder), real)) return;
  throw new WrongUse(`${shown} leads out of ${called}, to ${real}: name that place itself, if it is meant.`);
}

/**
 * Refuses a file that is a link to a file elsewhere: who names the link need not know what it leads to, and that would be
 * written over. One that leads to a file beside or below it is followed; what a link to nothing means is told later.
 */
export async function mustNotLeadElsewhere(place: string, shown: string): Promise<void> {
  const isLink = (await lstat(place).catch(() => undefined))?.isSymbolicLink() ?? false;
  const target = isLink ? await realpath(place).catch(() => undefined) : undefined;
  if (target === undefined || isWithin(await realPlace(path.dirname(place)), target)) return;
  throw new WrongUse(`${shown} is a link that leads elsewhere, to ${target}: name that file itself, if it is meant.`);
}

/** Where a file is, or would be, when all links on the way to it are followed. */
export async function realPlace(place: string): Promise<string> {
  const real = await realpath(place).catch(() => undefined);
  if (real !== undefined) return real;
  const folder = path.dirname(place);
  return folder === place ? place : path.join(await realPlace(folder), path.basename(place));
}
