/** From where a date is told: `now` ISO 8601 with offset, `zone` the office's IANA zone. */
export interface Standpoint {
  now: string;
  zone: string;
}

/** Instants are ISO 8601 with offset. */
export interface DateWords {
  /** The shortest unmistakable name of a day: 今天, 周三, 11月30日; today, Wednesday, 30 November. */
  shortDay: (at: string, from: Standpoint) => string;
  /** The year is said where it is not this one: 11月30日, 2027年1月4日; 30 November, 4 January 2027. */
  calendarDay: (at: string, from: Standpoint) => string;
  weekday: (at: string, from: Standpoint) => string;
  /**
   * A deadline as people say it, with its weekday: 周三 11月25日 18:00 前; by 18:00 on Wednesday 25 November. Today's
   * carries its date too, for a mail is often read a day later.
   */
  deadline: (at: string, from: Standpoint) => string;
  /** 12月21日 18:00 前; by 18:00 on 21 December: for a second date in a sentence. */
  plainDeadline: (at: string, from: Standpoint) => string;
}
