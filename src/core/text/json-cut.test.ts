import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { cutTree } from './json-cut.ts';
import { valueOf, type JsonNode } from './json-node.ts';

const rootOf = (text: string): JsonNode => {
  const { root } = readJson(text);
  if (!root) throw new Error(`${text} is no JSON`);
  return root;
};

const countOf = (node: JsonNode | undefined): number => {
  if (!node) return 1;
  const inside =
    node.type === 'object' ? node.members.map(({ value }) => value) : node.type === 'array' ? node.items : [];
  return inside.reduce((sum, one) => sum + countOf(one), 1);
};

/** How many members and items a tree says that it left out, and how many are there. */
const directOf = (node: JsonNode): number =>
  node.type === 'object'
    ? node.members.length + (node.omitted ?? 0)
    : node.type === 'array'
      ? node.items.length + (node.omitted ?? 0)
      : 0;

const known = new Set(['exp', 'aud']);
const cut = (text: string, most: number) =>
  cutTree(rootOf(text), text.length, { most, keeps: (name) => known.has(name) });

describe('cutTree', () => {
  it('leaves a small tree as it is', () => {
    const text = '{"a":[1,2,{"b":3}],"exp":1}';
    expect(cut(text, 10)).toEqual({ root: rootOf(text), end: text.length });
  });

  it('keeps the known members behind the cut, the last of each name, with their values', () => {
    const text = `{${Array.from({ length: 50 }, (_, index) => `"c${index}":${index}`).join(',')},"exp":1,"aud":["a","b"],"exp":2}`;
    const { root, end } = cut(text, 5);
    expect(root.type === 'object' && root.members.map(({ name }) => name.value)).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'aud',
      'exp',
    ]);
    expect(valueOf(root, 'exp')).toMatchObject({ value: 2 });
    expect(valueOf(root, 'aud')).toEqual(valueOf(rootOf(text), 'aud'));
    expect(root).toMatchObject({ omitted: 47 });
    expect(text.slice(0, end)).toBe('{"c0":0,"c1":1,"c2":2,"c3":3');
  });

  it('says of each array and object how many it left out', () => {
    const { root } = cut('{"list":[1,2,3,4,5],"more":true}', 4);
    expect(root).toMatchObject({
      omitted: 1,
      members: [{ value: { omitted: 3, items: [{ value: 1 }, { value: 2 }] } }],
    });
  });

  it('is a part of the tree, counts right, and gives what is asked of known names as the whole tree does', () => {
    const names = fc.constantFrom('a', 'b', 'exp', 'aud', 'c');
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)),
      tree: fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(names, tie('tree'))),
    }));
    const members = fc.array(fc.tuple(names, tree), { maxLength: 12 });
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 30 }), (all, most) => {
        const text = `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
        const whole = rootOf(text);
        const { root, end } = cut(text, most);
        expect(directOf(root)).toBe(directOf(whole));
        expect(end).toBeLessThanOrEqual(text.length);
        if (countOf(whole) < most) expect(root).toEqual(whole);
        for (const name of known) {
          const [was, is] = [valueOf(whole, name), valueOf(root, name)];
          expect(is?.span).toEqual(was?.span);
          expect(is?.type).toBe(was?.type);
        }
      }),
    );
  });
});
