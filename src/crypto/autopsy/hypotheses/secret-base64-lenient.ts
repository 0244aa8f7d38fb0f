import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';
import { lenientDecoders } from '../lenient-base64.ts';
import { bytesAs } from '../secret-bytes.ts';

/** Text that is no proper base64, as decoders that never refuse read it. */
export const secretBase64Lenient: SecretReadingHypothesis = {
  id: 'secret-base64-lenient',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 2,
  title: 'Secret decoded from base64 by a lenient decoder',
  fix: 'secret-encoding',
  *variants(text) {
    // What white space and quotes alone spoil is named by what they are.
    const core = text.replaceAll(/[\s"'`]/g, '');
    if (core !== text && (bytesAs(core, 'base64') ?? bytesAs(core, 'base64url'))) return;
    for (const decoder of lenientDecoders) {
      const { bytes, used } = decoder.decode(text);
      if (bytes.length > 0)
        yield {
          value: bytes,
          facts: { bytes: bytes.length, used, characters: text.length, decoder: decoder.who, encoding: 'base64' },
        };
    }
  },
  clause: ({ bytes = 0, used = 0, characters = 0 }) =>
    `the secret is base64-decoded first${used === characters ? '' : `, with ${used} of its ${characters} characters`} (${count(Number(bytes), 'byte')})`,
  because: ({ decoder = '', used = 0, characters = 0 }) =>
    `It is not proper base64, and ${decoder} decodes it anyway, without ${used === characters ? 'the bits of the last character that belong to no byte' : 'the characters that do not fit'}. Use the UTF-8 bytes of the text on both sides, such as getBytes(UTF_8) in Java.`,
  seenIn: ['jwtk/jjwt#248', 'jwtk/jjwt#128', 'jwtk/jjwt#198'],
};
