import { expect } from '@playwright/test';
import { seeClaims } from './claims.ts';
import { gates, type Person, region } from './person.ts';
import type { Steps } from './step.ts';

/** An SD-JWT out of an example: three claims hidden, two decoys, bound to a holder whose key is kept here. */
export async function issue(person: Person): Promise<void> {
  await person.click({ role: 'button', name: '/^An access token, ES256/' });
  await person.waitFor(gates, 'verified by a demo key');
  await person.unfold('Selective disclosure');
  await person.click({ role: 'button', name: 'Choose claims …' });
  for (const name of ['sub', 'scope', 'client_id']) await person.tick({ role: 'checkbox', name: `/${name}/` });
  await person.type({ role: 'field', name: 'Decoy digests' }, '2');
  await person.choose({ role: 'combobox', name: 'Bound to' }, 'new');
  await person.click({ role: 'button', name: 'Make an SD-JWT, 3 claims hidden' });
  await person.waitFor(gates, 'SD-JWT');
}

async function present(person: Person): Promise<void> {
  const within = region('Make a presentation');
  await person.tick({ role: 'checkbox', name: '/scope/', within }, false);
  await person.tick({ role: 'checkbox', name: '/^Bind it to the holder/', within });
  await person.type({ role: 'textbox', name: 'For the receiver (aud)', within }, 'https://verifier.example');
  await person.type({ role: 'textbox', name: 'Its nonce', within }, 'n-42');
  await person.click({ role: 'button', name: 'Make the presentation', within });
  await person.waitFor(gates, 'with key binding');
}

export const disclosing: Steps = {
  'an SD-JWT is made, its disclosures are shown, and it is presented to one verifier': async (person, { address }) => {
    await person.open(address);
    await issue(person);
    await person.waitFor(region('Disclosures'), '3 disclosed, 2 digests without a disclosure');
    expect(await person.valueOf({ role: 'textbox', name: 'Payload JSON' })).not.toContain('248289761001');
    await seeClaims(person, '248289761001');
    await present(person);
    await person.waitFor(region('Disclosures'), '2 disclosed, 3 digests without a disclosure');
    await person.waitFor(region('Key binding'), 'The signature was made with the key in “cnf”.');
    await person.type({ role: 'textbox', name: 'Expected nonce', within: region('Key binding') }, 'n-43');
    await person.waitFor(gates, 'the key binding fails');
  },
};
