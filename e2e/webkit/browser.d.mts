export interface WebKitPage {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<R>(run: (given: string) => R | Promise<R>, given: string): Promise<R>;
  /** Runs a script as it is written. */
  run(script: string): Promise<unknown>;
  /** Key by key. */
  type(text: string): Promise<unknown>;
  /** "Control+A" */
  press(names: string): Promise<unknown>;
  move(x: number, y: number): Promise<unknown>;
  click(x: number, y: number): Promise<unknown>;
}

export interface WebKit {
  readonly version: string;
  readonly page: WebKitPage;
  readonly newTab: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

export function openWebKit(): Promise<WebKit>;
