import { useState } from 'react';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { answerOf } from '../../../core/judgement/signature-answer.ts';
import type { Verification } from '../../../core/judgement/verification.ts';
import { gateTones } from '../../../ui/gate-tones.ts';
import { contentOf } from '../../jwt-tools/read-jwt.ts';
import { verifyJwt } from '../../jwt-tools/verify-jwt.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { lessonKeys, open, sealSigned, type LessonKeys } from './sealing.ts';

const verifyInner = async (token: string): Promise<Verification> => verifyJwt(token, (await lessonKeys()).issuer);

/** Signed, then encrypted: opened from the outside in. */
export function Nested() {
  const token = useMade(sealSigned) ?? '';
  const [inner, setInner] = useState('');
  const [verdict, setVerdict] = useState<Verification>();
  const decryptIt = async () => {
    const opened = await open(token);
    if (opened.ok) setInner(opened.value);
  };
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={verdict?.verdict === 'valid'}
            then="Two keys, two answers: the clinic’s key opened it, the issuer’s key says who wrote it."
          >
            Open it from the outside in: decrypt, then verify.
          </Deed>
          <Acts
            acts={[
              { label: 'Decrypt with the clinic’s key', onClick: () => void decryptIt(), isNext: inner === '' },
              {
                label: 'Verify with the issuer’s key',
                onClick: () => void verifyInner(inner).then(setVerdict),
                isNext: inner !== '',
                disabled: inner === '',
              },
            ]}
          />
        </>
      }
    >
      <Outer token={token} />
      {inner !== '' && <Inner token={inner} verdict={verdict} />}
    </Beside>
  );
}

const issuerOf = (keys: LessonKeys | undefined) => keys && publicHalf(keys.issuer);

const Outer = ({ token }: { readonly token: string }) => (
  <>
    <LiveToken title="Outside: encrypted" token={token} keyOfVerifier={useMade(lessonKeys)?.recipient} />
    {token !== '' && <LiveJson title="Its header" text={contentOf(token).header} part="header" />}
  </>
);

interface InnerProps {
  readonly token: string;
  readonly verdict: Verification | undefined;
}

const Inner = ({ token, verdict }: InnerProps) => (
  <>
    <LiveToken title="Inside: signed" token={token} keyOfVerifier={issuerOf(useMade(lessonKeys))} />
    <LiveJson title="Payload of the signed token" text={contentOf(token).payload} part="payload" />
    {verdict && <Verdict verdict={verdict} />}
  </>
);

const Words = () => (
  <>
    <p>
      Who wants both signs first and then encrypts: a <Term id="nested-jwt">nested JWT</Term>. The signature stays with
      the claims, nobody sees who signed, and nobody can cut it off and put their own.{' '}
      <Clause of="RFC 7519" at="11.2" />
    </p>
    <p>
      The header outside must say so with <Term id="cty">cty</Term>: <code>JWT</code>. <Clause of="RFC 7519" at="5.2" />{' '}
      Each layer must be checked, also the inner one. <Clause of="RFC 8725" at="3.3" />
    </p>
  </>
);

function Verdict({ verdict }: { readonly verdict: Verification }) {
  const { state, title, text } = answerOf(verdict);
  return (
    <Said label="Verdict" tone={gateTones[state]} title={title}>
      <p>{text}</p>
    </Said>
  );
}
