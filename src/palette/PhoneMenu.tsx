import './palette.css';
import { ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import type { Action } from '../state/actions/action.ts';
import { barPages, pathOf } from '../state/actions/pages.ts';
import { $actions } from '../state/actions/registry.ts';
import { $page } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { closeMenu } from '../ui/close-menu.ts';
import { actionIcons } from './action-icons.ts';
import { ThemeChoice } from './ThemeChoice.tsx';

/** What the bar has no room for on a phone. */
export function PhoneMenu() {
  const actions = useStore($actions);
  const current = useStore($page);
  const named = (test: (id: string) => boolean): readonly Action[] => actions.filter(({ id }) => test(id));
  const pages = barPages.flatMap(({ page, title }) =>
    named((id) => id === `go-to-${page}`).map((action) => ({ ...action, page, title })),
  );
  return (
    <nav aria-label="Menu" className="phone-menu">
      {pages.map(({ page, title, icon }) => (
        <a
          key={page}
          href={`#/${pathOf(page)}`}
          aria-current={page === current ? 'page' : undefined}
          onClick={closeMenu}
        >
          <Icon of={icon} />
          {title}
        </a>
      ))}
      <hr />
      {['new-token', 'share', 'shortcuts']
        .flatMap((wanted) => named((id) => id === wanted))
        .map((action) => (
          <Row key={action.id} action={action} />
        ))}
      <Fold title="Examples" icon="flask">
        {named((id) => id.startsWith('example-')).map((action) => (
          <Row key={action.id} action={action} />
        ))}
      </Fold>
      <hr />
      <ThemeChoice />
    </nav>
  );
}

function Icon({ of }: { readonly of: Action['icon'] }) {
  const Sign = actionIcons[of];
  return <Sign size={16} strokeWidth={1.75} aria-hidden />;
}

function Row({ action }: { readonly action: Action }) {
  const run = (event: MouseEvent<HTMLButtonElement>): void => {
    closeMenu(event);
    action.run();
  };
  return (
    <button type="button" disabled={action.unavailable !== undefined} onClick={run}>
      <Icon of={action.icon} />
      {action.name}
    </button>
  );
}

interface FoldProps {
  readonly title: string;
  readonly icon: Action['icon'];
  readonly children: ReactNode;
}

const Fold = ({ title, icon, children }: FoldProps) => (
  <details>
    <summary>
      <Icon of={icon} />
      {title}
      <ChevronRight size={16} aria-hidden />
    </summary>
    <div>{children}</div>
  </details>
);
