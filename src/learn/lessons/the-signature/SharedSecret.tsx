import { useState } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { Parties } from './Parties.tsx';

const playground = makePlayground({ header: '{"alg":"HS256","typ":"JWT"}', payload: '{"sub":"ada","role":"reader"}' });

export function SharedSecret() {
  const [isForged, setForged] = useState(false);
  return (
    <Beside
      text={
        <>
          <p>
            With HS256, issuer and verifier hold the same bytes. Whoever can check a token can therefore make one, and
            nobody can tell afterwards which of them it was.
          </p>
          <p>
            That is fine where both are one: a server that reads only what it signed itself. It is not where many
            services verify: the weakest of them can write tokens for all.
          </p>
          <Deed
            when={isForged}
            then="The forged token is as good as any: its signature fits. A shared secret proves that somebody wrote this who knows it, and not who."
          >
            The API is only to verify. Let it make a token for an admin all the same.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} />
      <Parties
        playground={playground}
        onOutcome={({ party, deed, succeeded }) => {
          if (party === 'verifier' && deed === 'forge' && succeeded) setForged(true);
        }}
      />
    </Beside>
  );
}
