import type { SignatureView } from './verdict-view.ts';

/** Where no key was read, the key field may say why. */
export function withKeyField(
  plain: SignatureView,
  { problems, locked: waiting }: { readonly problems: readonly unknown[]; readonly locked: readonly unknown[] },
): SignatureView {
  if (!plain.lacksKey) return plain;
  if (problems.length > 0) return { ...plain, ...unreadable };
  return waiting.length > 0 ? { ...plain, ...locked } : plain;
}

const unreadable = {
  words: 'not checked: the key cannot be read',
  title: 'The key cannot be read',
  text: 'Below the key field stands why. Decoded is not verified.',
};

const locked = {
  words: 'not checked: the key waits for its password',
  title: 'The key waits for its password',
  text: 'Give the password below the key field. Decoded is not verified.',
};
