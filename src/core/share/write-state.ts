import type { SharedState } from './shared-state.ts';

/** The state as JSON; what is as it is by itself is left out. Members are only ever added: old links stay readable. */
export function writeState({ text, key, detached, expected, ...state }: SharedState): string {
  const { form, choice, signature, asOf, skewSeconds, profile } = state;
  const said = Object.entries(expected).filter(([, value]) => value !== '');
  return JSON.stringify({
    text,
    ...(form === 'whole' ? {} : { form }),
    ...(choice === 0 ? {} : { choice }),
    ...(signature === 0 ? {} : { signature }),
    ...(key === undefined ? {} : { key: key.text }),
    ...(key === undefined || key.encoding === 'utf8' ? {} : { encoding: key.encoding }),
    ...(detached === undefined ? {} : { detached: detached.text }),
    ...(detached === undefined || detached.form === 'text' ? {} : { detachedForm: detached.form }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(skewSeconds === 0 ? {} : { skew: skewSeconds }),
    ...(said.length === 0 ? {} : { expected: Object.fromEntries(said) }),
    ...(profile === undefined ? {} : { profile }),
  });
}
