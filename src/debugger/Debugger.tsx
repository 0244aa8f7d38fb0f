import { $jotterLink, $sentToServer, dismissSentToServer } from '../state/arrival/links.ts';
import { $arrived } from '../state/arrival/arrival.ts';
import { $algorithm } from '../state/token/parts.ts';
import { isLongText } from '../state/session/long-reading.ts';
import { $isDetached, $parsed, $sightings, $signatures, $text } from '../state/session/session.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { InTurns } from '../ui/InTurns.tsx';
import { later } from '../ui/later.tsx';
import { Notice } from '../ui/Notice.tsx';
import { GatesBar } from './gates/GatesBar.tsx';
import { HeaderPane, UnprotectedHeaderPanes } from './parts/HeaderPane.tsx';
import { PayloadPane } from './parts/PayloadPane.tsx';
import { ExampleList } from './arrival/ExampleList.tsx';
import { TokenPane } from './token/TokenPane.tsx';
import { Welcome } from './arrival/Welcome.tsx';

/** What a first decode does not need comes after it. */
const ArrivalNotice = later(() => import('./arrival/ArrivalNotice.tsx').then((module) => module.ArrivalNotice));
const ClaimsPane = later(() => import('./findings/ClaimsPane.tsx').then((module) => module.ClaimsPane));
const FindingsPane = later(() => import('./findings/FindingsPane.tsx').then((module) => module.FindingsPane));
const IssuerPane = later(() => import('./findings/IssuerPane.tsx').then((module) => module.IssuerPane));
const ProfilePane = later(() => import('./findings/ProfilePane.tsx').then((module) => module.ProfilePane));
const DetachedPane = later(() => import('./parts/DetachedPane.tsx').then((module) => module.DetachedPane));
const DisclosurePanes = later(() => import('./selective/DisclosurePanes.tsx').then((module) => module.DisclosurePanes));
const RecipientsPane = later(() => import('./parts/RecipientsPane.tsx').then((module) => module.RecipientsPane));
const EncryptedPane = later(() => import('./parts/EncryptedPane.tsx').then((module) => module.EncryptedPane));
const KeptFocus = later(() => import('../ui/KeptFocus.tsx').then((module) => module.KeptFocus));
const KeyPane = later(() => import('./key/KeyPane.tsx').then((module) => module.KeyPane));
const KnownSecretsPane = later(() => import('./key/KnownSecretsPane.tsx').then((module) => module.KnownSecretsPane));
const SelectivePane = later(() => import('./selective/SelectivePane.tsx').then((module) => module.SelectivePane));
const SaidAlone = later(() => import('./messages/SaidAlone.tsx').then((module) => module.SaidAlone));
const SaidBeside = later(() => import('./messages/SaidBeside.tsx').then((module) => module.SaidBeside));
const SharedLink = later(() => import('./arrival/SharedLink.tsx').then((module) => module.SharedLink));
const Problems = later(() => import('./gates/Problems.tsx').then((module) => module.Problems));
const SerializationPane = later(() =>
  import('./parts/SerializationPane.tsx').then((module) => module.SerializationPane),
);
const SignaturePane = later(() => import('./parts/SignaturePane.tsx').then((module) => module.SignaturePane));
const SignaturesPane = later(() => import('./parts/SignaturesPane.tsx').then((module) => module.SignaturesPane));

const TokenTabs = later(() => import('./token/TokenTabs.tsx').then((module) => module.TokenTabs));

/** The page where tokens are taken apart. */
export function Debugger() {
  const parsed = useStore($parsed);
  const link = useStore($jotterLink);
  const empty = parsed.kind === 'not-a-token' && parsed.looksLike === 'empty';
  const isToken = parsed.kind !== 'not-a-token';
  const hasTabs = useStore($sightings).length > 1;
  const isSliced = isLongText(parsed.excerpt.text);
  return (
    <main translate="no" className="page">
      <h1 className="sr-only">JWT debugger</h1>
      <KeptFocus />
      <SentToServer />
      {link && <SharedLink />}
      <Arrived />
      {empty && !link && <Welcome />}
      {hasTabs && <TokenTabs />}
      <GatesBar />
      {isToken && <Beside token={parsed.excerpt.text} />}
      <div className="debugger">
        <div className="debugger-reasons empty:hidden">{isToken && <Problems />}</div>
        <div className="debugger-token">
          <InTurns isSliced={isSliced}>
            <TokenPane />
            {isToken && <KeyPane />}
          </InTurns>
        </div>
        <div className="debugger-content">{empty ? <ExampleList /> : isToken ? <Panes /> : <SaidAlone />}</div>
        {isToken && <More isSliced={isSliced} />}
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

function Panes() {
  const parsed = useStore($parsed);
  const isDetached = useStore($isDetached);
  const hasSeveral = useStore($signatures).length > 1;
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
      <ClaimsPane />
    </InTurns>
  );
}

const hmac = /^HS(?:256|384|512)$/;

/** What is folded into a name and a one-line result, until it is opened or holds the reason. */
function More({ isSliced }: { readonly isSliced: boolean }) {
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

/** A token in the query has been read by every server on the way: it is opened, and that is said. */
function SentToServer() {
  const sent = useStore($sentToServer);
  if (!sent) return null;
  return (
    <div className="mb-3 overflow-hidden rounded-panel border border-line">
      <Notice tone="warn" title="The link carried this token in its query">
        <p>
          Everything behind the “?” of an address is sent to the server and lands in logs and histories. Treat this
          token as seen by others, and use links with “#token=”, which stay in the browser.
        </p>
        <Button className="mt-1.5" onClick={dismissSentToServer}>
          Understood
        </Button>
      </Notice>
    </div>
  );
}
