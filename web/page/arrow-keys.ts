// Moving through a grid by keyboard: the grid is one stop of Tab, and arrows, Home and End go on
// from there.

/** @returns Which of `count` cells, in rows of `columns`, a key leads to; null for another key. */
export function cellForKey(
  key: string,
  cell: number,
  columns: number,
  count: number,
): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -cell,
    End: count - 1 - cell,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = cell + step;
  return next >= 0 && next < count ? next : cell;
}
