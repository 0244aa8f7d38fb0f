import { $parsed } from '../state/session/session.ts';
import { $algorithm } from '../state/token/parts.ts';
import { useStore } from '../state/page/use-store.ts';
import { InTurns } from '../ui/InTurns.tsx';
import { later } from '../ui/later.tsx';

const FindingsPane = later(() => import('./findings/FindingsPane.tsx').then((module) => module.FindingsPane));
const IssuerPane = later(() => import('./findings/IssuerPane.tsx').then((module) => module.IssuerPane));
const ProfilePane = later(() => import('./findings/ProfilePane.tsx').then((module) => module.ProfilePane));
const KnownSecretsPane = later(() => import('./key/KnownSecretsPane.tsx').then((module) => module.KnownSecretsPane));
const SelectivePane = later(() => import('./selective/SelectivePane.tsx').then((module) => module.SelectivePane));
const SerializationPane = later(() =>
  import('./parts/SerializationPane.tsx').then((module) => module.SerializationPane),
);
const SignaturePane = later(() => import('./parts/SignaturePane.tsx').then((module) => module.SignaturePane));

const hmac = /^HS(?:256|384|512)$/;

/** What is folded into a name and a one-line result, until it is opened or holds the reason. */
export function More({ isSliced }: { readonly isSliced: boolean }) {
  const { kind } = useStore($parsed);
  const algorithm = useStore($algorithm);
  return (
    <div className="debugger-more">
      <div>
        <InTurns isSliced={isSliced}>
          <ProfilePane />
          <IssuerPane />
          <SignaturePane />
          {kind === 'jws' && <SelectivePane />}
        </InTurns>
      </div>
      <div>
        <InTurns isSliced={isSliced}>
          <FindingsPane />
          <SerializationPane />
          {hmac.test(algorithm ?? '') && <KnownSecretsPane />}
        </InTurns>
      </div>
    </div>
  );
}
