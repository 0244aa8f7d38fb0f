import type { Severity } from '../core/text/result.ts';

/** What a colour may say on this page; always beside a word and an icon. */
export type Tone = 'ok' | 'bad' | 'warn' | 'info' | 'neutral';

export const toneClass: Readonly<Record<Tone, string>> = {
  ok: 'text-ok bg-ok-bg',
  bad: 'text-bad bg-bad-bg',
  warn: 'text-warn bg-warn-bg',
  info: 'text-info bg-info-bg',
  neutral: 'text-ink-2 bg-sunken',
};

export const toneOfSeverity: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'info',
  hint: 'neutral',
};

export const toneInk: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  bad: 'text-bad',
  warn: 'text-warn',
  info: 'text-info',
  neutral: 'text-ink-2',
};
