/** How many values two ascending lists, each without repetition, share. */
export function countShared<Value extends string | number>(a: readonly Value[], b: readonly Value[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}
