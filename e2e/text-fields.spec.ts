/**
 * What is typed here may go to a spelling service of the browser's vendor, past every policy, and be kept for other forms. So every
 * field says no to that, and what counts is what the browser read of it: its properties in the built page. What is shown may go
 * to a translation service, so every place that shows a token, a claim or a key says no to that.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { pbkdf2Keys } from '../src/crypto/locked-keys/fixtures/openssl-keys.ts';
import { lessons } from '../src/learn/lessons/index.ts';
import { scenarios } from '../src/learn/simulator/scenarios/index.ts';
import { inThree } from './driven.ts';
import { issue } from './heart/disclosing.ts';
import { keyField, Person, region, tokenField } from './heart/person.ts';
import { enterMonaco } from './heart/signing.ts';
import { encryptedWith, signedWith as madeWith } from './made.ts';
import { randomSecret, signedWith } from './signed.ts';

interface Field {
  readonly label: string;
  /** "spellcheck is true" */
  readonly faults: readonly string[];
}

/** Every field for text that is in the document, seen or not. Runs in the page. */
function fieldsOf(): readonly Field[] {
  const textless = ['checkbox', 'radio', 'range', 'file', 'hidden', 'button', 'submit', 'color'];
  const all = [...document.querySelectorAll<HTMLElement>('textarea, input, [contenteditable], .native-edit-context')];
  return all
    .filter((field) => !(field instanceof HTMLInputElement && textless.includes(field.type)))
    .map((field) => {
      const isInput = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      const isPassword = field instanceof HTMLInputElement && field.type === 'password';
      const wanted: readonly (readonly [name: string, values: readonly unknown[]])[] = [
        ['spellcheck', [false]],
        // Not every browser has it.
        ...('autocorrect' in field ? [['autocorrect', [false]] as const] : []),
        // "off" reads as "none" (HTML §6.9.7).
        ['autocapitalize', ['none', 'off']],
        ...(isInput ? [['autocomplete', ['off', ...(isPassword ? ['new-password'] : [])]] as const] : []),
      ];
      const is = (name: string): unknown => Reflect.get(field, name);
      return {
        label:
          field.getAttribute('aria-label') ||
          (isInput ? (field.labels?.[0]?.textContent ?? '') : '') ||
          field.className ||
          field.id,
        faults: wanted
          .filter(([name, values]) => !values.includes(is(name)))
          .map(([name]) => `${name} is ${JSON.stringify(is(name))}`),
      };
    });
}

/** Every text of the page with `secret` in it, and every field, that a translation would take. Runs in the page. */
function translatedOf(secret: string): readonly string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const fields = 'textarea, input:not([type=radio], [type=checkbox], [type=file]), .native-edit-context';
  const found = [...document.querySelectorAll<HTMLElement>(fields)];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (parent && texts.currentNode.nodeValue?.includes(secret)) found.push(parent);
  }
  return found.length === 0
    ? ['nothing at all']
    : found.filter((one) => !one.closest('[translate="no"]')).map((one) => one.outerHTML.slice(0, 120));
}

/** A place where fields are: how one gets there, and the fields that are to be seen there, so that none is looked past. */
interface Place {
  readonly labels: readonly string[];
  readonly enter: (person: Person, address: string) => Promise<void>;
}

const token = signedWith(randomSecret, { sub: 'ada', exp: 4_102_444_800 });
const withToken = async (person: Person, address: string, text = token): Promise<void> => {
  await person.open(address);
  await person.paste(tokenField, text);
};
const linkIn = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./links/${name}.txt`, import.meta.url)), 'utf8').trim();
const fragment = (link: string): string => link.slice(link.indexOf('#'));
const titleOf = (person: Person): Promise<string> => person.read({ role: 'heading', name: '/./' });

/** The fields of the lessons that have any of their own. */
const ofLessons: ReadonlyMap<string, readonly string[]> = new Map([
  ['what-a-jwt-is', ['Encoded token', 'Payload JSON']],
  ['three-parts', ['Your text', 'base64url', 'A token to decode', 'Decoded payload']],
  ['the-header', ['Header JSON']],
  ['claims', ['Payload JSON']],
  ['the-signature', ['The issuer’s secret']],
  ['verify-and-tamper', ['Encoded token', 'Payload JSON']],
]);

const places: Readonly<Record<string, Place>> = {
  'the debugger, empty': {
    labels: ['Encoded token'],
    enter: (person, address) => person.open(address),
  },
  'the debugger, with a token and what is expected of it': {
    labels: [
      'Encoded token',
      'Header JSON',
      'Payload JSON',
      'Key',
      'Another moment, UTC',
      'Clock skew (seconds)',
      'Expected issuer (iss)',
      'Expected audience (aud)',
      'Expected nonce',
      'Expected type (typ)',
      'Maximum age (seconds)',
    ],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.unfold('Header');
      await person.click({ role: 'button', name: 'All settings' });
    },
  },
  'the debugger, with the payload as claims': {
    labels: ['Value of sub', 'exp, date and time in UTC', 'Name of the new claim'],
    enter: async (person, address) => {
      await withToken(person, address, signedWith(randomSecret, { sub: 'ada', exp: 1 }));
      // Unlike a choice of the view, this is not remembered, so the places below begin with JSON.
      await person.click({ role: 'button', name: 'Edit exp' });
      await person.click({ role: 'button', name: 'Add claim', within: region('Claims') });
    },
  },
  Monaco: {
    labels: ['Payload JSON', 'Find', 'Replace'],
    enter: async (person, address) => {
      await withToken(person, address);
      await enterMonaco(person);
      await person.driven.press('Control+F');
      await expect.poll(async () => (await person.see({ role: 'textbox', name: 'Find' })).length).toBe(1);
    },
  },
  'the palette': {
    labels: ['Search or run'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.driven.press('Control+K');
    },
  },
  'the debugger, with an encrypted token': {
    labels: ['Encoded token', 'Header JSON', 'Payload JSON', 'Key'],
    enter: async (person, address) => {
      const made = await encryptedWith('dir', 'A256GCM');
      await withToken(person, address, made.token);
      await person.unfold('Header');
      await person.paste(keyField, made.key);
      await person.click({ role: 'button', name: 'Key details' });
    },
  },
  'the debugger, with a detached payload': {
    labels: ['Detached payload'],
    enter: (person, address) => withToken(person, address, token.replace(/\.[^.]*\./, '..')),
  },
  'the debugger, with unprotected headers': {
    labels: ['Unprotected header JSON'],
    enter: (person, address) => {
      const [header, payload, signature] = token.split('.');
      return withToken(
        person,
        address,
        JSON.stringify({ payload, protected: header, header: { kid: 'a' }, signature }),
      );
    },
  },
  'the debugger, with a key under a password': {
    labels: ['Key', 'Password of the key'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.driven.evaluate(() => document.querySelector('[aria-label="Key"]')?.scrollIntoView(), '');
      await person.paste(keyField, (pbkdf2Keys['hmacWithSHA256 aes-256-cbc'] ?? '').trim());
    },
  },
  'the debugger, with an SD-JWT': {
    labels: ['Expected audience', 'Expected nonce', 'For the receiver (aud)', 'Its nonce', 'Maximum age (seconds)'],
    enter: async (person, address) => {
      await person.open(address);
      await issue(person);
      await person.tick({ role: 'checkbox', name: '/^Bind it to the holder/', within: region('Make a presentation') });
      await person.tick({ role: 'checkbox', name: '/key binding$/', within: region('Key binding') });
    },
  },
  'the debugger, before an SD-JWT is made': {
    labels: ['Decoy digests'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.unfold('Selective disclosure');
      await person.click({ role: 'button', name: 'Choose claims …' });
    },
  },
  'the profile of an ID token': {
    labels: ['Expected nonce', 'Expected issuer (iss)'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.unfold('Profile');
      await person.choose({ role: 'combobox', name: 'Check against' }, 'OpenID Connect ID Token');
      await person.click({ role: 'button', name: 'All settings' });
    },
  },
  'the share dialog': {
    labels: ['Passphrase, if only who knows it shall open the link', 'The link that was made'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.click({ role: 'button', name: 'Share …' });
      const dialog = { role: 'dialog', name: 'Share this token' } as const;
      await person.click({ role: 'button', name: 'Copy link', within: dialog });
    },
  },
  'the report': {
    labels: ['The report, as it will be copied'],
    enter: async (person, address) => {
      await withToken(person, address);
      await person.click({ role: 'button', name: 'Share …' });
      await person.click({ role: 'tab', name: 'Report' });
    },
  },
  'a link under a passphrase': {
    labels: ['Passphrase of the link'],
    enter: (person, address) => person.open(address + fragment(linkIn('passphrase'))),
  },
  'a link that was damaged': {
    labels: ['The link as it came'],
    enter: (person, address) => person.open(address + fragment(linkIn('whole')).slice(0, -9)),
  },
  'the window that fetches keys': {
    labels: ['URL to request'],
    enter: (person, address) => person.open(`${address}jwks-fetcher.html`),
  },
  'the page Keys': {
    labels: ['Key', 'Bits', 'Name of the key', 'JWK, secret'],
    enter: async (person, address) => {
      await person.open(`${address}#/keys`);
      await person.choose({ role: 'combobox', name: 'Kind' }, 'shared secret');
      await person.choose({ role: 'combobox', name: 'Its kid is' }, 'a name that I give');
      await person.type({ role: 'textbox', name: 'Name of the key' }, 'mine');
      await person.click({ role: 'button', name: 'Make the key' });
    },
  },
  'the page Keys, with a key pair': {
    labels: ['JWK, public'],
    enter: async (person, address) => {
      await person.open(`${address}#/keys`);
      await expect.poll(async () => (await person.see(keyField)).length).toBe(1);
      await person.paste(keyField, (await madeWith('ES256')).key);
      await person.click({ role: 'button', name: '/^Show the forms of/' });
    },
  },
  'the page Rules': {
    labels: ['Find a rule'],
    enter: (person, address) => person.open(`${address}#/rules`),
  },
  'the glossary': {
    labels: ['Find a term'],
    enter: (person, address) => person.open(`${address}#/learn/glossary`),
  },
  ...Object.fromEntries(
    lessons.map(({ slug, title }): [string, Place] => [
      `the lesson ${title}`,
      {
        labels: ofLessons.get(slug) ?? [],
        enter: async (person, address) => {
          await person.open(`${address}#/learn/${slug}`);
          await expect.poll(() => titleOf(person)).toContain(title);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    scenarios.map(({ slug, title }): [string, Place] => [
      `the simulator, ${title}`,
      {
        labels: [],
        enter: async (person, address) => {
          await person.open(`${address}#/learn/simulator/${slug}`);
          await expect.poll(() => titleOf(person)).toContain('Step 1 of');
        },
      },
    ]),
  ),
};

for (const { browserName, it } of inThree) {
  it.describe(`Every text field in ${browserName}`, () => {
    it.use({ serviceWorker: false });
    it('keeps its text from spelling services and from what browsers remember', async ({ driven, baseURL }) => {
      const faults: string[] = [];
      for (const [name, { labels, enter }] of Object.entries(places))
        await it.step(name, async () => {
          // An address that differs in its fragment alone is not loaded again.
          await driven.goto('about:blank');
          await enter(new Person(driven), baseURL ?? '');
          const read = (): Promise<readonly Field[]> => driven.evaluate(fieldsOf, '');
          const missing = async (): Promise<readonly string[]> => {
            const there = (await read()).map(({ label }) => label);
            return labels.filter((label) => !there.includes(label));
          };
          await expect.poll(missing, { message: `Fields missing in ${name}` }).toEqual([]);
          for (const { label, faults: found } of await read())
            for (const fault of found) faults.push(`${label}, in ${name}, in ${browserName}: ${fault}`);
        });
      expect(faults).toEqual([]);
    });
    it('shows nothing of a token where a translation would take it', async ({ driven, baseURL }) => {
      for (const [name, { enter }] of Object.entries(places)) {
        if (/lesson|simulator|glossary|Rules|window/.test(name)) continue;
        await it.step(name, async () => {
          await driven.goto('about:blank');
          await enter(new Person(driven), baseURL ?? '');
          await expect.poll(() => driven.evaluate(translatedOf, 'ada'), { message: `In ${name}` }).toEqual([]);
        });
      }
    });
  });
}
