export type ActorId = 'browser' | 'client' | 'forum' | 'server' | 'api' | 'thief';

export interface Actor {
  readonly id: ActorId;
  /** "Authorization server" */
  readonly name: string;
  /** "login.example" */
  readonly host: string;
}

/** Those who play in most scenarios. */
export const browser: Actor = { id: 'browser', name: 'Browser', host: 'of Ada, the user' };
export const client: Actor = { id: 'client', name: 'Client', host: 'shop.example' };
export const server: Actor = { id: 'server', name: 'Authorization server', host: 'login.example' };
export const api: Actor = { id: 'api', name: 'API', host: 'api.example' };
export const thief: Actor = { id: 'thief', name: 'Thief', host: 'somewhere' };
