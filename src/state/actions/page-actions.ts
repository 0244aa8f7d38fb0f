import { computed } from 'nanostores';
import { goTo } from '../../browser/route.ts';
import { firstLower } from '../../core/judgement/first-lower.ts';
import { examples } from '../examples/examples.ts';
import { openExample } from '../examples/open-example.ts';
import { chooseTheme } from '../page/choosing-theme.ts';
import { openOverlay } from '../page/overlay.ts';
import { $page } from '../page/route.ts';
import { $theme, type Theme } from '../page/settings.ts';
import { $text } from '../session/session.ts';
import type { Action, IconName } from './action.ts';
import { barPages, pathOf } from './pages.ts';

const $examples = computed($text, (text): readonly Action[] =>
  examples.map((example) => ({
    id: `example-${example.id}`,
    name: `Open ${firstLower(example.title)}`,
    detail: example.text,
    group: 'Examples',
    icon: 'flask',
    isLikely: text === '',
    run: async () => {
      if ($page.get() !== 'debugger') goTo('');
      await openExample(example);
    },
  })),
);

const icons: Readonly<Record<string, IconName>> = {
  debugger: 'bug',
  compare: 'compare',
  keys: 'key',
  rules: 'rules',
  learn: 'book',
};

interface Place {
  readonly path: string;
  readonly title: string;
  readonly detail?: string;
  readonly icon: IconName;
}

const places: readonly Place[] = [
  ...barPages.map(({ page, title }) => ({ path: pathOf(page), title, icon: icons[page] ?? 'bug' })),
  { path: 'learn/simulator', title: 'the simulator', detail: 'play the flows, and break them', icon: 'play' },
  { path: 'learn/glossary', title: 'the glossary', icon: 'glossary' },
  { path: 'trust', title: 'Trust', detail: 'test the lock, see every request', icon: 'shield' },
  { path: 'hand-off', title: 'Hand-off', detail: 'open tokens here from elsewhere', icon: 'share' },
];

const $places = computed($page, (current): readonly Action[] =>
  places.map(({ path, title, detail, icon }) => ({
    id: `go-to-${path === '' ? 'debugger' : path.replace('/', '-')}`,
    name: `Go to ${title}`,
    detail,
    group: 'Go to',
    icon,
    unavailable: path === pathOf(current) ? `The page ${title} is open already.` : undefined,
    isLikely: true,
    run: () => goTo(path),
  })),
);

const themes: readonly { readonly theme: Theme; readonly name: string; readonly icon: IconName }[] = [
  { theme: 'light', name: 'Use the light theme', icon: 'sun' },
  { theme: 'dark', name: 'Use the dark theme', icon: 'moon' },
  { theme: 'system', name: 'Use the system theme', icon: 'monitor' },
];

const $settings = computed($theme, (current): readonly Action[] => [
  ...themes.map(({ theme, name, icon }) => ({
    id: `theme-${theme}`,
    name,
    group: 'Settings' as const,
    icon,
    unavailable: theme === current ? 'This theme is in use already.' : undefined,
    run: () => chooseTheme(theme),
  })),
  {
    id: 'shortcuts',
    name: 'List all shortcuts',
    group: 'Settings',
    icon: 'keyboard',
    help: 'List all shortcuts (no field focused)',
    run: () => openOverlay('shortcuts'),
  },
  { id: 'palette', name: 'Search or run', group: 'Settings', icon: 'search', run: () => openOverlay('palette') },
  {
    id: 'close',
    name: 'Close the window or menu on top',
    group: 'Settings',
    icon: 'search',
    unavailable: 'Nothing is open over the page.',
    run: () => undefined,
  },
]);

/** What can be done on every page. */
export const $pageActions = computed([$examples, $places, $settings], (...all): readonly Action[] => all.flat());
