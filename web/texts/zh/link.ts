/** The page that a link of a notice leads to, before it goes on to the thing itself. */
export const link = {
  opening: '正在打开…',
  title: {
    expired: '请要一个新链接',
    used: '这个链接已经在别处打开过',
    cannot: '这个链接打不开',
    notYours: '这里没有要您办的事',
    signIn: '请登录后打开',
    other: '这个浏览器里登录着另一个身份',
    offline: '没能打开',
  },
  otherWords: '链接是发给收通知的人本人的。用它打开，要先退出现在的身份；也可以按现在的身份看这一页。',
  signOutAndOpen: '退出，用链接打开',
  asIAm: '按现在的身份看',
  signInWords: '这一项要登录后才能打开，邮件里的链接不能代替登录。',
  toSignIn: '去登录',
  fresh: '给我发一个新链接',
  freshWords: '新链接只发到收通知的邮箱，这里不显示邮箱。',
  asked: '新链接会发到收通知的邮箱，最早{{when}}发出。',
  askedWords: '十分钟内再点，不会多发。收到后请用新邮件里的按钮。',
};
