import '../ui/pages.css';
import { BuildPanel } from './BuildPanel.tsx';
import { KnownAnswersPanel } from './KnownAnswersPanel.tsx';
import { LacksPanel } from './LacksPanel.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { LicencesPanel } from './LicencesPanel.tsx';
import { LimitsPanel } from './LimitsPanel.tsx';
import { OneFilePanel } from './OneFilePanel.tsx';
import { PolicyPanel } from './PolicyPanel.tsx';
import { SelfTestPanel } from './SelfTestPanel.tsx';

/** What the page claims of itself, with the means to see whether it holds. */
export function Trust() {
  return (
    <main className="mx-auto max-w-[1880px]">
      <div className="px-3 pt-6 pb-1 sm:px-6">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">Trust</h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          You should not have to believe a page with your token. Here is what this one is forbidden to do, what it has
          requested, and a test that tries to get out, in this browser, now. How texts get in is told{' '}
          <a href="#/hand-off" className="text-accent underline underline-offset-2">
            on a page of its own
          </a>
          .
        </p>
      </div>
      <div className="debugger">
        <div className="debugger-column">
          <SelfTestPanel />
          <LacksPanel />
          <KnownAnswersPanel />
          <OneFilePanel />
          <BuildPanel />
        </div>
        <div className="debugger-column">
          <LimitsPanel />
          <LedgerPanel />
          <PolicyPanel />
          <LicencesPanel />
        </div>
      </div>
    </main>
  );
}
