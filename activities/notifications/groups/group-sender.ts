import { admit, type SendTimes } from '../../../domain/notices/groups/send-limit';
import type { GroupDeps, OpenChannel, SendResult } from '../../../offices/channels/group-sender';
import type { Clock } from '../../../runtime/clock';
import type { EncryptionKey } from '../../../runtime/codec/encryption-key';
import { ChannelError } from '../channel';
import { openPost } from '../web/post';
import type { GroupChannelKind, GroupSend, Ways } from './group-channel';
import { kinds as ours } from './kinds';

interface GroupSenderOptions {
  clock: Clock;
  keys: readonly EncryptionKey[];
  /** For tests: see openPost. */
  plainLoopback?: boolean;
  timeoutMs?: number;
  kinds?: Readonly<Record<string, GroupChannelKind>>;
}

/** Tells groups, a kind a folder. How often each was told is remembered here: one process speaks for an engine. */
export function openGroupSender(options: GroupSenderOptions): GroupDeps {
  const { clock, keys, plainLoopback = false } = options;
  const kinds: Readonly<Record<string, GroupChannelKind>> = options.kinds ?? ours;
  const ways: Ways = { clock, post: openPost({ ...options, plainLoopback }) };
  const sent = new Map<string, SendTimes>();

  /** How long this group must be left alone yet; 0 takes the place of one message. */
  async function waitMs({ id }: OpenChannel, { limits }: GroupChannelKind): Promise<number> {
    const now = await clock.now();
    const { times, waitMs: wait } = admit(limits, sent.get(id) ?? [], now.getTime());
    sent.set(id, times);
    return wait;
  }

  return {
    keys,
    plainLoopback,
    knowsRepeats: (kind) => Object.hasOwn(kinds, kind) && kinds[kind]?.knowsRepeats === true,
    async send(channel, message) {
      const kind = Object.hasOwn(kinds, channel.kind) ? kinds[channel.kind] : undefined;
      if (kind === undefined) {
        return {
          state: 'permanent',
          answer: `there is no channel "${channel.kind}"`,
          repeat: false,
          waitMs: null,
        };
      }
      const wait = await waitMs(channel, kind);
      if (wait > 0) return { state: 'temporary', answer: 'its limit is reached', repeat: true, waitMs: wait };
      return tryOnce(kind, channel, message, ways);
    },
  };
}

async function tryOnce(
  kind: GroupChannelKind,
  { settings }: OpenChannel,
  message: GroupSend,
  ways: Ways,
): Promise<SendResult> {
  try {
    return { state: 'accepted', answer: await kind.open(settings, ways).send(message) };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const { kind: state, message: answer, retryAfterMs } = error;
    const repeat = state === 'temporary' || (state === 'unknown' && kind.knowsRepeats);
    return { state, answer, repeat, waitMs: retryAfterMs };
  }
}
