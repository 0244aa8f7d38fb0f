/** A random number from 0 up to 1, without 1, which no one can foretell. */
export const randomChance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
