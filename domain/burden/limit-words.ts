import type { BurdenClass, Limit } from '../policy/limits';
import type { Bilingual } from '../policy/words';
import { classWords, eachWords } from './burden-words';

type Words = { [Kind in Limit['kind']]: (limit: Extract<Limit, { kind: Kind }>) => Bilingual };

/** What a limit says, in one sentence of each language, from its own terms. */
export function limitWords(limit: Limit): Bilingual {
  const say = words[limit.kind] as (limit: Limit) => Bilingual;
  return say(limit);
}

const bearers = {
  unit: { zh: '每个单位', en: 'one unit' },
  person: { zh: '每个人', en: 'one person' },
  office: { zh: '本办公室', en: 'the office' },
} as const;

const words: Words = {
  cap: ({ of, per, each, atMost }) => ({
    zh: `${bearers[per].zh}${eachWords[each].zh}的${classWords[of].zh}不超过 ${atMost} 次`,
    en: `at most ${atMost} ${classWords[of].en} ${eachWords[each].en} for ${bearers[per].en}`,
  }),
  merging: ({ of, withinDays }) => ({
    zh: `${withinDays} 天内到同一单位的同类同题${listed(of).zh}合并为一项`,
    en: `${listed(of).en} on one subject that come to a unit within ${withinDays} days are one`,
  }),
  'material-once': ({ each }) => ({
    zh: `同一材料${eachWords[each].zh}只报一次`,
    en: `a material is asked for once ${eachWords[each].en}`,
  }),
  share: ({ of, subject, atLeast, atMost, measure, over, each }) => {
    const [zhOver, enOver] = overWords[over];
    const low = atLeast === undefined ? [] : [[`不少于 ${atLeast}`, `at least ${atLeast}`] as const];
    const high = atMost === undefined ? [] : [[`不超过 ${atMost}`, `at most ${atMost}`] as const];
    const bounds = [...low, ...high];
    return {
      zh: `${eachWords[each].zh}${zhOver}的${classWords[of].zh}中“${subject}”${bounds.map(([zh]) => zh).join('、')}（${measure === 'items' ? '按项数' : '按小时'}）`,
      en: `"${subject}" has ${bounds.map(([, en]) => en).join(' and ')} of the ${classWords[of].en} ${enOver} ${eachWords[each].en}, by ${measure}`,
    };
  },
  'handing-down': ({ levelsAtMost }) => ({
    zh: `一项节奏层层下延不超过 ${levelsAtMost} 级`,
    en: `a rhythm reaches at most ${levelsAtMost} levels below the circle that set it`,
  }),
  delegation: ({ levelsAtMost, superiorDuties }) => ({
    zh: `任务最多下转 ${levelsAtMost} 级${superiorDuties === 'stay' ? '，上级自己的责任不得下转' : ''}`,
    en: `a task goes at most ${levelsAtMost} levels down${superiorDuties === 'stay' ? "; a superior's own duty stays" : ''}`,
  }),
  evidence: ({ uploadsAtMost, notAlone = [] }) => ({
    zh: `必须上传的材料不超过 ${uploadsAtMost} 份${notAlone.length === 0 ? '' : `；${notAlone.join('、')} 不能单独作为依据`}`,
    en: `at most ${uploadsAtMost} mandatory uploads${notAlone.length === 0 ? '' : `; ${notAlone.join(', ')} prove nothing alone`}`,
  }),
  acceptance: ({ notBeforeWorkdays, oneByOne, byAnother }) => ({
    zh: `开始满 ${notBeforeWorkdays} 个工作日后方可验收${oneByOne ? '，逐项验收' : ''}${byAnother ? '，由承办人以外的人验收' : ''}`,
    en: `accepted ${notBeforeWorkdays} working days after the start at the earliest${oneByOne ? ', one by one' : ''}${byAnother ? ', by somebody else' : ''}`,
  }),
  decision: ({ act, decidedBy, inBulk, reason, entry = {}, tolerance }) => {
    const thresholds = Object.entries(entry).map(([figure, least]) => `${figure} ≥ ${least}`);
    return {
      zh: `“${act}”由${decidedBy.zh}决定，系统不得自动决定，${inBulk === 'never' ? '逐件决定' : '除不予认定外逐件决定'}${reason === 'required' ? '，写明理由' : ''}${tolerance === 'excluded' ? '，不适用容错' : ''}${thresholds.length === 0 ? '' : `（启动条件：${thresholds.join('、')}）`}`,
      en: `"${act}" is decided by ${decidedBy.en}, never by the engine, ${inBulk === 'never' ? 'one by one' : 'one by one but to decline'}${reason === 'required' ? ', with a reason' : ''}${tolerance === 'excluded' ? ', tolerance excluded' : ''}${thresholds.length === 0 ? '' : ` (from ${thresholds.join(', ')} on)`}`,
    };
  },
  staleness: ({ of, workdaysWithoutChange }) => ({
    zh: `“${of}” ${workdaysWithoutChange} 个工作日没有变化即提示`,
    en: `"${of}" without a change for ${workdaysWithoutChange} working days is shown`,
  }),
  floor: ({ figure, atLeast, atMost, unit }) => {
    const bounds = [
      ...(atLeast === undefined
        ? []
        : [[`不低于 ${atLeast} ${unit}`, `at least ${atLeast} ${unit}`] as const]),
      ...(atMost === undefined ? [] : [[`不超过 ${atMost} ${unit}`, `at most ${atMost} ${unit}`] as const]),
    ];
    return {
      zh: `“${figure}”${bounds.map(([zh]) => zh).join('，')}`,
      en: `"${figure}" is ${bounds.map(([, en]) => en).join(' and ')}`,
    };
  },
  distribution: ({ of, oneGradeAtMost }) => ({
    zh: `“${of}”中同一等次不超过 ${oneGradeAtMost}，不得全部相同`,
    en: `one grade has at most ${oneGradeAtMost} of "${of}", and never all`,
  }),
};

const overWords = {
  plan: ['计划', 'planned'],
  happened: ['实际开展', 'held'],
  both: ['计划及实际开展', 'planned and held'],
} as const;

function listed(classes: readonly BurdenClass[]): Bilingual {
  return {
    zh: classes.map((each) => classWords[each].zh).join('、'),
    en: classes.map((each) => classWords[each].en).join(', '),
  };
}
