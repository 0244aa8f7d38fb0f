/** What Jotter uses, and some browsers have not, or deny. */
export type Lacking = 'storage' | 'web-crypto' | 'navigation' | 'trusted-types';

export function lacking(): readonly Lacking[] {
  const has: Readonly<Record<Lacking, boolean>> = {
    storage: [() => localStorage, () => sessionStorage].every(canKeep),
    'web-crypto': isSecureContext,
    navigation: 'navigation' in globalThis,
    'trusted-types': 'trustedTypes' in globalThis,
  };
  return (['storage', 'web-crypto', 'navigation', 'trusted-types'] as const).filter((one) => !has[one]);
}

/** Some browsers refuse the storage itself, some whatever is to be put there. */
function canKeep(storage: () => Storage): boolean {
  try {
    storage().setItem('jotter:try', '');
    storage().removeItem('jotter:try');
    return true;
  } catch {
    return false;
  }
}
