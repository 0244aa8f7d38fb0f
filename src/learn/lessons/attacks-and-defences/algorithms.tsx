import { Clause } from '../../parts/Clause.tsx';
import { Term } from '../../parts/Term.tsx';
import { attackStep } from './attack-step.tsx';

export const NoSignature = attackStep('accepts-none', {
  how: (
    <>
      <p>
        Ada is a reader; you want to be an admin. You have seen one of her tokens go by, and you have no key. But{' '}
        <code>none</code> is a registered algorithm: it makes an <Term id="unsecured-jwt">unsecured JWT</Term>, with
        nothing behind its last period. <Clause of="RFC 7519" at="6" />
      </p>
      <p>A verifier that asks the token how to check it will be told not to check it at all.</p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> an <Term id="allow-list">allow list</Term> with one algorithm,
      written down where the API is set up. Whatever else a header says is refused, <code>none</code>, <code>None</code>{' '}
      and <code>nOnE</code> alike. <Clause of="RFC 8725" at="3.1" /> <Clause of="RFC 8725" at="3.2" />
    </p>
  ),
  seen: 'The forged token is the same both times. What changed is who chooses the algorithm: the API, and not the token.',
});

export const Confusion = attackStep('header-chooses-algorithm', {
  how: (
    <>
      <p>
        This API verifies RS256 with the issuer’s <Term id="public-key">public key</Term>, which everybody may have. Its
        library has one function, <code>verify(token, key)</code>, and reads the algorithm in the header.
      </p>
      <p>
        Say HS256 there, and the same bytes become a <Term id="secret">shared secret</Term>: one that is published. That
        is <Term id="algorithm-confusion">algorithm confusion</Term>. <Clause of="RFC 8725" at="2.1" />
      </p>
    </>
  ),
  repair: (
    <p>
      <b className="font-semibold">The repair:</b> each key must be used with exactly one algorithm, and that must be
      checked each time. <Clause of="RFC 8725" at="3.1" /> A key that knows its own kind, such as a{' '}
      <Term id="jwk">JWK</Term> with <code>alg</code>, cannot be taken for a text.
    </p>
  ),
  seen: 'A public key may be known to all as long as it can only verify. Used as a secret it can forge.',
});
