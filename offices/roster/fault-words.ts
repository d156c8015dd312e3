/** How each thing that can be wrong in a roster is said in Chinese, by the words that say it in English. */
const SAYINGS: readonly [said: RegExp, zh: (...parts: string[]) => string][] = [
  [/^expected a unit below the header, got none$/s, () => '表头下面至少要有一个单位，现在一行也没有'],
  [
    /^no header found in the first (\d+) rows: expected (.*)$/s,
    (rows, names) => `前 ${rows} 行里没有找到表头，应有这些列：${names.replaceAll(', ', '、')}`,
  ],
  [/^expected once, the header has it (\d+) times$/s, (times) => `这一列只应有一个，表头里有 ${times} 个`],
  [/^expected this column, the header lacks it$/s, () => '表头里缺这一列'],
  [
    /^expected a day not before (\S+), got (\S+)$/s,
    (since, got) => `不应早于任职日期 ${since}，现在是 ${got}`,
  ],
  [
    /^expected a day not before (\S+), on which unit (.*) was set up, got (\S+)$/s,
    (from, unit, got) => `不应早于单位 ${unit} 的设立日期 ${from}，现在是 ${got}`,
  ],
  [
    /^expected each post once, unit (.*) has it in row (\d+) already$/s,
    (unit, row) => `一个职务只能有一行，单位 ${unit} 在第 ${row} 行已经有了`,
  ],
  [
    /^expected one person an address, row (\d+) has it for (.*), got (.*)$/s,
    (row, name, got) => `一个邮箱只能是一个人的，第 ${row} 行是${name}，这里是${got}`,
  ],
  [/^expected the kind of the post, got nothing$/s, () => '要写职务类别，现在空着'],
  [/^expected the title of the post, got nothing$/s, () => '要写职务名称，现在空着'],
  [/^expected a name for (.*), got nothing$/s, (email) => `邮箱 ${email} 要有姓名，现在空着`],
  [/^expected an address for (.*), got nothing$/s, (name) => `${name}要有电子邮箱，现在空着`],
  [/^expected the code of a unit in this file, got "(.*)"$/s, (code) => `表里没有编码为“${code}”的单位`],
  [
    /^expected a superior that is not below this unit, got a circle: (.*)$/s,
    (circle) => `上级单位绕成了一圈：${circle}`,
  ],
  [
    /^expected "(.*)" as in row (\d+) for unit (.*), got "(.*)"$/s,
    (first, row, unit, got) => `单位 ${unit} 在第 ${row} 行写的是“${first}”，这里是“${got}”，两处要一样`,
  ],
  [/^expected it for unit (.*), got nothing$/s, (unit) => `单位 ${unit} 要写这一项，现在空着`],
  [/^expected a code, got nothing$/s, () => '要写单位编码，现在空着'],
  [/^expected one of (.*), got "(.*)"$/s, (choices, got) => `应是这些之一：${choices}；现在是“${got}”`],
  [
    /^expected an e-mail address such as (\S+), got "(.*)"$/s,
    (example, got) => `应是邮箱地址，例如 ${example}；现在是“${got}”`,
  ],
  [
    /^expected a day such as (\S+), not after (\S+), got "(.*)"$/s,
    (example, today, got) => `应是一个日期，例如 ${example}，不晚于 ${today}；现在是“${got}”`,
  ],
  [
    /^expected a day such as (\S+), got "(.*)"$/s,
    (example, got) => `应是一个日期，例如 ${example}；现在是“${got}”`,
  ],
  [
    /^expected names such as (\S+), or of (.*), got "(.*)"$/s,
    (example, choices, got) => `应是 ${example} 这样的名称，或这些之一：${choices}；现在是“${got}”`,
  ],
  [/expected a CSV or XLSX file, got an empty file$/s, () => '文件是空的，要 CSV 或 XLSX 文件'],
  [/expected a CSV or XLSX file, got an old Excel file/s, () => '这是旧版 Excel 文件，请先另存为 .xlsx'],
  [/expected a CSV or XLSX file, /s, () => '读不出这个文件，要 CSV 或 XLSX 文件'],
];

/** What is wrong, in Chinese; the English words themselves where nobody has said it in Chinese yet. */
export function faultInChinese(message: string): string {
  for (const [said, zh] of SAYINGS) {
    const found = said.exec(message);
    if (found !== null) return zh(...found.slice(1));
  }
  return message;
}
