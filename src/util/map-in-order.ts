/**
 * Applies an asynchronous function to a stream, at most `limit` inputs at a time, and gives the results in the order of the inputs. No
 * more than `limit` inputs are read ahead of the last result that was taken.
 */
export async function* mapInOrder<In, Out>(
  inputs: AsyncIterable<In>,
  limit: number,
  apply: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const pending: Promise<Out>[] = [];
  for await (const input of inputs) {
    const result = apply(input);
    // A failure is thrown where its result is taken; until then it must not count as unhandled.
    result.catch(() => {});
    pending.push(result);
    if (pending.length >= limit) yield await pending.shift()!;
  }
  while (pending.length) yield await pending.shift()!;
}
