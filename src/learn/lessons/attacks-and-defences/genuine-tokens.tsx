import { Clause } from '../../parts/Clause.tsx';
import { Term } from '../../parts/Term.tsx';
import { attackStep } from './attack-step.tsx';

export const OtherKind = attackStep('any-kind-of-token', {
  how: (
    <>
      <p>
        Nothing is forged from here on. You run a little game, and Ada signed in to it. So you hold an{' '}
        <Term id="id-token">ID token</Term> about her: a genuine one, from the same issuer, signed with the same key,
        and meant for your game.
      </p>
      <p>
        Send it to the photo API as if it were an <Term id="access-token">access token</Term>. That is{' '}
        <Term id="substitution">substitution</Term>. <Clause of="RFC 8725" at="2.8" />
      </p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> look at what it was made for. An API must see its own name in{' '}
      <code>aud</code>, <Clause of="RFC 8725" at="3.9" /> and of a JWT access token <code>at+jwt</code> in{' '}
      <code>typ</code>, <Clause of="RFC 9068" at="4" /> which no ID token has: that is{' '}
      <Term id="explicit-typing">explicit typing</Term>. <Clause of="RFC 8725" at="3.11" />
    </p>
  ),
  seen: 'Signature, issuer and time were right both times. A genuine token is not yet one for you.',
});

export const Replay = attackStep('no-memory', {
  how: (
    <>
      <p>
        The last attack changes nothing and guesses nothing. A proxy wrote Ada’s request into a log, with its{' '}
        <Term id="authorization-header">Authorization header</Term>. You read the log and send the same token once more.
        That is <Term id="replay">replay</Term>: a <Term id="bearer-token">bearer token</Term> works for whoever bears
        it.
      </p>
    </>
  ),
  repair: (
    <>
      <p>
        <b className="font-semibold">The repair here:</b> the API remembers each <Term id="jti">jti</Term> until its
        token expires and takes none twice. <Clause of="RFC 7519" at="4.1.7" /> That suits tokens that are used once.
      </p>
      <p>
        An access token is used often. For it: TLS all the way, no token in addresses and logs, a short life,{' '}
        <Clause of="RFC 6750" at="5.3" /> and where that is not enough, a token that is{' '}
        <Term id="sender-constrained">bound to a key</Term>: see{' '}
        <a href="#/learn/disclose-less-bind-more" className="underline underline-offset-2">
          the last lesson
        </a>
        .
      </p>
    </>
  ),
  seen: 'To every check but the last, both requests look the same: they are the same.',
});
