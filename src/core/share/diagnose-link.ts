import { mendLink } from './mend-link.ts';

/** Why a link cannot be read. */
export interface LinkDamage {
  readonly kind: 'cut' | 'altered' | 'other-version' | 'too-long' | 'foreign';
  readonly title: string;
  /** Whole sentences: what is wrong, where, and what to do. */
  readonly message: string;
  /** The link with one character changed, which makes its check right. */
  readonly mended?: string;
}

type Judge = (text: string) => boolean;

/** What is wrong with the text of a link that is not intact, as far as can be known. */
export function diagnoseLink(text: string, isIntact: Judge): LinkDamage {
  const one = oneCharacter(text, isIntact);
  if (one) return one;
  const [head, version, count] = /^j(\d{1,9})p?\.(\d{1,7})\./.exec(text) ?? [];
  if (head === undefined) return beginning(text);
  if (version !== '1') return otherVersion(version ?? '');
  const [has, had] = [text.length - head.length, Number(count)];
  if (has < had) return cut(text, head.length, had);
  return altered(text, head.length, has - had);
}

/** The check tells where one changed character is. */
function oneCharacter(text: string, isIntact: Judge): LinkDamage | undefined {
  const mend = mendLink(text, isIntact);
  if (!mend) return undefined;
  const message = `One character of it was changed: with “${mend.to}” instead of “${mend.from}” as character ${mend.at + 1} behind the “#” its check is right.`;
  return { kind: 'altered', title: 'One character of the link was changed', message, mended: mend.text };
}

const again = 'Ask for it once more, as a file or in a code block, where programs leave it alone.';

function beginning(text: string): LinkDamage {
  if (/^j\d*p?(?:\.\d*)?$/.test(text)) {
    const message = `Only its first ${text.length === 1 ? 'character' : `${text.length} characters`} are there, “${text}”, and nothing of what it held. ${again}`;
    return { kind: 'cut', title: 'The link was cut short', message };
  }
  const message = `It begins with “${text.slice(0, 12)}”, and a link of Jotter begins with “j1.” or “j1p.” and a number. ${again}`;
  return { kind: 'altered', title: 'The link was altered at its beginning', message };
}

function otherVersion(version: string): LinkDamage {
  const message = `It says that it is of version ${version}, and this copy of Jotter reads version 1. A newer copy made it: reload this page while there is a network, or open the link where it was made.`;
  return { kind: 'other-version', title: 'The link is of another version', message };
}

function cut(text: string, start: number, had: number): LinkDamage {
  const has = text.length - start;
  const missing = (had - has).toLocaleString('en');
  const strange = strangeIn(text.slice(start), start);
  const message = `${has.toLocaleString('en')} of ${had.toLocaleString('en')} characters are there, so ${missing} ${had - has === 1 ? 'is' : 'are'} missing, probably at the end. ${strange}Some programs cut long links. ${again}`;
  return { kind: 'cut', title: 'The link was cut short', message };
}

function altered(text: string, start: number, more: number): LinkDamage {
  const body = text.slice(start);
  const plus = more > 0 ? `It has ${more.toLocaleString('en')} more than the characters that it says it has. ` : '';
  const isLower = body.length > 60 && !/[A-Z]/.test(body);
  const letters = isLower ? 'It has no capital letter: some program made all its letters small. ' : '';
  const message = `Its check does not fit: more than one character was changed. ${plus}${letters}${strangeIn(body, start)}${again}`;
  return { kind: 'altered', title: 'The link was altered', message };
}

/** Characters that no link has. */
function strangeIn(body: string, start: number): string {
  const match = /[^\w-]/u.exec(body);
  if (!match) return '';
  return `Character ${start + match.index + 1} behind the “#” is “${match[0]}”, which no link has there. `;
}
