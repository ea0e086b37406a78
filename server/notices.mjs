// The licenses of the libraries that end up in a bundle, as their authors want them to be passed on.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const head = `This program contains the libraries below, each under its own license.
`;
const line = '-'.repeat(80);

/** Licenses that ask for no more than to be passed on with what they are about. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0'];

/** Libraries that others have in their own bundles, where no metafile tells of them. */
const broughtAlong = { '@dagrejs/dagre': '@dagrejs/graphlib' };

/**
 * The text for the libraries of which something is in the bundles that the `metafiles` of esbuild tell of, with paths
 * from `folder`; and for those of `files` that lie beside the bundles as they are. Throws for a license that nobody has
 * looked at.
 */
export function thirdPartyNotices(metafiles, folder, files = []) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(inputsOf);
  const paths = [...inputs.map((input) => path.resolve(folder, input)), ...files];
  const libraries = new Set(paths.flatMap((file) => libraryOf(file) ?? []));
  for (const [outer, inner] of Object.entries(broughtAlong)) {
    const carrier = [...libraries].find((library) => library.endsWith(path.join('node_modules', outer)));
    if (carrier) libraries.add(path.join(carrier.slice(0, -outer.length), inner));
  }
  const notices = [...libraries].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const texts = notices.map(({ title, license }) => `${line}\n${title}\n\n${license}\n`);
  return [head, ...new Set(texts)].join('\n');
}

/** What of an output's inputs is left of it when unused code is gone. */
function inputsOf({ inputs }) {
  return Object.entries(inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : []));
}

/** The folder of the library that a file belongs to; undefined for a file of ours. */
function libraryOf(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  const length = parts[at + 1]?.startsWith('@') ? 3 : 2;
  return parts.slice(0, at + length).join(path.sep);
}

function noticeOf(library) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(library, 'package.json'), 'utf8'),
  );
  if (!allowed.includes(license)) {
    throw new Error(`${name} ${version} has a license that is not on our list (server/notices.mjs): ${license}.`);
  }
  const files = readdirSync(library).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(path.join(library, file), 'utf8').replace(/\r\n/g, '\n').trim());
  const owner = typeof author === 'string' ? author : author?.name;
  // A library that comes without the text of its license names it, and whose it is.
  const named = [license, owner && `Copyright ${owner}`, homepage].filter(Boolean).join('\n');
  return { title: `${name} ${version} (${license})`, license: texts.join('\n\n') || named };
}
