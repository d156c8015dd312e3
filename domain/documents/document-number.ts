/** The office's own number: 〔2026〕3号, with hexagonal brackets, the full year, no 第 and no zeros in front. */
export function numberInWords(year: number, number: number): string {
  return `〔${year}〕${number}号`;
}

/** The code of the issuing organ, the year, the number: 测委办〔2026〕3号. */
const STATUTORY = /^(?=\S)[^〔〕[\]()（）\s第]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,5}号$/u;

/** Whether a text has the form of a 发文字号 (GB/T 9704-2012). Whether it is the right one only the register knows. */
export function isStatutoryNumber(text: string): boolean {
  return STATUTORY.test(text);
}
