import { useState } from 'react';
import type { Result } from '../../../core/text/result.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { Term } from '../../parts/Term.tsx';
import { momentNow } from '../../../state/page/clock.ts';
import { open, seal, secretClaims } from './sealing.ts';

const lie = () => seal(secretClaims(momentNow()).replace('hay fever', 'nothing at all'));

/** Anybody can encrypt to a public key: encryption says nothing about the sender. */
export function FromWhom() {
  const [token, setToken] = useState('');
  const [opened, setOpened] = useState<Result<string, string>>();
  const forge = async () => {
    setOpened(undefined);
    setToken(await lie());
  };
  return (
    <Beside
      text={
        <>
          <Mallory />
          <Deed
            when={opened?.ok === true}
            then="It decrypts without a complaint: the tag shows that nothing was changed since it was encrypted, and not by whom."
          >
            Write claims of your own, encrypt them to the clinic, and let the clinic open them.
          </Deed>
          <Moral />
          <Acts
            acts={[
              { label: 'As Mallory: encrypt a lie', onClick: () => void forge(), isNext: token === '' },
              {
                label: 'As the clinic: decrypt it',
                onClick: () => void open(token).then(setOpened),
                isNext: token !== '',
                disabled: token === '',
              },
            ]}
          />
        </>
      }
    >
      {token !== '' && <LiveToken title="Mallory’s token" token={token} />}
      {opened && <Clinic opened={opened} />}
    </Beside>
  );
}

const Clinic = ({ opened }: { readonly opened: Result<string, string> }) => (
  <Said label="The clinic" tone={opened.ok ? 'warn' : 'bad'} title={opened.ok ? 'Decrypted' : 'Not decrypted'}>
    <p className="font-mono break-all">{opened.ok ? opened.value : opened.problem}</p>
  </Said>
);

const Mallory = () => (
  <p>
    To encrypt takes the clinic’s <Term id="public-key">public key</Term>, and that one is public. You are Mallory, a
    stranger, and have it.
  </p>
);

const Moral = () => (
  <p>
    So encryption with a public key is secrecy without a sender. A receiver that takes a decrypted token for a genuine
    one has a hole. <Clause of="RFC 8725" at="2.3" />
  </p>
);
