/** What a person can be reached by. `in-app`: the notice lies on their own page. */
export const personChannels = ['email', 'in-app'] as const;
export type PersonChannel = (typeof personChannels)[number];

/** How somebody wants their duty notices; see NoticeWish. They can't be switched off: at least one channel. */
export interface ChannelWish {
  /** In the order in which they are tried. */
  channels: readonly PersonChannel[];
}

/** Without a wish of their own: by mail. */
export const NO_WISH: ChannelWish = { channels: ['email'] };

/**
 * The channel to try next, or null where all were tried. What the person left out of their wish comes last all the
 * same: a notice that can't reach them as they wished must still reach them.
 */
export function nextChannel(wish: ChannelWish, tried: readonly string[]): PersonChannel | null {
  return [...wish.channels, ...personChannels].find((channel) => !tried.includes(channel)) ?? null;
}
