interface Place {
  readonly start: { readonly line: number; readonly column: number };
}

type ById<Value> = Readonly<Record<string, Value>>;

/** What ran of a file, as Istanbul writes it: statements, functions and branches by ids, and how often each ran. */
export interface Ran {
  readonly statementMap: ById<Place>;
  readonly s: Record<string, number>;
  readonly fnMap: ById<{ readonly name: string; readonly loc: Place }>;
  readonly f: Record<string, number>;
  readonly branchMap: ById<{ readonly type: string; readonly loc: Place }>;
  /** Once for each way that a branch can go. */
  readonly b: Record<string, number[]>;
}

/**
 * Counts what ran elsewhere. What was measured here says which lines and branches there are: those from elsewhere may
 * begin at the same place and end at another, since another program stripped the types, and would count as more.
 */
export function addTo(measured: Ran, ran: Ran): void {
  const statements = sameIn(named(ran.statementMap), named(measured.statementMap));
  for (const [id, other] of statements) measured.s[id] = (measured.s[id] ?? 0) + (ran.s[other] ?? 0);
  const functions = sameIn(named(ran.fnMap), named(measured.fnMap));
  for (const [id, other] of functions) measured.f[id] = (measured.f[id] ?? 0) + (ran.f[other] ?? 0);
  const branches = sameIn(named(ran.branchMap), named(measured.branchMap));
  for (const [id, other] of branches) {
    measured.b[id] = (measured.b[id] ?? []).map((count, way) => count + (ran.b[other]?.[way] ?? 0));
  }
}

/** The ids of things by a name made of what they are and where they begin; of several such, by which one they are. */
function named(things: ById<Place | { readonly type?: string; readonly loc: Place }>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, thing] of Object.entries(things)) {
    const { line, column } = 'loc' in thing ? thing.loc.start : thing.start;
    const name = `${'loc' in thing ? (thing.type ?? '') : ''} ${line}:${column}`;
    let one = 0;
    while (ids.has(`${name} ${one}`)) one += 1;
    ids.set(`${name} ${one}`, id);
  }
  return ids;
}

/** The ids of what is there in both, side by side. */
function sameIn(others: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): [id: string, other: string][] {
  return [...own].flatMap(([name, id]) => {
    const other = others.get(name);
    return other === undefined ? [] : [[id, other] as [string, string]];
  });
}
