import { expect } from '@playwright/test';
import type { Driven } from '../driven.ts';
import type { Found, Point, Question, Reply, Sought } from './seeker.ts';
import { seekerScript } from './seeker-script.ts';

export const tokenField: Sought = { role: 'textbox', name: 'Encoded token' };
export const keyField: Sought = { role: 'textbox', name: 'Key' };
const replaceKey: Sought = { role: 'button', name: 'Replace' };
export const gates: Sought = { role: 'group', name: 'Gates' };
export const region = (name: string): Sought => ({ role: 'region', name });

/** Somebody in front of the page, with eyes, a mouse, a keyboard and a clipboard: the same in every browser. */
export class Person {
  readonly driven: Driven;

  constructor(driven: Driven) {
    this.driven = driven;
  }

  async open(address: string): Promise<void> {
    await this.driven.goto(address);
  }

  /** Everything of a role and name, as it is at this moment. */
  async see(sought: Sought): Promise<readonly Found[]> {
    return (await this.#ask({ ask: 'look', sought })).found;
  }

  /** Empty where it is not there. */
  async read(sought: Sought): Promise<string> {
    return (await this.see(sought)).map(({ text }) => text).join('\n');
  }

  async valueOf(sought: Sought): Promise<string> {
    return (await this.see(sought))[0]?.value ?? '';
  }

  /** Until all of these words can be read there. */
  async waitFor(sought: Sought, ...words: readonly (string | RegExp)[]): Promise<void> {
    const poll = () => expect.poll(() => this.#line(sought), { message: nameIn(sought) });
    for (const one of words) await (typeof one === 'string' ? poll().toContain(one) : poll().toMatch(one));
  }

  /** Until the mouse is there, and gives where: the page may move under it yet. */
  async point(sought: Sought): Promise<Point> {
    let at: Point = { x: 0, y: 0 };
    let tries = 0;
    const isThere = async (): Promise<boolean> => {
      const { point } = await this.#ask({ ask: 'point', sought });
      if (!point) return false;
      // A mouse that does not move is not heard of.
      at = { x: point.x + (tries++ % 2), y: point.y };
      await this.driven.move(at.x, at.y);
      return (await this.see(sought))[0]?.hasMouse === true;
    };
    await expect.poll(isThere, { message: nameIn(sought), intervals: [50, 100, 250] }).toBe(true);
    return at;
  }

  async click(sought: Sought): Promise<void> {
    await expect.poll(async () => (await this.see(sought))[0]?.isEnabled, { message: nameIn(sought) }).toBe(true);
    const { x, y } = await this.point(sought);
    await this.driven.click(x, y);
  }

  /** Opens a part of the debugger that is folded into its name, if it still is. */
  async unfold(name: string): Promise<void> {
    const title: Sought = { role: 'button', name };
    await expect.poll(async () => (await this.see(title)).length, { message: name }).toBe(1);
    if ((await this.see(title))[0]?.isExpanded !== true) await this.click(title);
  }

  /** Clicks a box until it has its tick, or has it no more. */
  async tick(sought: Sought, isWanted = true): Promise<void> {
    const isTicked = async (): Promise<boolean | undefined> => (await this.see(sought))[0]?.isPressed;
    const click = async (): Promise<boolean | undefined> => {
      if ((await isTicked()) !== isWanted) await this.click(sought);
      return isTicked();
    };
    await expect.poll(click, { message: nameIn(sought) }).toBe(isWanted);
  }

  /** Of a list to choose from. */
  async choose(sought: Sought, option: string): Promise<void> {
    await expect
      .poll(async () => (await this.#ask({ ask: 'choose', sought, option })).isDone, { message: nameIn(sought) })
      .toBe(true);
  }

  /** Key by key, over what is in the field. */
  async type(sought: Sought, text: string): Promise<void> {
    await this.#enter(sought);
    await this.driven.press('Control+A');
    await this.driven.type(text);
  }

  /** By the clipboard of the browser, over what is in the field. */
  async paste(sought: Sought, text: string): Promise<void> {
    await this.#copy(text);
    if (sought === keyField) await this.#openKeyField();
    await this.#enter(sought);
    await this.driven.press('Control+A');
    await this.driven.press('Control+V');
    // A key that was read becomes a card.
    const isIn = async () => (await this.valueOf(sought)) === text || (sought === keyField && (await this.#hasCard()));
    await expect.poll(isIn, { message: nameIn(sought) }).toBe(true);
  }

  readonly #hasCard = async (): Promise<boolean> => (await this.see(replaceKey)).length > 0;

  async #openKeyField(): Promise<void> {
    if ((await this.see(keyField)).length === 0 && (await this.#hasCard())) await this.click(replaceKey);
  }

  async #enter(sought: Sought): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.click(sought);
          return (await this.see(sought))[0]?.hasFocus;
        },
        { message: nameIn(sought) },
      )
      .toBe(true);
  }

  /** From a field of its own, which is gone afterwards: a script may not write to the clipboard everywhere. */
  async #copy(text: string): Promise<void> {
    await this.driven.evaluate((it) => {
      const field = document.createElement('textarea');
      field.id = 'to-copy';
      field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0.01';
      field.value = it;
      document.body.append(field);
      field.focus();
      field.select();
    }, text);
    await this.driven.press('Control+C');
    await this.driven.evaluate(() => document.querySelector('#to-copy')?.remove(), '');
  }

  async #line(sought: Sought): Promise<string> {
    return (await this.read(sought)).replace(/\s+/g, ' ');
  }

  async #ask(question: Question): Promise<Reply> {
    const given = JSON.stringify(question);
    const ask = () => this.driven.evaluate((it) => globalThis.jotterSeeker?.(JSON.parse(it)), given);
    try {
      const reply = await ask();
      if (reply) return reply;
      await this.driven.run(await seekerScript());
      return (await ask()) ?? { found: [] };
    } catch (error) {
      // The tab is on its way from one document to the next.
      if (/context|unload|navigat|frame/i.test(String(error))) return { found: [] };
      throw error;
    }
  }
}

const nameIn = ({ role, name = '', within }: Sought): string =>
  `${role} ${name}${within ? ` in ${nameIn(within)}` : ''}`;
