import { $jotterLink, $sentToServer } from '../state/arrival/links.ts';
import { $arrived } from '../state/arrival/arrival.ts';
import { $algorithm } from '../state/token/parts.ts';
import { isLongText } from '../state/session/long-reading.ts';
import { $isDetached, $parsed, $signatures, $text } from '../state/session/session.ts';
import { useStore } from '../state/page/use-store.ts';
import { InTurns } from '../ui/InTurns.tsx';
import { KeptFocus } from '../ui/KeptFocus.tsx';
import { later } from '../ui/later.tsx';
import { GatesBar } from './gates/GatesBar.tsx';
import { HeaderPane, UnprotectedHeaderPanes } from './parts/HeaderPane.tsx';
import { PayloadPane } from './parts/PayloadPane.tsx';
import { SignaturePane } from './parts/SignaturePane.tsx';
import { ExampleList } from './arrival/ExampleList.tsx';
import { TokenPane } from './token/TokenPane.tsx';
import { Welcome } from './arrival/Welcome.tsx';

/** What a first decode does not need comes after it. */
const ArrivalNotice = later(() => import('./arrival/ArrivalNotice.tsx').then((module) => module.ArrivalNotice));
const SentToServer = later(() => import('./arrival/SentToServer.tsx').then((module) => module.SentToServer));
const ClaimsPane = later(() => import('./findings/ClaimsPane.tsx').then((module) => module.ClaimsPane));
const FindingsPane = later(() => import('./findings/FindingsPane.tsx').then((module) => module.FindingsPane));
const IssuerPane = later(() => import('./findings/IssuerPane.tsx').then((module) => module.IssuerPane));
const ProfilePane = later(() => import('./findings/ProfilePane.tsx').then((module) => module.ProfilePane));
const DetachedPane = later(() => import('./parts/DetachedPane.tsx').then((module) => module.DetachedPane));
const DisclosurePanes = later(() => import('./selective/DisclosurePanes.tsx').then((module) => module.DisclosurePanes));
const RecipientsPane = later(() => import('./parts/RecipientsPane.tsx').then((module) => module.RecipientsPane));
const EncryptedPane = later(() => import('./parts/EncryptedPane.tsx').then((module) => module.EncryptedPane));
const KeyPane = later(() => import('./key/KeyPane.tsx').then((module) => module.KeyPane));
const KnownSecretsPane = later(() => import('./key/KnownSecretsPane.tsx').then((module) => module.KnownSecretsPane));
const SelectivePane = later(() => import('./selective/SelectivePane.tsx').then((module) => module.SelectivePane));
const SaidAlone = later(() => import('./messages/SaidAlone.tsx').then((module) => module.SaidAlone));
const SaidBeside = later(() => import('./messages/SaidBeside.tsx').then((module) => module.SaidBeside));
const SharedLink = later(() => import('./arrival/SharedLink.tsx').then((module) => module.SharedLink));
const SignaturesPane = later(() => import('./parts/SignaturesPane.tsx').then((module) => module.SignaturesPane));

/** The page where tokens are taken apart. */
export function Debugger() {
  const parsed = useStore($parsed);
  const link = useStore($jotterLink);
  const isSent = useStore($sentToServer);
  const empty = parsed.kind === 'not-a-token' && parsed.looksLike === 'empty';
  return (
    <main translate="no" className="mx-auto max-w-[1880px]">
      <h1 className="sr-only">JWT debugger</h1>
      <KeptFocus />
      {isSent && <SentToServer />}
      {link && <SharedLink />}
      <Arrived />
      {empty && !link && <Welcome />}
      <GatesBar />
      {parsed.kind !== 'not-a-token' && <Beside token={parsed.excerpt.text} />}
      <div className="debugger">
        <div className="debugger-column">
          <InTurns isSliced={isLongText(parsed.excerpt.text)}>
            <TokenPane />
            {parsed.kind !== 'not-a-token' && <KeyPane />}
            {parsed.kind !== 'not-a-token' && <IssuerPane />}
            {parsed.kind !== 'not-a-token' && <FindingsPane />}
            {parsed.kind !== 'not-a-token' && <ProfilePane />}
          </InTurns>
        </div>
        <div className="debugger-column">
          {empty ? <ExampleList /> : parsed.kind === 'not-a-token' ? <SaidAlone /> : <Panes />}
        </div>
      </div>
    </main>
  );
}

/** Characters beside a token, as many as its scheme and the name of its header may take. */
const mostAround = 24;

/** What explains messages comes where more than the token is pasted. */
function Beside({ token }: { readonly token: string }) {
  const text = useStore($text);
  return text.length > token.length + mostAround && !isLongText(text) && <SaidBeside />;
}

function Arrived() {
  return useStore($arrived) && <ArrivalNotice />;
}

const hmac = /^HS(?:256|384|512)$/;

function Panes() {
  const parsed = useStore($parsed);
  const isDetached = useStore($isDetached);
  const hasSeveral = useStore($signatures).length > 1;
  const algorithm = useStore($algorithm);
  return (
    <InTurns isSliced={isLongText(parsed.excerpt.text)}>
      {hasSeveral && <SignaturesPane />}
      <HeaderPane />
      {parsed.kind === 'jwe' && parsed.others.length > 0 && <RecipientsPane />}
      <UnprotectedHeaderPanes />
      {isDetached && <DetachedPane />}
      <PayloadPane />
      {parsed.kind === 'sd-jwt' && <DisclosurePanes />}
      {parsed.kind === 'jwe' && <EncryptedPane />}
      <SignaturePane />
      {hmac.test(algorithm ?? '') && <KnownSecretsPane />}
      <ClaimsPane />
      {parsed.kind === 'jws' && <SelectivePane />}
    </InTurns>
  );
}
