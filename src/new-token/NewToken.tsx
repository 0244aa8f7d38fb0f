import { useEffect } from 'react';
import { receiveClaims } from '../state/new-token/new-claims.ts';
import { ClaimsPane } from './ClaimsPane.tsx';
import { ResultPane } from './ResultPane.tsx';
import { SignerKeyPane } from './SignerKeyPane.tsx';
import { SigningPane } from './SigningPane.tsx';

/** The page that makes a token from claims. */
export function NewToken() {
  useEffect(receiveClaims, []);
  return (
    <main translate="no" className="mx-auto max-w-[1680px]">
      <div className="px-2.5 pt-6 pb-1 md:px-5">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">New token</h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          Start from a template, or paste your own claims. Jotter signs them here, with one of your keys or with a new
          one.
        </p>
      </div>
      <div className="debugger">
        <div className="debugger-column">
          <ClaimsPane />
          <SigningPane />
        </div>
        <div className="debugger-column">
          <ResultPane />
          <SignerKeyPane />
        </div>
      </div>
    </main>
  );
}
