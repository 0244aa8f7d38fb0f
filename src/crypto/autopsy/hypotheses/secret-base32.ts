import { withoutEnd } from '../../../core/text/end-of.ts';
import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6. */
export const secretBase32: SecretReadingHypothesis = {
  id: 'secret-base32',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 2,
  title: 'Secret decoded from base32',
  fix: 'secret-encoding',
  *variants(text) {
    const core = withoutEnd(text.toUpperCase(), /=/);
    if (core === '' || /[^A-Z2-7]/.test(core)) return;
    const bytes: number[] = [];
    let [held, bits] = [0, 0];
    for (const character of core) {
      held = ((held << 5) | alphabet.indexOf(character)) & 0xfff;
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
    yield { value: Uint8Array.from(bytes), facts: { bytes: bytes.length, encoding: 'base32' } };
  },
  clause: ({ bytes = 0 }) => `the secret is base32-decoded first (${count(Number(bytes), 'byte')})`,
  who: 'Secrets for one-time codes (TOTP) are written in base32.',
};
