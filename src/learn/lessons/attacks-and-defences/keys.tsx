import { Clause } from '../../parts/Clause.tsx';
import { Term } from '../../parts/Term.tsx';
import { attackStep } from './attack-step.tsx';

export const WeakSecret = attackStep('guessable-secret', {
  how: (
    <>
      <p>
        With HS256 the token itself tells whether a guess is right: sign its header and payload with the guess, and
        compare. No server is asked, so that no server can slow you down. This is{' '}
        <Term id="brute-force">brute force</Term>, and this page has more than a hundred thousand passwords to try.
      </p>
      <p>The API’s secret is a word that somebody could remember.</p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> a random secret of at least 32 bytes for HS256; a password that a
      human can remember must not be the key. <Clause of="RFC 7518" at="3.2" /> <Clause of="RFC 8725" at="3.5" /> Better
      still: a <Term id="key-pair">key pair</Term>, where who verifies cannot forge.
    </p>
  ),
  seen: 'With a random secret there is nothing to guess, and what was signed with the old one is worth nothing any more.',
});

export const BroughtAlong = attackStep('trusts-key-in-token', {
  how: (
    <>
      <p>
        A header may carry a public key in <Term id="jwk-parameter">jwk</Term>, or the address of some in{' '}
        <Term id="jku">jku</Term>. A verifier that uses what it finds there checks only that the token was signed by
        whoever signed it. <Clause of="RFC 7515" at="4.1.3" />
      </p>
      <p>So bring a key of your own.</p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> use <Term id="trust-anchor">keys that you knew before</Term>. Where a
      token names an issuer, its key must be one of that issuer, or the token must be refused.{' '}
      <Clause of="RFC 8725" at="3.8" /> An address in a header is no better than a key: whoever wrote the token chose
      it. <Clause of="RFC 8725" at="3.10" />
    </p>
  ),
  seen: 'The signature was right both times. It answers “which key?”, and only you can answer “whose key?”.',
});

export const KeyName = attackStep('kid-as-file-name', {
  how: (
    <>
      <p>
        <Term id="kid">kid</Term> is a hint at the key. This API keeps its keys as files and opens{' '}
        <code>/srv/api/keys/</code> plus whatever the token says. With <Term id="path-traversal">“../”</Term> that is
        any file of the machine.
      </p>
      <p>
        You need one whose text you know: its <code>robots.txt</code>, which the web site shows to everybody. Where{' '}
        <code>kid</code> goes into a database query, it is an SQL injection instead. <Clause of="RFC 8725" at="3.10" />
      </p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> compare <code>kid</code> with the names of the keys that you have,
      and never build anything out of it. What comes in a header is input from a stranger until the signature is
      checked, and it is needed before that. <Clause of="RFC 8725" at="2.9" />
    </p>
  ),
  seen: 'A list of names cannot be talked into one more.',
});
