/** Puts something from elsewhere in place of one inner value, or takes it away, or gives it another name. */
export function changeSomewhere(value: unknown, others: readonly unknown[], random: () => number): void {
  const holder = randomInner(value, random);
  if (typeof holder !== 'object' || holder === null) return;
  const keys = Object.keys(holder);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return;
  const inner = holder as Record<string, unknown>;
  const kind = random();
  if (kind < 0.25 && !Array.isArray(holder)) delete inner[key];
  else if (kind < 0.4) inner[`${key}x`] = inner[key];
  else if (kind < 0.7) inner[key] = [null, 7, -1.5, '', 'nonsense', true, [], {}][Math.floor(random() * 8)];
  else inner[key] = structuredClone(randomInner(others[Math.floor(random() * others.length)], random));
}

/** The value itself or something in it. */
export function randomInner(value: unknown, random: () => number): unknown {
  let current = value;
  while (typeof current === 'object' && current !== null && random() < 0.75) {
    const inner = Object.values(current);
    if (inner.length === 0) return current;
    current = inner[Math.floor(random() * inner.length)];
  }
  return current;
}
