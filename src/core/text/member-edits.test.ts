import { describe, expect, it } from 'vitest';
import { removeMemberAt } from './remove-member.ts';
import { readJson } from './json.ts';
import { setMemberAt } from './set-member.ts';

const texts = [
  '{"a":1,"b":1.0,"a":"x"}',
  '{ "a" : 9007199254740993 ,\r\n\t"b":"\\u00e9\\/" , "c":{ "d":[1 , 2] } }',
  '\n{\n  "a": 1e400,\n  "__proto__": null,\n  "ü😀": "😀"\n}\n',
];

const membersOf = (text: string) => {
  const { root } = readJson(text);
  return root?.type === 'object' ? root.members : [];
};

const written = (whole: string) => membersOf(whole).map(({ span }) => whole.slice(span.start, span.end));

describe.each(texts)('of the members of %j', (text) => {
  const members = membersOf(text);

  it.each(members.map(({ name }, index) => [name.value, index] as const))(
    'the value of %j alone is exchanged',
    (_, index) => {
      const after = setMemberAt(text, index, '"new"');
      const span = members[index]?.value?.span ?? { start: 0, end: 0 };
      expect(after).toBe(`${text.slice(0, span.start)}"new"${text.slice(span.end)}`);
      expect(setMemberAt(after, index, text.slice(span.start, span.end))).toBe(text);
    },
  );

  it.each(members.map(({ name }, index) => [name.value, index] as const))('%j alone is removed', (_, index) => {
    const after = removeMemberAt(text, index);
    expect(readJson(after).problem).toBeUndefined();
    expect(written(after)).toEqual(written(text).toSpliced(index, 1));
  });

  it('stay where the index is of none', () => {
    expect(setMemberAt(text, 9, '1')).toBe(text);
    expect(removeMemberAt(text, 9)).toBe(text);
  });
});
