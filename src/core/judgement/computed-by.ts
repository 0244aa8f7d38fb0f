import type { ComputedBy, OwnReason } from '../registry/engine.ts';

/** "Checked with jose." Or by whom else, and why. `what` is what was computed: "ES256K", "RSA-OAEP with A192GCM". */
export function computedByText(verb: 'Checked' | 'Decrypted', by: ComputedBy, what: string, crv?: string): string {
  return by.by === 'jose'
    ? `${verb} with jose.`
    : `${verb} by Jotter’s own code, because ${reasons[by.because](onCurve(what, crv))}.`;
}

/** EdDSA alone names two curves that are computed by different engines. */
const onCurve = (what: string, crv: string | undefined): string =>
  what === 'EdDSA' && crv !== undefined ? `EdDSA on ${crv}` : what;

const reasons: Readonly<Record<OwnReason, (what: string) => string>> = {
  'not-in-jose': (what) => `the library jose does not implement ${what}`,
  'not-in-browser': (what) => `the library jose needs WebCrypto, which does not offer ${what} here`,
  'small-rsa-key': () => 'the library jose rejects RSA keys of fewer than 2,048 bits',
  'empty-secret': () => 'WebCrypto, which the library jose uses, rejects an empty secret',
  'refused-key': () => 'WebCrypto, which the library jose uses, rejects this key',
  'other-reading': () => 'Jotter read the token in a way that the library jose does not',
  'refused-token': () => 'the library jose rejects this form of token',
  'header-form': () => 'the library jose would write the header in other characters',
  'inflated-in-steps': () =>
    'the library jose inflates compressed content without a pause, which a zip bomb could exploit',
  'not-loaded': () => 'the library jose could not be loaded',
};
