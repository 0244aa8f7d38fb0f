import type { Lesson } from './lesson.ts';
import { Badge } from './oauth/badge.tsx';
import { Cast } from './oauth/cast.tsx';
import { NamesOfClients } from './oauth/names-of-clients.tsx';
import { Places } from './oauth/places.tsx';
import { TheCode } from './oauth/the-code.tsx';
import { Tokens } from './oauth/tokens.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'cast', title: 'The cast', Body: Cast },
    { id: 'endpoints', title: 'Three addresses', Body: Places },
    { id: 'client-id', title: 'Client ID and client secret', Body: NamesOfClients },
    { id: 'code', title: 'The authorization code', Body: TheCode },
    { id: 'tokens', title: 'What goes where', Body: Tokens },
    { id: 'badge', title: 'A badge from the reception desk', Body: Badge },
  ],
};
