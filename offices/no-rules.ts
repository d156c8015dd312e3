import type { Policy } from '../domain/policy/schema';

/** What stands in the place of an office's rules until it puts its first into force: its pages are there and empty. */
export const NO_RULES: Policy = {
  schema: 'duban/policy/1',
  title: { zh: '还没有制度', en: 'No rules yet' },
  office: {
    timeZone: 'Asia/Shanghai',
    notices: { days: 'working', from: '08:30', until: '18:00' },
    waveEverySeconds: 900,
  },
  calendar: { region: 'CN' },
  cadences: {},
};
