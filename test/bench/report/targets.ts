import type { MeasuredText } from '../figures.ts';
import type { FileFigures } from '../measure/file.ts';
import { statistics } from '../statistics.ts';
import { figure, medianAndLeast, medianAndP95, net, ratio, table } from './table.ts';
import { wanted } from './wanted.ts';

interface Row {
  readonly name: string;
  readonly wanted?: number | undefined;
  readonly values: (figures: FileFigures) => readonly number[];
  /** Whether the peer waits on purpose before it answers. */
  readonly isDelayed?: boolean;
}

/** What is measured of every file, each with the values that count for it. */
function rowsOf(size: number | undefined): Row[] {
  const known = size === undefined ? undefined : wanted.get(size);
  return [
    {
      name: 'keystroke → diagnostics, all kinds',
      wanted: known?.keystroke,
      values: ({ keystrokes }) => keystrokes.flatMap(({ latencies }) => latencies),
      isDelayed: true,
    },
    {
      name: 'the same, asked for by the editor',
      wanted: known?.keystroke,
      values: ({ pulled }) => pulled.flatMap(({ latencies }) => latencies),
    },
    { name: 'work of a processor for a keystroke', values: ({ keystrokes }) => keystrokes.map(({ work }) => work) },
    { name: 'ten edits 60 ms apart: last → diagnostics', values: ({ bursts }) => bursts, isDelayed: true },
    {
      name: 'completion of a key after an edit',
      wanted: known?.completion,
      values: ({ requests }) => requests.completionOfKey?.latencies ?? [],
    },
    {
      name: 'completion of a value after an edit',
      wanted: known?.completion,
      values: ({ requests }) => requests.completionOfValue?.latencies ?? [],
    },
    { name: 'hover after an edit', wanted: known?.hover, values: ({ requests }) => requests.hover?.latencies ?? [] },
    { name: 'symbols after an edit', values: ({ requests }) => requests.symbols?.latencies ?? [] },
    { name: 'open → first diagnostics', wanted: known?.open, values: ({ opens }) => opens, isDelayed: true },
    { name: 'open → last diagnostics', values: ({ wholes }) => wholes, isDelayed: true },
    { name: 'start → initialized', values: ({ starts }) => starts },
    { name: 'resident memory, MB', wanted: known?.memory, values: ({ memory }) => [memory] },
  ];
}

/** The table of a file: ours and the peer beside what is wanted. */
export function targetTable({ size, ours, peer }: MeasuredText, delay: number): string {
  const rows = rowsOf(size).map(({ name, wanted: most, values, isDelayed }) => {
    const of = statistics(values(ours));
    const ofPeer = peer && statistics(values(peer));
    const withoutDelay = isDelayed ? ofPeer && net(ofPeer.median, delay) : ofPeer?.median;
    const isMet = most === undefined || of === undefined ? '' : of.median <= most ? ' ✓' : ' ✗';
    return [
      name,
      most === undefined ? '' : `${most}`,
      `${medianAndP95(values(ours))}${isMet}`,
      peer ? medianAndP95(values(peer)) : '–',
      figure(withoutDelay),
      ratio(of?.median, ofPeer?.median),
      ratio(of?.median, withoutDelay),
    ];
  });
  return table(['', 'wanted', 'ours', 'YLS as felt', 'YLS net', 'ratio as felt', 'ratio net'], rows);
}

/** The keystrokes of a file, kind by kind. */
export function keystrokeTable({ ours, peer }: MeasuredText, delay: number): string {
  const rows = ours.keystrokes.map(({ name, latencies, work, proved }, index) => {
    const pulled = ours.pulled[index]?.latencies ?? [];
    const ofPeer = peer?.keystrokes[index];
    const known = statistics(ofPeer?.latencies ?? []);
    const proof = proved === undefined ? '' : proved && (ofPeer?.proved ?? true) ? ' (proved)' : ' (not proved)';
    return [
      `${name}${proof}`,
      medianAndLeast(latencies),
      medianAndLeast(pulled),
      figure(known && net(known.median, delay)),
      figure(known && net(known.least, delay)),
      ratio(statistics(latencies)?.median, known && net(known.median, delay)),
      figure(work),
      figure(ofPeer?.work),
    ];
  });
  const columns = ['', 'ours, sent', 'ours, asked for', 'YLS net', 'least', 'ratio net', 'ours, work', 'YLS, work'];
  return table(columns, rows);
}

/** One row for each sample. */
export function sampleTable(samples: readonly MeasuredText[], delay: number): string {
  const [keystroke, , , , key, value, hover] = rowsOf(undefined);
  const rows = samples.map(({ name, lines, ours, peer }) => {
    const both = (row: Row | undefined) => {
      const of = figure(statistics(row?.values(ours) ?? [])?.median);
      const known = peer && statistics(row?.values(peer) ?? []);
      return `${of} : ${figure(row?.isDelayed ? known && net(known.median, delay) : known?.median)}`;
    };
    const open = `${figure(statistics(ours.opens)?.median)} : ${figure(net(statistics(peer?.opens ?? [])?.median, delay))}`;
    return [name, `${lines}`, open, both(keystroke), both(key), both(value), both(hover)];
  });
  const columns = ['ours : YLS net', 'lines', 'open', 'keystroke', 'completion, key', 'completion, value', 'hover'];
  return table(columns, rows);
}
