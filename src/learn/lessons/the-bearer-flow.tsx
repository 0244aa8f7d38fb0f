import type { Lesson } from './lesson.ts';
import { ComingBack, Credentials, Signing } from './the-bearer-flow/getting-it.tsx';
import { Answering, Sending, Verifying } from './the-bearer-flow/using-it.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'credentials', title: 'The client posts credentials', Body: Credentials },
    { id: 'signing', title: 'The server checks them and signs a token', Body: Signing },
    { id: 'coming-back', title: 'The token comes back and is stored', Body: ComingBack },
    { id: 'sending', title: 'It goes with each request', Body: Sending },
    { id: 'verifying', title: 'The API verifies it and takes the claims', Body: Verifying },
    { id: 'answering', title: 'It answers, or refuses', Body: Answering },
  ],
};
