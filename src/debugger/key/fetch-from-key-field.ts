import { $keyText } from '../../state/keys/key-field.ts';
import { takeUrlOutOfKeyField } from '../../state/keys/url-in-key-field.ts';

/** Opens the window that fetches keys with the URL that somebody pasted as a key. Only a click may call this. */
export function fetchFromKeyField(): void {
  const url = $keyText.get().trim();
  takeUrlOutOfKeyField(url);
  void import('../../state/fetching/key-fetching.ts').then(({ fetchFrom }) => fetchFrom(url));
}
