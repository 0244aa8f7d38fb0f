/** A part of Jotter that comes on demand: undefined where it does not, as offline. It is asked for again at the next call. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}
