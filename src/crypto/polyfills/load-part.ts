/** A part of Jotter that comes on demand: undefined where it does not, as offline. It is asked for again at the next call. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

/** "compute Ed448": a sentence, and what to do. */
export const partMissing = (what: string): string =>
  `This browser cannot ${what}, and the part of Jotter that does it instead could not be loaded. Is this browser offline? Reload the page when it is not.`;
