/** As many as one task does: what is done for each takes a millisecond or less. */
export const atOnce = 5;

/** What is made of each, a few in a task, so that the page answers in between. Rejects when the signal is aborted. */
export async function inSlices<One, Made>(
  all: readonly One[],
  signal: AbortSignal,
  make: (one: One) => Made | Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [index, one] of all.entries()) {
    if (index % atOnce === 0) await new Promise<void>((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    made.push(await make(one));
  }
  return made;
}
