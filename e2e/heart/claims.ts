import { type Person, region } from './person.ts';

/** Looks for words among the claims of the payload, and shows it as JSON again. */
export async function seeClaims(person: Person, ...words: readonly string[]): Promise<void> {
  const within = region('Payload');
  await person.click({ role: 'button', name: 'Claims', within });
  await person.waitFor(region('Claims'), ...words);
  await person.click({ role: 'button', name: 'JSON', within });
}
