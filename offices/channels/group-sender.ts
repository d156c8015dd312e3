import type { ChannelSettings } from '../../domain/notices/groups/channel-settings';
import type { GroupMessage } from '../../domain/notices/groups/group-message';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';

/** What came of one try. `unknown`: it may have arrived. `repeat`: whether it makes sense to try again. */
export type SendResult =
  | { state: 'accepted'; answer: string }
  | { state: 'permanent' | 'temporary' | 'unknown'; answer: string; repeat: boolean; waitMs: number | null };

/** A group as it is reached now: its settings opened, for this one send. */
export interface OpenChannel {
  id: string;
  kind: string;
  settings: ChannelSettings;
}

/** What telling groups needs; built once by whoever starts the engine. */
export interface GroupDeps {
  /** Settings lie encrypted in the database: the first key seals, all open. */
  keys: readonly EncryptionKey[];
  /** For tests: addresses on this very machine over http://. */
  plainLoopback: boolean;
  /** Whether the other side knows a message that comes again by its id. */
  knowsRepeats(kind: string): boolean;
  /** Tries once, within the limits of the channel, and never throws what the other side did. */
  send(channel: OpenChannel, message: GroupMessage & { id: string }): Promise<SendResult>;
}
