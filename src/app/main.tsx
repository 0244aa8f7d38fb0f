import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './App.tsx';
import { hearKeys } from './hear-keys.ts';
import { Unless } from '../editor/Unless.tsx';
import { startExplanations } from '../state/circumstances/explanations.ts';
import { startSplit } from '../state/page/split.ts';
import { startFolds } from '../state/page/folds.ts';
import { startLinks } from '../state/arrival/links.ts';
import { startMissing } from '../state/page/missing.ts';
import { startRoute } from '../state/page/route.ts';
import { startSettings } from '../state/page/settings.ts';

startMissing();
startSettings();
startFolds();
startSplit();
startLinks();
startRoute();
hearKeys();
const root = document.getElementById('root');
if (root) {
  createRoot(root, { onCaughtError: tellOfBug }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void startExplanations();
}

/** Reports what an error boundary caught, but for an editor that could not be loaded, which its stand-in says already. */
function tellOfBug(error: unknown, { errorBoundary }: { readonly errorBoundary?: unknown }): void {
  if (!(errorBoundary instanceof Unless)) reportError(error);
}
