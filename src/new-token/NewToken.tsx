import '../ui/pages.css';
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
    <main translate="no" className="page">
      <div className="pt-3 pb-4">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">New token</h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          Start from a template, or paste your own claims. Jotter signs them here, with one of your keys or with a new
          one.
        </p>
      </div>
      <div className="grid items-start gap-3 min-[1081px]:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid min-w-0 gap-3">
          <ClaimsPane />
          <SigningPane />
        </div>
        <div className="grid min-w-0 gap-3">
          <ResultPane />
          <SignerKeyPane />
        </div>
      </div>
    </main>
  );
}
