import type { Office } from '../policy/schema';
import type { HeldFor } from '../notices/timing-request';
import type { Spoken } from './spoken';

/** When the rules let a notice leave: the days, the hours without their breaks, the waves, and what is urgent. */
export function spokenHours({ notices, waveEverySeconds }: Office, urgent: boolean): Spoken {
  const { days, from, until, breaks = [] } = notices;
  const [day, everyDay] = days === 'working' ? ['工作日', 'working days'] : ['任何一天', 'any day'];
  const spans = breaks.map((one) => [`${one.from} 到 ${one.until}`, `${one.from} to ${one.until}`] as const);
  const but =
    spans.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `（${spans.map(([zh]) => zh).join('、')}除外）`,
          en: ` (but for ${spans.map(([, en]) => en).join(' and ')})`,
        };
  const at = urgent
    ? {
        zh: '；急件按政策随时可发',
        en: '; what the policy calls urgent may leave at any time',
      }
    : { zh: '', en: '' };
  return {
    zh: `通知只在${day} ${from} 到 ${until} 发${but.zh}，每 ${waveEverySeconds} 秒一批${at.zh}`,
    en: `notices leave on ${everyDay} from ${from} to ${until}${but.en}, a wave every ${waveEverySeconds} seconds${at.en}`,
  };
}

/** Why it waited for a later wave than its first; nothing where nobody made it wait. */
export function spokenHeld(heldFor: HeldFor | null): Spoken {
  if (heldFor === 'hour')
    return {
      zh: '，因为收件人愿意一天一次、在自选的钟点收',
      en: ', for its reader wants one a day at an hour of their own',
    };
  if (heldFor === 'cap')
    return {
      zh: '，因为那一段时间已到负担上限，并入下一段时间的第一批',
      en: ', for the cap of that period was reached, and it was merged into the first of the next',
    };
  return { zh: '', en: '' };
}
