/** One way to reach somebody: a mail server, a group's robot, another system. */
export interface Channel<Message> {
  /** As rows of deliveries and attempts call it. */
  readonly name: string;
  /** Answers the other side's reply, short and without any secret. Throws ChannelError. */
  send(message: Message): Promise<string>;
  close?(): void;
}

/**
 * Why a message did not leave. `permanent`: never again as it stands; `temporary`: may be tried again; `unknown`: it
 * may have arrived, and nobody can know.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  constructor(
    readonly kind: 'permanent' | 'temporary' | 'unknown',
    /** One line, without the address's key or secret: it is kept in the ledger. */
    message: string,
    /** How long the other side asks us to wait, where it said so. */
    readonly retryAfterMs: number | null = null,
    /** The other side can't be reached at all: whoever comes next fares no better now. */
    readonly unreachable = false,
  ) {
    super(message);
  }
}
