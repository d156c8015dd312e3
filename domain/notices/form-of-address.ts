/** The organisation in front of a title; spoken to, people are called by what follows it. */
const ORGANISATION = /^(党委|党组|党工委|党总支|党支部|机关党委|机关工委|联合党支部)/;

/** Titles by which people are addressed; holders of others (经办, 联络员) are comrades. */
const SPOKEN_TITLE = /(书记|主任|委员|部长|局长|镇长|乡长|县长|院长|校长|会长|秘书长|经理|组长|科长)$/;

/** 何砚秋 + 党委书记 -> 何砚秋书记; 陆清和 + 经办 -> 陆清和同志. */
export function formOfAddress(name: string, title: string): string {
  const spoken = title.trim().replace(ORGANISATION, '');
  return SPOKEN_TITLE.test(spoken) ? `${name}${spoken}` : `${name}同志`;
}
