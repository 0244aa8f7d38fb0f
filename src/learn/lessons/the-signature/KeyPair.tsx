import { useState } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { AlgorithmChoice } from '../../parts/AlgorithmChoice.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { Parties } from './Parties.tsx';

const names = ['ES256', 'RS256'] as const;
type Name = (typeof names)[number];

const playgrounds = {
  ES256: makePlayground({ header: '{"alg":"ES256","typ":"JWT"}', payload: '{"sub":"ada","role":"reader"}' }),
  RS256: makePlayground({ header: '{"alg":"RS256","typ":"JWT"}', payload: '{"sub":"ada","role":"reader"}' }),
} as const;

export function KeyPair() {
  const [name, setName] = useState<Name>('ES256');
  const [isRefused, setRefused] = useState(false);
  return (
    <Beside
      text={
        <>
          <p>
            RSA and ECDSA have a <Term id="key-pair">key pair</Term>. The private key signs and stays with the issuer.
            The public key verifies, and everybody may have it: from it nobody computes the private one.
          </p>
          <p>
            So a hundred services can verify, and each token is known to come from the one that holds the private key.
            Issuers therefore publish their public keys, and single sign-on works between companies that share no
            secret.
          </p>
          <Deed
            when={isRefused}
            then="To verify it needs the public key, and with that alone it can sign nothing. Let anybody check the token, too: they can, for the key is public."
          >
            Let the API try again to make a token for an admin.
          </Deed>
        </>
      }
    >
      <AlgorithmChoice names={names} value={name} onChange={setName} />
      <Parties
        key={name}
        playground={playgrounds[name]}
        onOutcome={({ party, deed, succeeded }) => {
          if (party === 'verifier' && deed === 'forge' && !succeeded) setRefused(true);
        }}
      />
    </Beside>
  );
}
