import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './App.tsx';
import { tellOfBug } from './tell-of-bug.ts';
import { startExplanations } from '../state/explanations.ts';
import { startLinks } from '../state/links.ts';
import { startMissing } from '../state/missing.ts';
import { startRoute } from '../state/route.ts';
import { startSettings } from '../state/settings.ts';

startMissing();
startSettings();
startLinks();
startRoute();
const root = document.getElementById('root');
if (root) {
  createRoot(root, { onCaughtError: tellOfBug }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void startExplanations();
}
