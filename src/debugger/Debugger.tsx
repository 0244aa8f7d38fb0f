import { $jotterLink, $sentToServer } from '../state/arrival/links.ts';
import { $arrived } from '../state/arrival/arrival.ts';
import { $unprotected } from '../state/token/parts.ts';
import { isLongText } from '../state/session/long-reading.ts';
import { $isDetached, $parsed, $sightings, $signatures, $text } from '../state/session/session.ts';
import { useStore } from '../state/page/use-store.ts';
import { InTurns } from '../ui/InTurns.tsx';
import { later } from '../ui/later.tsx';
import { GatesBar } from './gates/GatesBar.tsx';
import { HeaderPane } from './parts/HeaderPane.tsx';
import { PayloadPane } from './parts/PayloadPane.tsx';
import { TokenPane } from './token/TokenPane.tsx';
import { Welcome } from './arrival/Welcome.tsx';

/** What a first decode does not need comes after it. */
const ArrivalNotice = later(() => import('./arrival/ArrivalNotice.tsx').then((module) => module.ArrivalNotice));
const SentToServer = later(() => import('./arrival/SentToServer.tsx').then((module) => module.SentToServer));
const Beginning = later(() => import('./arrival/Beginning.tsx').then((module) => module.Beginning));
const DetachedPane = later(() => import('./parts/DetachedPane.tsx').then((module) => module.DetachedPane));
const DisclosurePanes = later(() => import('./selective/DisclosurePanes.tsx').then((module) => module.DisclosurePanes));
const RecipientsPane = later(() => import('./parts/RecipientsPane.tsx').then((module) => module.RecipientsPane));
const EncryptedPane = later(() => import('./parts/EncryptedPane.tsx').then((module) => module.EncryptedPane));
const KeptFocus = later(() => import('../ui/KeptFocus.tsx').then((module) => module.KeptFocus));
const KeyPane = later(() => import('./key/KeyPane.tsx').then((module) => module.KeyPane));
const SaidAlone = later(() => import('./messages/SaidAlone.tsx').then((module) => module.SaidAlone));
const SaidBeside = later(() => import('./messages/SaidBeside.tsx').then((module) => module.SaidBeside));
const SharedLink = later(() => import('./arrival/SharedLink.tsx').then((module) => module.SharedLink));
const Problems = later(() => import('./gates/Problems.tsx').then((module) => module.Problems));
const SignaturesPane = later(() => import('./parts/SignaturesPane.tsx').then((module) => module.SignaturesPane));

const Dialogs = later(() => import('./Dialogs.tsx').then((module) => module.Dialogs));
const UnprotectedHeaderPanes = later(() =>
  import('./parts/UnprotectedHeaderPanes.tsx').then((module) => module.UnprotectedHeaderPanes),
);
const Splitter = later(() => import('./Splitter.tsx').then((module) => module.Splitter));
const More = later(() => import('./More.tsx').then((module) => module.More));
const TokenTabs = later(() => import('./token/TokenTabs.tsx').then((module) => module.TokenTabs));

/** The page where tokens are taken apart. */
export function Debugger() {
  const parsed = useStore($parsed);
  const link = useStore($jotterLink);
  const isSent = useStore($sentToServer);
  const empty = parsed.kind === 'not-a-token' && parsed.looksLike === 'empty';
  const isToken = parsed.kind !== 'not-a-token';
  const hasTabs = useStore($sightings).length > 1;
  const isSliced = isLongText(parsed.excerpt.text);
  return (
    <main translate="no" className="page">
      <h1 className="sr-only">JWT debugger</h1>
      <KeptFocus />
      {isSent && <SentToServer />}
      {link && <SharedLink />}
      <Arrived />
      {empty && !link && <Welcome />}
      {hasTabs && <TokenTabs />}
      <GatesBar />
      {isToken && <Beside token={parsed.excerpt.text} />}
      <div className={empty ? 'debugger debugger-empty' : 'debugger'}>
        {isToken && (
          <div className="debugger-reasons">
            <Problems />
          </div>
        )}
        <div className="debugger-token">
          <InTurns isSliced={isSliced}>
            <TokenPane />
            {isToken && <Key />}
          </InTurns>
        </div>
        <div className="debugger-content">{empty ? <Beginning /> : isToken ? <Panes /> : <SaidAlone />}</div>
        {isToken && <Splitter />}
        {isToken && <More isSliced={isSliced} />}
      </div>
      {isToken && <Dialogs />}
    </main>
  );
}

/** On a narrow page its place is kept until it has come. */
const Key = () => (
  <div className="key-place">
    <KeyPane />
  </div>
);

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
  const isSplit = useStore($unprotected).length > 0;
  return (
    <InTurns isSliced={isLongText(parsed.excerpt.text)}>
      {hasSeveral && <SignaturesPane />}
      <HeaderPane />
      {parsed.kind === 'jwe' && parsed.others.length > 0 && <RecipientsPane />}
      {isSplit && <UnprotectedHeaderPanes />}
      {isDetached && <DetachedPane />}
      <PayloadPane />
      {parsed.kind === 'sd-jwt' && <DisclosurePanes />}
      {parsed.kind === 'jwe' && <EncryptedPane />}
    </InTurns>
  );
}
