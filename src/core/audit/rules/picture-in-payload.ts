import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const pictureInPayload: Rule = {
  id: 'picture-in-payload',
  title: 'A picture or file inside the token',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '1' },
  why: 'A token is sent along with every request and must fit into its header, mostly 8 KB for all headers together.',
  confidence: 'certain',
  remedy: 'Put an address of the picture there.',
  fine: 'A credential of a wallet may hold a portrait.',
  examples: {
    flagged: [`{"sub":"1","avatar":"data:image/png;base64,${'iVBORw0KGgo'.repeat(60)}","exp":1795092600}`],
    accepted: ['{"sub":"1","avatar":"https://cdn.example/a.png","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(
      readableTexts(token),
      ({ text }) =>
        text.length > 500 && /^(?:data:[\w.+-]+\/[\w.+-]+[;,]|iVBORw0KGgo|\/9j\/4|R0lGOD|JVBERi0)/.test(text),
    )) {
      const length = one.place.node.type === 'string' ? one.place.node.value.length : 0;
      yield findingIn(
        one,
        `${one.path()} is a whole file of ${length.toLocaleString('en')} characters, which makes the token about ${Math.ceil((length * 4) / 3).toLocaleString('en')} characters longer. Sent in a header, it may be refused for its size; an address of the file would do.`,
      );
    }
  },
};
