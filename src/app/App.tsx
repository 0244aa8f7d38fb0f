import { Debugger } from '../debugger/Debugger.tsx';
import { unreachable } from '../core/text/result.ts';
import { $isHandedOff } from '../state/arrival/links.ts';
import { $hasOverlays } from '../state/page/overlay.ts';
import { $page } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { Bar } from './Bar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { MissingNotice } from './MissingNotice.tsx';

const Compare = later(() => import('../compare/Compare.tsx').then((module) => module.Compare));
const NewToken = later(() => import('../new-token/NewToken.tsx').then((module) => module.NewToken));
const Rules = later(() => import('../rules/Rules.tsx').then((module) => module.Rules));
const Learn = later(() => import('../learn/Learn.tsx').then((module) => module.Learn));
const Keys = later(() => import('../keys/Keys.tsx').then((module) => module.Keys));
const HandOff = later(() => import('../hand-off/HandOff.tsx').then((module) => module.HandOff));
const HandOffDialog = later(() => import('../hand-off/HandOffDialog.tsx').then((module) => module.HandOffDialog));
const Overlays = later(() => import('../palette/Overlays.tsx').then((module) => module.Overlays));
const Trust = later(() => import('../trust/Trust.tsx').then((module) => module.Trust));

export function App() {
  const page = useStore($page);
  return (
    <>
      <Bar />
      <MissingNotice />
      {useStore($isHandedOff) && <HandOffDialog />}
      <div id="content" tabIndex={-1} className="outline-none">
        <ErrorBoundary key={page}>
          <Page />
        </ErrorBoundary>
      </div>
      {useStore($hasOverlays) && <Overlays />}
    </>
  );
}

function Page() {
  const page = useStore($page);
  switch (page) {
    case 'compare':
      return <Compare />;
    case 'new':
      return <NewToken />;
    case 'keys':
      return <Keys />;
    case 'rules':
      return <Rules />;
    case 'learn':
      return <Learn />;
    case 'trust':
      return <Trust />;
    case 'hand-off':
      return <HandOff />;
    case 'debugger':
      return <Debugger />;
    default:
      return unreachable(page);
  }
}
