import type { Database } from '../../prisma/client';
import type { GroupDeps } from './group-sender';
import { openSettings } from './settings';

/** A channel as its office sees it: enough to tell it from another, and nothing that one could send with. */
export interface ChannelItem {
  id: string;
  kind: string;
  title: string;
  /** qyapi.weixin.qq.com; null where none of our keys opens the settings any more. */
  host: string | null;
  /** The last four characters of the address, and of the signing key where there is one. */
  addressEndsWith: string | null;
  secretEndsWith: string | null;
  privateNetwork: boolean;
  locale: 'zh' | 'en';
  addedAt: Date;
  /** What became of the last message of a wave; null before the first. */
  lastTold: { at: Date; state: string; answer: string | null } | null;
}

const SHOWN = 4;

/** The open channels of an office, the oldest first. */
export async function listChannels(
  db: Database,
  { keys }: Pick<GroupDeps, 'keys'>,
  officeId: string,
): Promise<ChannelItem[]> {
  const channels = await db.groupChannel.findMany({
    where: { officeId, closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    channels.map(async (channel) => {
      const { id, kind, title, addedAt } = channel;
      const last = await db.groupDelivery.findFirst({
        where: { channelId: id },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      const lastTold =
        last === null ? null : { at: last.sentAt ?? last.createdAt, state: last.state, answer: last.answer };
      // A channel whose keys are lost is still there to be closed.
      const settings = await openSettings(keys, channel).then(
        (open) => open.settings,
        () => null,
      );
      return {
        ...{ id, kind, title, addedAt, lastTold },
        host: settings === null ? null : new URL(settings.url).host,
        addressEndsWith: settings?.url.slice(-SHOWN) ?? null,
        secretEndsWith: settings?.secret?.slice(-SHOWN) ?? null,
        privateNetwork: settings?.privateNetwork ?? false,
        locale: settings?.locale ?? 'zh',
      };
    }),
  );
}
