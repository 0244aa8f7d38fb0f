export type ActorId = 'browser' | 'client' | 'forum' | 'server' | 'api' | 'thief';

export interface Actor {
  readonly id: ActorId;
  /** "Authorization server" */
  readonly name: string;
  /** "login.example" */
  readonly host: string;
}
