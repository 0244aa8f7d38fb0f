import { stringOf } from '../../../core/text/json-node.ts';
import type { Design } from '../design.ts';
import { payloadOf } from '../read-parts.ts';

export const firebaseSession: Design = {
  id: 'firebase-session',
  text({ signed }) {
    const iss = stringOf(payloadOf(signed), 'iss') ?? '';
    if (!iss.startsWith('https://session.firebase.google.com/')) return undefined;
    return 'This is a Firebase session cookie. Its keys are not those of Firebase ID tokens: they are at https://www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys';
  },
};
