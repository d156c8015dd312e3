import type { GroupKind } from '../../../domain/notices/groups/channel-settings';
import { dingtalk } from '../dingtalk/dingtalk';
import { feishu } from '../feishu/feishu';
import { webhook } from '../webhook/webhook';
import { wecom } from '../wecom/wecom';
import type { GroupChannelKind } from './group-channel';

/** Every way in which groups can be told, by its name in the database. */
export const kinds: Record<GroupKind, GroupChannelKind> = { wecom, dingtalk, feishu, webhook };
