/** An entry of a table by a key that comes from outside: `constructor` and `__proto__` are no entries of ours. */
export const own = <One>(table: Readonly<Record<string, One>>, key: string): One | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
