import { computed } from 'nanostores';
import { goTo } from '../../browser/route.ts';
import { $openDialog, type ShareTab } from '../page/open-dialog.ts';
import { $parsed } from '../session/session.ts';
import type { Action } from './action.ts';
import { copyReport } from './copy-report.ts';
import { inDebugger } from './in-debugger.ts';

const opening = (tab: ShareTab) => inDebugger(() => $openDialog.set(tab));

/** What others get of the token in view. */
export const $telling = computed($parsed, ({ kind }) => {
  const unavailable = kind === 'not-a-token' ? 'There is no token.' : undefined;
  return sharing.map((action) => ({ ...action, group: 'This token' as const, unavailable, isLikely: true }));
});

const sharing = [
  { id: 'share', name: 'Share this token …', detail: 'by a link', icon: 'share', run: opening('link') },
  {
    id: 'report',
    name: 'Report on this token …',
    detail: 'redacted, as Markdown or JSON',
    icon: 'file',
    run: opening('report'),
  },
  {
    id: 'copy-report',
    name: 'Copy report',
    detail: 'redacted, as Markdown',
    icon: 'copy',
    run: inDebugger(copyReport),
  },
  { id: 'twin', name: 'Make a safe twin …', detail: 'for a public bug report', icon: 'bug', run: opening('twin') },
  {
    id: 'compare',
    name: 'Compare this token',
    detail: 'with another one',
    icon: 'compare',
    run: () => goTo('compare'),
  },
] as const satisfies readonly Omit<Action, 'group'>[];
