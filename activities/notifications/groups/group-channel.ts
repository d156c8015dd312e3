import type { ChannelSettings } from '../../../domain/notices/groups/channel-settings';
import type { GroupMessage } from '../../../domain/notices/groups/group-message';
import type { SendLimit } from '../../../domain/notices/groups/send-limit';
import type { Clock } from '../../../runtime/clock';
import type { Channel } from '../channel';
import type { Post } from '../web/post';

/** A message on its way to one group. */
export interface GroupSend extends GroupMessage {
  /** Stays the same however often it is tried. */
  id: string;
}

/** What a channel reaches the world with. */
export interface Ways {
  clock: Clock;
  post: Post;
}

/** One way in which groups can be told: everything that it needs lies in its folder. */
export interface GroupChannelKind {
  /** The channel of one group. */
  open(settings: ChannelSettings, ways: Ways): Channel<GroupSend>;
  /** What the other side takes of one group. */
  limits: readonly SendLimit[];
  /** The other side knows by its id a message that it has had: one that may have arrived is sent again. */
  knowsRepeats: boolean;
}
