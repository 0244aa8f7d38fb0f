import { quote } from '../../core/keys/quote.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import type { JsonMember } from '../../core/text/json-node.ts';
import type { Part } from '../../core/token/part/part.ts';

interface HeaderVariant {
  /** base64url. */
  readonly characters: string;
  /** What would have to be so, behind "if the header": "had no “kid”". */
  readonly change: string;
}

/** Members and characters beyond which no header is tried in other spellings. */
const most = { members: 16, characters: 10_000 };

/** How a protected header may have read before somebody edited it: without its white space, without any one member. */
export function headerVariants({ json }: Part): readonly HeaderVariant[] {
  const { root, text = '' } = json ?? {};
  if (root?.type !== 'object' || root.members.length > most.members || text.length > most.characters) return [];
  const written = ({ span }: { readonly span: JsonMember['span'] }): string => text.slice(span.start, span.end);
  const compact = (members: readonly JsonMember[]): string =>
    `{${members.map(({ name, value }) => `${written(name)}:${value ? written(value) : ''}`).join(',')}}`;
  const whole = compact(root.members);
  const spaced = whole === text ? [] : [variant(whole, 'had no white space between its members')];
  const without = root.members.map((left) =>
    variant(compact(root.members.filter((member) => member !== left)), `had no ${quote(left.name.value)}`),
  );
  return [...spaced, ...without];
}

const variant = (json: string, change: string): HeaderVariant => ({
  characters: encodeBase64url(new TextEncoder().encode(json)),
  change,
});
