/** An object or a list of a file, as far as it may tell where a token in it is. */
export interface Frame {
  readonly parent: Frame | undefined;
  /** The name of the member, or the place in the list from 0, that it is the value of; undefined of the whole file. */
  readonly step: string | number | undefined;
  /** Short strings among its members, of those in `telling`. */
  readonly texts: Map<string, string>;
  /** Objects among its members, of those in `telling`. */
  readonly inner: Map<string, Frame>;
}

/** A value in a file: what it is in, and the member that it is. */
export interface Leaf {
  readonly frame: Frame;
  readonly name: string | undefined;
}

/** Members that name a request, a user or a kind of file, in HAR, Postman, Insomnia and kubeconfig. */
export const telling: ReadonlySet<string> = new Set([
  'method',
  'url',
  'raw',
  'name',
  'key',
  'kind',
  'type',
  'schema',
  '_type',
  '_postman_variable_scope',
  'request',
  'info',
]);

export const frameOf = (parent: Frame | undefined, step: Frame['step']): Frame => ({
  parent,
  step,
  texts: new Map(),
  inner: new Map(),
});

/** Those around it and itself, the outermost first. */
export function pathOf(frame: Frame): readonly Frame[] {
  const path: Frame[] = [];
  for (let one: Frame | undefined = frame; one; one = one.parent) path.push(one);
  return path.toReversed();
}
