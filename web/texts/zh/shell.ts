export const shell = {
  product: '督办',
  home: '回到今日',
  skip: '跳到正文',
  nav: '主导航',
  tab: '底部导航',
  page: {
    today: '今日',
    duties: '事项',
    cases: '案件',
    proposals: '待决定',
    unit: '本单位',
    units: '单位',
    year: '年历',
    inbox: '送达',
    wishes: '我的通知',
  },
  role: {
    office: '办公室',
    decider: '决定人',
    secretary: '书记',
    inspector: '核实人',
    auditor: '审计',
    administrator: '管理员',
  },
  signOut: '退出',
};

export const signIn = {
  title: '打开引擎给的地址，就进来了。',
  how: '引擎启动时会在终端里印出一个登录地址，只能用一次，十二小时内有效。打开它，或把它（或其中的钥匙）贴在下面。',
  lost: '用过了或过期了？在运行引擎的机器上再要一个：',
  token: '登录地址或钥匙',
  enter: '进入',
};

export const states = {
  loading: '正在取数据…',
  failed: '没能取到数据',
  retry: '再试一次',
  toBoard: '回到今日',
  code: '报修时请带上：',
  notFound: '这里没有要找的内容',
  notFoundWords: '地址可能抄错了，或者它不在您能看到的范围里。',
  noPermission: '您的身份看不到这里',
  pageFault: '这一页没能打开',
  reload: '重新载入',
};

export const problem = {
  offline: '连不上引擎。写下的内容还在这台设备上，连上后再试。',
  other: '引擎没有照办。',
  'sign-in': '钥匙不对、用过了，或者过期了。',
  role: '这件事要由办公室或核实人来办。',
  'no-post': '这个身份没有对应的岗位，不能代办。',
  'own-outcome': '这份结果是您自己报的，要换一个人来核实。',
  'other-unit': '这是别的单位的事项。',
  'duty-unknown': '没有这一项，或者它不在您能看到的范围里。',
  'mail-unknown': '没有这封邮件，可能已经清理了。',
  'not-owed': '这一项现在不用报。可能刚有人报过，请刷新看看。',
  'nothing-to-review': '现在没有等核实的结果。可能刚有人处理过，请刷新看看。',
  'nothing-to-excuse': '这一项已经了结，不用再免报。',
  'due-in-the-past': '新的期限要在现在之后。',
  'idempotency-key-reused': '刚才那次其实已经送到了，内容与这次不同。请刷新看看。',
  invalid: '填的内容引擎看不懂。',
  internal: '引擎自己出了错，它的日志里写着原因。已经报过的都还在。',
};
