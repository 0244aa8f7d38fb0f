import { valueOf, type JsonNode, type JsonObject } from '../text/json-node.ts';

/** Reads members of an object by their types, and notes what is wrong, in sentences, and what nobody asked for. */
export class MemberReader {
  readonly faults: string[] = [];
  readonly #object: JsonObject;
  readonly #asked = new Set<string>();

  constructor(object: JsonObject) {
    this.#object = object;
    const names = this.#names();
    if (new Set(names).size < names.length) this.faults.push('A member stands in it twice.');
  }

  string(name: string, longest = Infinity): string | undefined {
    const value = this.#ask(name);
    if (!value) return undefined;
    if (value.type === 'string' && value.value.length <= longest) return value.value;
    return this.#wrong(name, longest === Infinity ? 'a text' : `a text of at most ${longest} characters`);
  }

  whole(name: string, least: number, most: number): number | undefined {
    const value = this.#ask(name);
    if (!value) return undefined;
    const fits = value.type === 'number' && Number.isInteger(value.value) && !Object.is(value.value, -0);
    if (fits && value.value >= least && value.value <= most) return value.value;
    return this.#wrong(name, `a whole number from ${least} to ${most}`);
  }

  /** The first one where nothing is said. */
  oneOf<T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
    const value = this.#ask(name);
    const found = allowed.find((one) => value?.type === 'string' && one === value.value);
    if (value && found === undefined) this.#wrong(name, `one of ${allowed.join(', ')}`);
    return found ?? allowed[0];
  }

  object(name: string): JsonObject | undefined {
    const value = this.#ask(name);
    if (value?.type === 'object') return value;
    if (value) this.#wrong(name, 'an object');
    return undefined;
  }

  unknown(): readonly string[] {
    return this.#names().filter((name) => !this.#asked.has(name));
  }

  #names(): readonly string[] {
    return this.#object.members.map(({ name }) => name.value);
  }

  #ask(name: string): JsonNode | undefined {
    this.#asked.add(name);
    return valueOf(this.#object, name);
  }

  #wrong(name: string, wanted: string): undefined {
    this.faults.push(`“${name}” is not ${wanted}.`);
  }
}
