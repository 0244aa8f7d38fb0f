import type { Lesson } from './lesson.ts';
import { Hmac } from './the-signature/Hmac.tsx';
import { KeyPair } from './the-signature/KeyPair.tsx';
import { Proves } from './the-signature/Proves.tsx';
import { RsaEcdsa } from './the-signature/RsaEcdsa.tsx';
import { SharedSecret } from './the-signature/SharedSecret.tsx';
import { SigningInput } from './the-signature/SigningInput.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'signing-input', title: 'What is signed, step by step', Body: SigningInput },
    { id: 'hmac', title: 'HMAC: a hash with a secret in it', Body: Hmac },
    { id: 'shared-secret', title: 'One secret: who checks can forge', Body: SharedSecret },
    { id: 'key-pair', title: 'Two keys: who checks cannot forge', Body: KeyPair },
    { id: 'rsa-ecdsa', title: 'RSA and ECDSA', Body: RsaEcdsa },
    { id: 'proves', title: 'What a signature proves', Body: Proves },
  ],
};
